/** Hausa words of fields and collections, and function words that tell the language. */
import { phrases, words } from '../pack.ts';

export const stopWords = words(
  'yana tana tun kuma mai wannan cikin majinyaci bai ana suna kwana bayan kafin saboda amma domin sosai likita an shi ita daga kan wanda ce ne biyu ba',
);

export const subjects = {
  patient: phrases(
    'majinyaci,majinyata,mara lafiya,marasa lafiya,mai jinya,ziyarar asibiti,masu juna biyu,mai juna biyu,rajistar majinyata,katin asibiti,awon ciki,rigakafin yara',
  ),
  person: phrases(
    'mai shi,kwastoma,kwastomomi,mutum,mutane,mai amfani,ma aikaci,ma aikata,dalibi,dalibai,mazauni,mazauna,memba,membobi,mai saye',
  ),
  staff: phrases('likita,likitoci,ma aikaciyar jinya,nas,ungozoma,mai ba da magani,mai gwaji,ma aikatan lafiya,likitan hakori'),
  relative: phrases('dan uwa,yan uwa,mahaifi,mahaifiya,iyaye,miji,mata,mai kula da yaro,sunan uba,sunan uwa,sunan miji'),
  facility: phrases('asibiti,asibitoci,dakin shan magani,kantin magani,dakin gwaji,cibiyar lafiya,sashen asibiti'),
  company: phrases('kamfani,kamfanoni,mai kawo kaya,shago,ofis,kungiya,reshe'),
  employer: phrases('wurin aiki,mai daukar aiki,makarantar yaro'),
  insurer: phrases('inshora,kamfanin inshora,hukumar inshora'),
  product: phrases('kaya,kayayyaki,jerin magunguna,ajiyar magani,jerin farashi,littafi,littattafai,kayan aiki'),
  animal: phrases('dabba,dabbobi,shanu,kare,likitan dabbobi'),
  place: phrases('garuruwa,tasha,filin jirgi,gine gine'),
  device: phrases('na ura,na urori,uwar garke'),
  software: phrases('saituna,rajistan tsarin,fassara,tambayoyin bincike,izini'),
} as const;

export const nameWords = phrases(
  `suna,sunan,lamba,lambar,kwanan wata,rana,ranar,lokaci,wata,shekara,farawa,karewa,hali,matsayi,adadi,yawa,kudi,kudin,farashi,jimla,bayani,sharhi,sabuntawa,jerin,fayil,hoto,takarda,tarihi,sabo,tsoho,babba,rukuni,nau in,haihuwa,jinsi,shekaru,adireshi,unguwa,gari,karamar hukuma,jiha,kasa,waya,imel,biya,asusu,sakamako,gwaji,cuta,magani,gado,lafiya,jinya,rigakafi,jini,nauyi,tsayi,zafi,janairu,fabrairu,maris,afrilu,mayu,yuni,yuli,agusta,satumba,oktoba,nuwamba,disamba,najeriya,nijar`,
);

/** Words for a list of persons, one record each, as against records of what happened to them. */
export const personLists = phrases('majinyata,marasa lafiya,kwastomomi,mutane,dalibai,membobi,ma aikata,likitoci');
