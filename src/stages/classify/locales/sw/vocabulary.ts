/** Swahili vocabularies: general words of care and daily life, no licensed code texts. */
import { phrases } from '../pack.ts';

export const vocabulary = {
  complaint: phrases(
    'maumivu,maumivu ya kichwa,maumivu ya kifua,maumivu ya tumbo,maumivu ya mgongo,kichwa kuuma,homa,kikohozi,mafua,kichefuchefu,kutapika,kizunguzungu,udhaifu,uchovu,upele,kuwashwa,uvimbe,kuhara,kuharisha,kufunga choo,kutokwa damu,ganzi,kukosa usingizi,jino kuuma,kupumua kwa shida,kutokwa jasho,kupungua uzito',
  ),
  diagnosis: phrases(
    'shinikizo la damu,kisukari,pumu,nimonia,malaria,kifua kikuu,homa ya matumbo,upungufu wa damu,sonona,maambukizi,kichomi,vidonda vya tumbo,homa ya ini,kiharusi,kifafa,ugonjwa wa moyo,kipindupindu,surua,utapiamlo,mtoto wa jicho,minyoo,kichocho,ukoma,fangasi,mafua makali,uti wa mgongo,gonorea,kaswende,jeraha,mvunjiko wa mfupa',
  ),
  drug: phrases(
    'panadol,parasetamoli,alu,dawa ya mseto,kwinini,amoksilini,metronidazoli,flajili,oral rehydration salts,paracetamol,artemether lumefantrine,cotrimoxazole,septrin,insulini,aspirini,metfomini,salbutamoli,dawa ya minyoo,albendazole,mebendazole,asidi ya foliki,dolutegravir,nevirapine',
  ),
  dose: phrases(
    'kidonge,vidonge,kapsuli,maji ya dawa,matone,sindano,mara mbili kwa siku,mara tatu kwa siku,mara moja kwa siku,asubuhi,mchana,jioni,usiku,kabla ya kula,baada ya kula,kijiko,kupaka',
  ),
  occupation: phrases(
    'mwalimu,mkulima,dereva,mfanyabiashara,mvuvi,muuguzi,mwanasheria,mhandisi,mwanafunzi,mstaafu,fundi,fundi seremala,mama wa nyumbani,askari,polisi,mpishi,bodaboda,mama lishe,mhasibu,karani,mfugaji,mjasiriamali,hana kazi,mlinzi,kibarua',
  ),
  insurance: phrases(
    'nhif,chf,bima ya afya,iliyoboreshwa chf,sha,jubilee,strategis,aar,britam,malipo taslimu,msamaha,mfuko wa taifa wa bima ya afya',
  ),
  sex: phrases('mwanaume,mwanamke,me,ke,mume,kike,kiume'),
  marital: phrases('ameoa,ameolewa,hajaoa,hajaolewa,mtalaka,mjane,ametengana,anaishi na mwenza'),
  kinship: phrases('mama,baba,mtoto,mume,mke,kaka,dada,babu,bibi,mjomba,shangazi,binamu,mlezi,rafiki,jirani,mjukuu'),
  street: phrases('barabara,mtaa,mtaa wa,kijiji,kata,tarafa,sanduku la posta,slp,nyumba namba,kitongoji,kiwanja,kitalu,shehia'),
  place: phrases(
    'dar es salaam,dodoma,arusha,mwanza,mbeya,morogoro,tanga,zanzibar,moshi,kigoma,tabora,iringa,songea,mtwara,lindi,bukoba,musoma,shinyanga,singida,nairobi,mombasa,kisumu,nakuru,eldoret,thika,malindi,kakamega,temeke,kinondoni,ilala,tanzania,kenya',
  ),
  laboratory: phrases(
    'damu,mkojo,kinyesi,makohozi,hemoglobini,sukari ya damu,hasi,chanya,hakuna vimelea,vimelea,malaria chanya,mrdt,seli nyeupe,kreatinini,sampuli,kipimo',
  ),
  procedure: phrases(
    'upasuaji,kushona kidonda,kubadilisha bandeji,eksirei,utrasaundi,sindano,kuongezewa damu,kuongezewa maji,tohara,ushauri nasaha,tiba ya mazoezi,kung oa jino',
  ),
  note: phrases(
    'mgonjwa,anasema,analalamika,historia,uchunguzi,amepewa,arudi,baada,matibabu,hali yake,inaendelea vizuri,amelazwa,ameruhusiwa',
  ),
  facility: phrases('hospitali,hospitali ya rufaa,zahanati,kituo cha afya,kliniki,duka la dawa,maabara,hospitali ya wilaya'),
  reproductive: phrases('mjamzito,ujauzito,si mjamzito,ananyonyesha,hedhi,kujifungua,uzazi wa mpango,mimba,mimba kuharibika'),
  hiv: phrases('vvu,ukimwi,wingi wa virusi,cd4,dawa za kufubaza,ana vvu,hana vvu'),
  cancer: phrases('saratani,saratani ya matiti,saratani ya shingo ya kizazi,uvimbe wa saratani,tezi dume'),
  allergy: phrases('penisilini,karanga,vumbi,samaki,maziwa,mayai,hana mzio,salfa,chavua'),
  vaccine: phrases('bcg,polio,surua,surua rubella,pepopunda,penta,homa ya manjano,uviko-19,hpv'),
  ethnicity: phrases('mkristo,muislamu,mchaga,msukuma,mhaya,mgogo,mmasai,mkikuyu,mluo,mluhya,mkamba,mkalenjin'),
  company: phrases('limited,kampuni,ushirika,saccos,na wana,duka la jumla'),
} as const;
