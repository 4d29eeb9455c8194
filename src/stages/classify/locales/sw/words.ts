/** Swahili words of fields and collections, and function words that tell the language. */
import { phrases, words } from '../pack.ts';

export const stopWords = words(
  'kwa wa ya ni za cha katika mgonjwa siku tangu baada kabla hana amekuwa hii huyo pia lakini kama bila anasema hajatumia mwenye pamoja yake ambaye sana kila mbili',
);

export const subjects = {
  patient: phrases(
    'mgonjwa,wagonjwa,wagonjwa wa nje,wagonjwa wa ndani,mahudhurio,kulazwa,wajawazito,mama mjamzito,kujifungua,chanjo watoto,rekodi za wagonjwa,faili la mgonjwa,usajili wa mgonjwa,wanachama wa bima,kliniki ya wajawazito,majibu ya maabara',
  ),
  person: phrases(
    'mmiliki,mwenye,mteja,wateja,mtumiaji,watumiaji,watu,mfanyakazi,wafanyakazi,mwanachama,wanachama,mwanafunzi,wanafunzi,raia,mkazi,wakazi,mnunuzi,mpokeaji,mshiriki,washiriki,abiria',
  ),
  staff: phrases(
    'daktari,madaktari,muuguzi,wauguzi,mkunga,mfamasia,tabibu,mtaalamu wa maabara,wahudumu wa afya,mhudumu wa afya,daktari wa meno',
  ),
  relative: phrases('ndugu wa karibu,ndugu,mzazi,wazazi,mlezi,mwenzi,jina la mama,jina la baba,jina la mume,mama wa mtoto,simu ya ndugu'),
  facility: phrases('hospitali,zahanati,kituo cha afya,vituo vya afya,kliniki,wodi,duka la dawa,maabara,kituo'),
  company: phrases('kampuni,makampuni,msambazaji,wasambazaji,mtengenezaji,duka,ofisi,shirika,mashirika,tawi'),
  employer: phrases('mwajiri,mahali pa kazi,shule ya mtoto'),
  insurer: phrases('bima,mfuko wa bima,kampuni ya bima,nhif'),
  product: phrases('bidhaa,orodha ya dawa,bohari,akiba ya dawa,orodha ya bei,kitabu,vitabu,vifaa,mali'),
  animal: phrases('mifugo,mnyama,wanyama,ng ombe,mbwa,daktari wa mifugo'),
  place: phrases('mikoa,vituo vya basi,uwanja wa ndege,majengo'),
  device: phrases('kifaa,mashine,seva,kihisi'),
  software: phrases('mipangilio,kumbukumbu za mfumo,tafsiri,maswali ya dodoso,ruhusa'),
} as const;

export const nameWords = phrases(
  `jina,namba,nambari,msimbo,tarehe,muda,saa,siku,mwezi,mwaka,kuanza,kuisha,hali,thamani,idadi,kiasi,bei,gharama,jumla,maelezo,maoni,iliundwa,imesasishwa,imefutwa,toleo,orodha,takwimu,faili,picha,hati,historia,mpya,zamani,kuu,hai,kundi,aina,kiwango,kwanza,kati,ukoo,kuzaliwa,jinsia,umri,anwani,mtaa,kijiji,kata,wilaya,mkoa,nchi,simu,barua,malipo,akaunti,agizo,huduma,matokeo,kipimo,vipimo,utambuzi,ugonjwa,dawa,dozi,wodi,kitanda,afya,matibabu,chanjo,damu,uzito,urefu,joto,januari,februari,machi,aprili,mei,juni,julai,agosti,septemba,oktoba,novemba,desemba,tanzania,kenya,kitambulisho,mfumo`,
);

/** Words for a list of persons, one record each, as against records of what happened to them. */
export const personLists = phrases('wagonjwa,wateja,watumiaji,wafanyakazi,wanachama,wanafunzi,watu,wajawazito,wahudumu,washiriki');
