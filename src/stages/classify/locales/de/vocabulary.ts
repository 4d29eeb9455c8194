/** German vocabularies: general words of care and daily life, no licensed code texts. */
import { phrases } from '../pack.ts';

export const vocabulary = {
  complaint: phrases(
    'schmerz,schmerzen,kopfschmerzen,kopfschmerz,fieber,husten,übelkeit,erbrechen,schwindel,müdigkeit,atemnot,ausschlag,juckreiz,schwellung,halsschmerzen,brustschmerzen,rückenschmerzen,bauchschmerzen,durchfall,verstopfung,blutung,schwäche,taubheit,herzklopfen,herzrasen,zahnschmerzen,sehstörung,gewichtsverlust,schüttelfrost,schnupfen,schlaflosigkeit,ohrenschmerzen,sodbrennen,gelenkschmerzen,krämpfe,heiserkeit,unruhe,ohnmacht,appetitlosigkeit',
  ),
  diagnosis: phrases(
    'hypertonie,bluthochdruck,diabetes mellitus,zuckerkrankheit,lungenentzündung,pneumonie,bronchitis,gastritis,migräne,anämie,depression,infektion,dermatitis,arthrose,arthritis,hypothyreose,adipositas,herzinsuffizienz,niereninsuffizienz,schlaganfall,herzinfarkt,vorhofflimmern,grippe,tuberkulose,hepatitis,osteoporose,glaukom,katarakt,psoriasis,refluxkrankheit,epilepsie,demenz,fraktur,bandscheibenvorfall,leistenbruch,thrombose,lumbago,störung,erkrankung,krankheit,syndrom,chronisch,akut,gicht,angina,sinusitis,otitis media,blinddarmentzündung,harnwegsinfekt',
  ),
  drug: phrases(
    'paracetamol,ibuprofen,acetylsalicylsäure,amoxicillin,azithromycin,metformin,omeprazol,pantoprazol,simvastatin,atorvastatin,ramipril,amlodipin,bisoprolol,metoprolol,furosemid,torasemid,hydrochlorothiazid,levothyroxin,l-thyroxin,prednisolon,sertralin,citalopram,mirtazapin,tramadol,tilidin,novalgin,metamizol,morphin,insulin,salbutamol,cetirizin,clopidogrel,marcumar,phenprocoumon,apixaban,rivaroxaban,xarelto,eliquis,diclofenac,voltaren,aspirin,gabapentin,pregabalin,candesartan,valsartan,spironolacton,allopurinol,doxycyclin,cefuroxim,ciprofloxacin,lorazepam,tavor,zopiclon,heparin,enoxaparin',
  ),
  dose: phrases(
    'tablette,tabletten,kapsel,kapseln,saft,tropfen,salbe,creme,spritze,zäpfchen,ampulle,beutel,täglich,morgens,mittags,abends,zur nacht,einmal täglich,zweimal täglich,bei bedarf,vor dem essen,nach dem essen,hübe,esslöffel,einnehmen,stunden,filmtabletten,retardtabletten,i.v.,s.c.',
  ),
  occupation: phrases(
    'lehrer,lehrerin,rechtsanwalt,rechtsanwältin,ingenieur,ingenieurin,fahrer,landwirt,landwirtin,krankenpfleger,buchhalter,buchhalterin,student,studentin,rentner,rentnerin,kassierer,kassiererin,tischler,schreiner,elektriker,klempner,mechaniker,mechanikerin,verkäufer,verkäuferin,sekretärin,polizist,polizistin,bäcker,bäckerin,friseur,friseurin,koch,köchin,kellner,kellnerin,beamter,beamtin,architekt,journalist,erzieher,erzieherin,maurer,maler,schlosser,hausfrau,hausmann,arbeitslos,selbständig,sachbearbeiter,sachbearbeiterin,kaufmann,kauffrau,altenpfleger,altenpflegerin,lagerist,bankkaufmann,informatiker,auszubildender,schüler',
  ),
  insurance: phrases(
    'aok,barmer,techniker krankenkasse,dak,dak gesundheit,knappschaft,ikk classic,bkk,debeka,dkv,signal iduna,hek,kkh,hkk,ögk,svs,bvaeb,css versicherung,helsana,swica,concordia,sanitas,visana,sympany,suva,beihilfe,gesetzlich,privat versichert,selbstzahler,krankenkasse,betriebskrankenkasse',
  ),
  sex: phrases('männlich,weiblich,divers,mann,frau,unbestimmt,w'),
  marital: phrases('ledig,verheiratet,geschieden,verwitwet,getrennt lebend,lebenspartnerschaft,eingetragene lebenspartnerschaft'),
  kinship: phrases(
    'mutter,vater,sohn,tochter,bruder,schwester,ehefrau,ehemann,ehepartner,partner,großmutter,großvater,onkel,tante,cousin,cousine,freund,freundin,betreuer,enkel,enkelin,nachbar,nachbarin,schwiegertochter,schwiegersohn,nichte,neffe',
  ),
  street: phrases(
    'straße,strasse,str,weg,allee,platz,gasse,hauptstraße,bahnhofstraße,gartenstraße,dorfstraße,schulstraße,bergstraße,lindenstraße,kirchstraße,waldstraße,ringstraße,schillerstraße,goethestraße,mühlenweg,feldweg,wiesenweg,birkenweg,marktplatz,kirchplatz,stiege,hausnummer,postfach,kirchgasse,schlossallee',
  ),
  place: phrases(
    'berlin,hamburg,münchen,köln,frankfurt,frankfurt am main,stuttgart,düsseldorf,leipzig,dortmund,bremen,dresden,hannover,nürnberg,duisburg,bochum,wuppertal,bielefeld,bonn,münster,karlsruhe,mannheim,augsburg,wiesbaden,kiel,lübeck,erfurt,rostock,mainz,kassel,saarbrücken,potsdam,freiburg,regensburg,würzburg,heidelberg,göttingen,wien,graz,linz,salzburg,innsbruck,klagenfurt,zürich,bern,basel,luzern,winterthur,st. gallen,bayern,hessen,sachsen,niedersachsen,nordrhein-westfalen,baden-württemberg,deutschland,österreich,schweiz,tirol,steiermark,aargau',
  ),
  laboratory: phrases(
    'hämoglobin,glukose,blutzucker,cholesterin,triglyceride,kreatinin,harnstoff,harnsäure,leukozyten,erythrozyten,thrombozyten,hämatokrit,natrium,kalium,kalzium,tsh,hba1c,bilirubin,albumin,ferritin,blut,serum,urin,abstrich,blutsenkung,gamma-gt,inr,crp,troponin,unauffällig,nachweisbar,nicht nachweisbar,blutkultur,liquor,stuhl',
  ),
  procedure: phrases(
    'eingriff,biopsie,physiotherapie,krankengymnastik,magenspiegelung,darmspiegelung,gastroskopie,koloskopie,naht,verband,verbandwechsel,ultraschall,röntgen,mrt,computertomographie,injektion,dialyse,rehabilitation,beratung,kontrolluntersuchung,infusion,transfusion,kaiserschnitt,arthroskopie,appendektomie,akupunktur,gips,ergotherapie,logopädie',
  ),
  note: phrases(
    'patient,patientin,klagt,berichtet,stellt sich vor,anamnese,befund,untersuchung,verlauf,therapie,wiedervorstellung,unauffällig,verordnet,empfohlen,seit,beschwerden,beschwerdefrei,stationär,entlassen,kontrolle,weiteres procedere,zustand nach,stabil',
  ),
  facility: phrases(
    'krankenhaus,klinik,klinikum,universitätsklinikum,praxis,arztpraxis,gemeinschaftspraxis,apotheke,mvz,gesundheitszentrum,pflegeheim,hospiz,spital,kantonsspital,landeskrankenhaus,reha-klinik,ordination,poliklinik',
  ),
  reproductive: phrases(
    'schwanger,nicht schwanger,schwangerschaft,stillend,menopause,wechseljahre,ssw,entbindung,verhütung,kaiserschnitt,fehlgeburt,wochenbett,antibabypille,spirale',
  ),
  hiv: phrases('hiv-positiv,hiv-negativ,viruslast,cd4-zellen,antiretroviral,hiv-infektion,unter nachweisgrenze'),
  cancer: phrases(
    'krebs,karzinom,adenokarzinom,tumor,lymphom,leukämie,melanom,sarkom,metastase,metastasen,metastasiert,bösartig,mammakarzinom,prostatakarzinom,bronchialkarzinom,kolonkarzinom',
  ),
  cancerTreatment: phrases(
    'chemotherapie,strahlentherapie,bestrahlung,hormontherapie,immuntherapie,antikörpertherapie,tamoxifen,cisplatin,zytostatika',
  ),
  dental: phrases(
    'karies,füllung,wurzelbehandlung,wurzelkanalbehandlung,extraktion,zahnkrone,zahnreinigung,zahnstein,implantat,zahnprothese,spange,backenzahn,schneidezahn,weisheitszahn,parodontitis,fluoridierung,brücke,inlay,versiegelung',
  ),
  optical: phrases(
    'kurzsichtigkeit,weitsichtigkeit,hornhautverkrümmung,alterssichtigkeit,gleitsichtgläser,gleitsicht,einstärkengläser,kontaktlinse,kontaktlinsen,brillenglas,brillengläser,sphäre,zylinder,achse,fassung',
  ),
  allergy: phrases(
    'penicillin,erdnuss,erdnüsse,latex,meeresfrüchte,pollen,hausstaubmilben,hausstaub,milch,eier,gluten,nüsse,keine allergien,keine bekannt,jod,bienengift,wespengift,tierhaare,soja,gräser,birke,nickel',
  ),
  vaccine: phrases(
    'mmr,grippe,hepatitis b,tetanus,diphtherie,keuchhusten,masern,kinderlähmung,fsme,pneumokokken,meningokokken,windpocken,gürtelrose,covid-19,tollwut,gelbfieber',
  ),
  ethnicity: phrases(
    'katholisch,römisch-katholisch,evangelisch,protestantisch,muslimisch,jüdisch,buddhistisch,konfessionslos,orthodox,ohne bekenntnis,gewerkschaftsmitglied,verdi',
  ),
  company: phrases('gmbh,ohg,e.v.,gmbh & co kg,und söhne,gebrüder,handelsgesellschaft,holding,genossenschaft,gesellschaft mbh'),
} as const;
