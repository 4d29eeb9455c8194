/** Hausa vocabularies: general words of care and daily life, no licensed code texts. */
import { phrases } from '../pack.ts';

export const vocabulary = {
  complaint: phrases(
    'ciwo,ciwon kai,ciwon kirji,ciwon ciki,ciwon baya,zazzabi,tari,mura,amai,tashin zuciya,juwa,gajiya,rauni a jiki,kuraje,kaikayi,kumburi,gudawa,zawo,zubar jini,rashin barci,ciwon hakori,wahalar numfashi,sanyi,ramewa',
  ),
  diagnosis: phrases(
    'hawan jini,ciwon suga,ciwon sukari,asma,ciwon huhu,zazzabin cizon sauro,malariya,taifod,tarin fuka,karancin jini,kwalara,amai da gudawa,kyanda,sankarau,shan inna,ciwon hanta,ciwon koda,ciwon zuciya,shanyewar jiki,farfadiya,kuturta,yunwa,tamowa,karaya,olsa,basir,gyambon ciki',
  ),
  drug: phrases(
    'paracetamol,amoxicillin,ampiclox,flagyl,coartem,artemether,lonart,septrin,ibuprofen,maganin zazzabi,maganin tsutsa,ors,insulin,aspirin,chloroquine,allurar zazzabi,metformin,vitamin c',
  ),
  dose: phrases(
    'kwaya,kwayoyi,kwayar magani,allura,ruwan magani,cokali,sau daya a rana,sau biyu a rana,sau uku a rana,da safe,da rana,da dare,kafin cin abinci,bayan cin abinci,shafawa,digo',
  ),
  occupation: phrases(
    'malami,malama,manomi,direba,dan kasuwa,yar kasuwa,lauya,injiniya,dalibi,daliba,mai ritaya,kafinta,tela,dan sanda,soja,makiyayi,masunci,matar gida,ma aikacin gwamnati,mahauci,mai gadi,leburori,dan achaba,mara aiki,akawu',
  ),
  insurance: phrases('nhis,nhia,inshorar lafiya,hygeia,reliance,aiico,biya da kai,tallafin gwamnati,inshorar jiha,kachma,kschma'),
  sex: phrases('namiji,mace'),
  marital: phrases('mai aure,mai mata,ba aure,bazawara,bazawari,gwauro,rabuwar aure,budurwa,saurayi'),
  kinship: phrases('uwa,uba,mahaifiya,mahaifi,diya,miji,mata,yaya,kane,kanwa,kaka,kawu,goggo,jika,aboki,makwabci,surukai'),
  street: phrases('titi,layi,unguwa,unguwar,gida mai lamba,karamar hukuma,kofar,hayin,rugar,akwatin gidan waya,tudun'),
  place: phrases(
    'kano,kaduna,katsina,sokoto,zamfara,kebbi,jigawa,bauchi,gombe,yobe,borno,maiduguri,zaria,zariya,daura,dutse,gusau,birnin kebbi,azare,funtua,yola,minna,niamey,maradi,zinder,najeriya,nijar',
  ),
  laboratory: phrases(
    'jini,fitsari,bayan gida,majina,sukarin jini,akwai cuta,babu cuta,kwayar cuta,samfuri,gwajin jini,gwajin fitsari,sakamako,karancin jini,rukunin jini',
  ),
  procedure: phrases('tiyata,dinki,wankin rauni,hoton x-ray,karin jini,karin ruwa,allura,kaciya,gwajin ciki,shawara,cire hakori'),
  note: phrases('majinyaci,yana korafi,tarihin ciwo,an duba,an ba shi,ya dawo,bayan,jinya,yana samun sauki,an kwantar,an sallama'),
  facility: phrases('asibiti,babban asibiti,asibitin koyarwa,dakin shan magani,kantin magani,cibiyar lafiya,dakin gwaji'),
  reproductive: phrases('juna biyu,mai ciki,ba ciki,shayarwa,haihuwa,bari,tsarin iyali,jinin al ada,awon ciki'),
  hiv: phrases('kanjamau,hiv,cutar kanjamau,maganin kanjamau,cd4'),
  cancer: phrases('daji,cutar daji,ciwon daji,dajin nono,dajin mahaifa'),
  allergy: phrases('penicillin,gyada,kura,kifi,madara,kwai,babu,chloroquine,sulfa'),
  vaccine: phrases('bcg,polio,kyanda,penta,shawara rigakafi,sankarau,korona,tetanus,allurar rigakafi'),
  ethnicity: phrases('musulmi,musulma,kirista,bahaushe,bahaushiya,bafulatani,bafulatana,bakanuri,banufe,maguzawa'),
  company: phrases('kamfani,da yaya,limited,kungiyar gama kai,masana antu'),
} as const;
