/** Turkish vocabularies: general words of care and daily life, no licensed code texts. */
import { phrases } from '../pack.ts';

export const vocabulary = {
  complaint: phrases(
    'ağrı,ağrısı,baş ağrısı,göğüs ağrısı,karın ağrısı,bel ağrısı,boğaz ağrısı,diş ağrısı,eklem ağrısı,ateş,öksürük,bulantı,kusma,baş dönmesi,halsizlik,yorgunluk,nefes darlığı,döküntü,kaşıntı,şişlik,ishal,kabızlık,kanama,uyuşma,çarpıntı,titreme,burun akıntısı,uykusuzluk,yanma,kilo kaybı,görme bulanıklığı,kulak ağrısı,mide yanması,terleme',
  ),
  diagnosis: phrases(
    'hipertansiyon,yüksek tansiyon,diyabet,şeker hastalığı,astım,zatürre,pnömoni,bronşit,gastrit,migren,anemi,kansızlık,depresyon,enfeksiyon,dermatit,rinit,sinüzit,artrit,hipotiroidi,obezite,bel fıtığı,sistit,orta kulak iltihabı,anjin,kalp yetmezliği,böbrek yetmezliği,inme,kalp krizi,kırık,epilepsi,grip,tüberküloz,verem,hepatit,osteoporoz,glokom,katarakt,sedef,reflü,hastalığı,sendromu,bozukluğu,kronik,akut,koah,guatr,romatizma',
  ),
  drug: phrases(
    'parasetamol,parol,ibuprofen,aspirin,amoksisilin,augmentin,azitromisin,metformin,glifor,omeprazol,pantoprazol,lansor,atorvastatin,ramipril,amlodipin,metoprolol,beloc,furosemid,lasix,levotiroksin,euthyrox,prednizolon,sertralin,lustral,essitalopram,tramadol,morfin,insülin,salbutamol,ventolin,setirizin,klopidogrel,plavix,coumadin,varfarin,diklofenak,majezik,arveles,naproksen,apranax,nurofen,vermidon,rivaroksaban,losartan,valsartan,siprofloksasin,deksametazon,gabapentin,pregabalin',
  ),
  dose: phrases(
    'tablet,kapsül,şurup,damla,merhem,krem,ampul,enjeksiyon,günde,sabah,öğlen,akşam,gece,aç karnına,tok karnına,günde bir,günde iki,ölçek,sprey,fitil,saatte bir,ağızdan,kutu,lüzum halinde,film tablet',
  ),
  occupation: phrases(
    'öğretmen,avukat,mühendis,şoför,çiftçi,muhasebeci,öğrenci,emekli,kasiyer,marangoz,elektrikçi,tesisatçı,satış danışmanı,memur,polis,asker,aşçı,garson,kuaför,berber,terzi,ev hanımı,işsiz,serbest meslek,esnaf,sekreter,gazeteci,mimar,tamirci,işçi,güvenlik görevlisi,temizlik görevlisi,imam,bankacı,yazılımcı,tekniker,teknisyen,hemşire,eczacı,bakkal',
  ),
  insurance: phrases(
    'sgk,bağkur,emekli sandığı,yeşil kart,ssk,allianz,axa sigorta,anadolu sigorta,acıbadem sigorta,mapfre,tamamlayıcı sağlık,özel sigorta,ücretli,genel sağlık sigortası',
  ),
  sex: phrases('erkek,kadın,bay,bayan,belirtilmemiş'),
  marital: phrases('evli,bekar,boşanmış,dul,ayrı yaşıyor,nişanlı'),
  kinship: phrases(
    'anne,anası,baba,babası,oğlu,kızı,kardeşi,ablası,abisi,eşi,karısı,kocası,dede,nine,babaanne,anneanne,amca,dayı,teyze,hala,kuzen,yeğen,gelin,damat,torun,arkadaşı,komşusu,vasi',
  ),
  street: phrases(
    'sokak,sok,cadde,caddesi,cad,mahalle,mahallesi,mah,bulvarı,bulvar,apartmanı,apt,daire,sitesi,blok,köyü,mevkii,kapı no,sokağı,meydanı',
  ),
  place: phrases(
    'istanbul,ankara,izmir,bursa,antalya,adana,konya,gaziantep,şanlıurfa,kocaeli,mersin,diyarbakır,hatay,manisa,kayseri,samsun,balıkesir,kahramanmaraş,aydın ili,denizli,sakarya,tekirdağ,muğla,eskişehir,mardin,malatya,trabzon,erzurum,sivas,elazığ,edirne,kadıköy,üsküdar,çankaya,bornova,beşiktaş,türkiye,rize,zonguldak,afyonkarahisar',
  ),
  laboratory: phrases(
    'hemoglobin,glukoz,açlık şekeri,kolesterol,trigliserid,kreatinin,üre,lökosit,trombosit,eritrosit,hematokrit,sodyum,potasyum,kalsiyum,tsh,bilirubin,albümin,ferritin,kan,serum,idrar,gaita,boğaz sürüntüsü,sedimantasyon,negatif,pozitif,üreme olmadı,kültür,hba1c,demir,troponin',
  ),
  procedure: phrases(
    'ameliyat,biyopsi,fizik tedavi,endoskopi,kolonoskopi,dikiş,pansuman,ultrason,röntgen,mr,tomografi,enjeksiyon,diyaliz,rehabilitasyon,muayene,kontrol,serum takılması,sezaryen,apendektomi,alçı,sünnet,anjiyo,transfüzyon,masaj',
  ),
  note: phrases(
    'hasta,hastanın,şikayeti,öyküsünde,muayenede,başvurdu,önerildi,reçete edildi,takip,kontrole,ağrısı,yok,mevcut,stabil,taburcu edildi,yatırıldı,gündür,öykü,tedavisi düzenlendi,doğal',
  ),
  facility: phrases(
    'hastanesi,devlet hastanesi,üniversite hastanesi,şehir hastanesi,kliniği,poliklinik,eczanesi,laboratuvarı,aile sağlığı merkezi,sağlık ocağı,tıp merkezi,diş kliniği,muayenehanesi',
  ),
  reproductive: phrases('gebe,gebe değil,gebelik,hamile,emziriyor,menopoz,hafta gebelik,doğum,doğum kontrol,sezaryen,düşük,kürtaj,spiral'),
  hiv: phrases('hiv,aids,anti-hiv,viral yük,cd4,antiretroviral,hiv pozitif,hiv negatif'),
  cancer: phrases('kanser,kanseri,karsinom,adenokarsinom,tümör,lenfoma,lösemi,melanom,sarkom,metastaz,evre,malign,habis'),
  cancerTreatment: phrases('kemoterapi,radyoterapi,ışın tedavisi,hormonoterapi,immünoterapi,tamoksifen,sisplatin'),
  dental: phrases(
    'çürük,dolgu,kanal tedavisi,diş çekimi,kaplama,diş taşı temizliği,implant,protez,ortodonti,azı dişi,yirmilik diş,diş eti,kron,köprü',
  ),
  optical: phrases('miyop,astigmat,hipermetrop,presbiyopi,cam,lens,silindir,aks,çerçeve,numaralı gözlük,progresif'),
  allergy: phrases(
    'penisilin,yer fıstığı,lateks,deniz ürünleri,polen,toz,süt,yumurta,gluten,fındık,alerji yok,bilinen alerjisi yok,arı,iyot,ev tozu',
  ),
  vaccine: phrases(
    'kkk,grip,hepatit b,tetanoz,covid-19,bcg,hpv,çocuk felci,biontech,sinovac,turkovac,suçiçeği,kızamık,kuduz,zatürre aşısı',
  ),
  ethnicity: phrases('müslüman,sünni,alevi,hristiyan,musevi,türk kökenli,kürt,arap,çerkes,laz,sendika üyesi,dinsiz'),
  company: phrases(
    'a.ş.,anonim şirketi,limited şirketi,ltd şti,sanayi ve ticaret,san tic,holding,ticaret,pazarlama,inşaat,kooperatifi,ve ortakları',
  ),
} as const;
