/** Italian vocabularies: general words of care and daily life, no licensed code texts. */
import { phrases } from '../pack.ts';

export const vocabulary = {
  complaint: phrases(
    `dolore,dolori,febbre,tosse,cefalea,mal di testa,vertigini,nausea,vomito,diarrea,stanchezza,affanno,dispnea,prurito,malessere,debolezza,gonfiore,edema,
palpitazioni,formicolio,insonnia,sanguinamento,brividi,raffreddore,mal di schiena,mal di gola,mal di stomaco,mal di pancia,dolore addominale,
dolore toracico,lombalgia,cervicalgia,perdita di peso,bruciore,raucedine,vista offuscata,acufeni,svenimento,sincope,eruzione cutanea,macchie,
sudorazione,tremore,convulsioni,stipsi,inappetenza,sonnolenza,crampi,ittero,pallore,rigidità,bruciore urinario,epistassi,astenia,espettorato`,
  ),
  diagnosis: phrases(
    `ipertensione,ipertensione arteriosa,diabete,diabete mellito,asma,polmonite,bronchite,gastrite,emicrania,anemia,depressione,infezione,dermatite,rinite,
sinusite,artrosi,artrite,artrite reumatoide,ipotiroidismo,ipertiroidismo,obesità,dislipidemia,ipercolesterolemia,cistite,otite,tonsillite,faringite,
insufficienza,insufficienza renale,scompenso cardiaco,malattia,sindrome,disturbo,frattura,distorsione,ernia,ernia del disco,cardiopatia,epilessia,
covid,influenza,tubercolosi,epatite,osteoporosi,glaucoma,cataratta,psoriasi,fibromialgia,bpco,reflusso,calcolosi,colelitiasi,congiuntivite,celiachia,
morbo di crohn,colite ulcerosa,cirrosi,pancreatite,appendicite,colecistite,ulcera,infarto,angina,aritmia,fibrillazione atriale,ictus,trombosi,embolia,
varici,emorroidi,lupus,scoliosi,parkinson,alzheimer,demenza,sclerosi multipla,autismo,sindrome di down,malnutrizione,sepsi,meningite,varicella,
morbillo,rosolia,scabbia,ustione,trauma,contusione,ferita,orticaria,cronica`,
  ),
  drug: phrases(
    `paracetamolo,tachipirina,ibuprofene,ketoprofene,diclofenac,aspirina,cardioaspirina,amoxicillina,amoxicillina clavulanico,azitromicina,claritromicina,
ceftriaxone,ciprofloxacina,levofloxacina,metronidazolo,fosfomicina,losartan,valsartan,enalapril,ramipril,amlodipina,atenololo,bisoprololo,carvedilolo,
idroclorotiazide,furosemide,spironolattone,digossina,amiodarone,metformina,gliclazide,sitagliptin,empagliflozin,insulina,insulina glargine,omeprazolo,
pantoprazolo,lansoprazolo,domperidone,simvastatina,atorvastatina,rosuvastatina,ezetimibe,levotiroxina,eutirox,prednisone,metilprednisolone,
desametasone,betametasone,cetirizina,salbutamolo,budesonide,beclometasone,montelukast,fluoxetina,sertralina,escitalopram,paroxetina,venlafaxina,
amitriptilina,lorazepam,alprazolam,diazepam,aloperidolo,risperidone,quetiapina,olanzapina,litio,carbamazepina,valproato,levetiracetam,lamotrigina,
gabapentin,pregabalin,tramadolo,morfina,fentanyl,codeina,warfarin,clopidogrel,apixaban,rivaroxaban,enoxaparina,eparina,fluconazolo,aciclovir,
isoniazide,rifampicina,methotrexate,idrossiclorochina,allopurinolo,colchicina,tamsulosina,finasteride,acido folico,ferro solfato,vitamina d,levodopa,
donepezil`,
  ),
  dose: phrases(
    `compressa,compresse,capsula,capsule,gocce,sciroppo,fiala,fiale,pomata,crema,soluzione,sospensione,iniezione,bustina,bustine,supposta,via orale,
endovena,intramuscolo,sottocute,al giorno,volte al giorno,al dì,ogni 8 ore,ogni 12 ore,ore,a digiuno,dopo i pasti,prima di dormire,dose unica,puff,mg,
ml,mcg,assumere`,
  ),
  occupation: phrases(
    `insegnante,professore,professoressa,maestra,avvocato,avvocatessa,ingegnere,autista,muratore,commesso,commessa,impiegato,impiegata,commercialista,
commerciante,studente,studentessa,pensionato,pensionata,libero professionista,cuoco,cuoca,infermiere,infermiera,segretaria,segretario,poliziotto,
carabiniere,agricoltore,meccanico,elettricista,idraulico,panettiere,sarta,colf,badante,portiere,analista,tecnico,dirigente,operaio,operaia,designer,
giornalista,programmatore,programmatrice,cassiere,cassiera,medico,dentista,casalinga,disoccupato,disoccupata,imprenditore,imprenditrice,parrucchiere,
parrucchiera,saldatore,falegname,cameriere,cameriera,architetto,psicologo,psicologa,farmacista,militare,vigile del fuoco,tassista,camionista,pescatore,
artigiano,imbianchino,giardiniere,barista,bidello,magazziniere`,
  ),
  insurance: phrases(
    `ssn,servizio sanitario nazionale,unisalute,generali,allianz,axa,metasalute,previmedical,fasdac,fasi,faschim,intesa sanpaolo rbm,cattolica,solvente,
mutua`,
  ),
  sex: phrases('maschio,femmina,maschile,femminile,uomo,donna,m,f'),
  marital: phrases(
    'celibe,nubile,coniugato,coniugata,sposato,sposata,divorziato,divorziata,vedovo,vedova,separato,separata,convivente,unione civile',
  ),
  kinship: phrases(
    `madre,padre,figlio,figlia,fratello,sorella,moglie,marito,coniuge,nonna,nonno,zia,zio,cugino,cugina,nipote,compagno,compagna,amico,amica,vicino,suocera,
genero,nuora,badante`,
  ),
  street: phrases(
    `viale,piazza,corso,vicolo,piazzale,contrada,località,frazione,lungomare,via roma,via garibaldi,via mazzini,via verdi,via dante,via cavour,via marconi,
via matteotti,via manzoni,via leopardi,via dei,via della,via delle,via san,via xx settembre,via don,via galilei,via volta`,
  ),
  place: phrases(
    `roma,milano,napoli,torino,palermo,genova,bologna,firenze,bari,catania,venezia,verona,padova,trieste,taranto,brescia,parma,modena,reggio calabria,
reggio emilia,perugia,livorno,ravenna,cagliari,foggia,rimini,salerno,sassari,monza,siracusa,pescara,bergamo,forlì,trento,vicenza,terni,bolzano,novara,
piacenza,ancona,udine,lombardia,lazio,campania,sicilia,veneto,piemonte,puglia,toscana,calabria,sardegna,italia`,
  ),
  laboratory: phrases(
    `emocromo,glicemia,colesterolo,trigliceridi,creatinina,azotemia,emoglobina,ematocrito,leucociti,piastrine,tsh,urine,esame urine,ast,alt,gamma gt,
bilirubina,albumina,pcr,emoglobina glicata,sodio,potassio,calcio,magnesio,ferritina,sideremia,vitamina d,psa,acido urico,uricemia,sangue,siero,tampone,
urinocoltura,emocoltura,antibiogramma,troponina,fibrinogeno,ves`,
  ),
  procedure: phrases(
    `intervento,medicazione,sutura,fisioterapia,riabilitazione,gastroscopia,colonscopia,biopsia,ecografia,vaccinazione,aerosol,drenaggio,appendicectomia,
colecistectomia,taglio cesareo,emodialisi,radiografia,tac,risonanza magnetica,elettrocardiogramma,ecocardiogramma,holter,mammografia,spirometria,
isterectomia,artroscopia,protesi d anca,cateterismo,angioplastica,pacemaker,trasfusione,intubazione,gesso,bendaggio,psicoterapia,logopedia,agopuntura`,
  ),
  note: phrases(
    `paziente,riferisce,presenta,nega,esame obiettivo,anamnesi,terapia,si consiglia,si richiede,da giorni,miglioramento,buone condizioni generali,apiretico,
vigile,orientato,dimesso,dimessa,decorso,nella norma,stabile`,
  ),
  facility: phrases(
    `ospedale,clinica,ambulatorio,poliambulatorio,laboratorio,farmacia,casa di cura,pronto soccorso,medicina interna,cardiologia,ortopedia,pediatria,
ginecologia,chirurgia generale,terapia intensiva,asl,policlinico,consultorio`,
  ),
  reproductive: phrases(
    `gravidanza,incinta,gestante,puerpera,allattamento,menopausa,settimane,parto,parto spontaneo,taglio cesareo,aborto,pillola,contraccettivo,preservativo,
primipara,pluripara,amenorrea`,
  ),
  hiv: phrases('hiv,aids,sieropositivo,sieropositiva,carica virale,cd4,antiretrovirale,dolutegravir,tenofovir'),
  cancer: phrases(
    'cancro,carcinoma,adenocarcinoma,neoplasia,tumore,linfoma,leucemia,melanoma,sarcoma,mieloma,metastasi,mammella,prostata,colon,polmone',
  ),
  cancerTreatment: phrases(
    `chemioterapia,radioterapia,ormonoterapia,immunoterapia,tamoxifene,letrozolo,docetaxel,paclitaxel,cisplatino,carboplatino,doxorubicina,folfox,
trastuzumab,mastectomia`,
  ),
  dental: phrases(
    `carie,otturazione,devitalizzazione,estrazione,dente del giudizio,molare,premolare,incisivo,canino,igiene,detartrasi,protesi,ortodonzia,corona,
gengivite,parodontite,sigillatura`,
  ),
  optical: phrases('miopia,astigmatismo,ipermetropia,presbiopia,lente,lenti,sfera,cilindro,asse,multifocale,antiriflesso'),
  allergy: phrases(
    `penicillina,aspirina,fans,crostacei,arachidi,noci,lattice,polvere,acari,latte,lattosio,glutine,uova,iodio,sulfamidici,polline,graminacee,nega allergie,
nessuna allergia,nichel,imenotteri`,
  ),
  vaccine: phrases(
    'bcg,epatite a,epatite b,mpr,febbre gialla,antinfluenzale,covid,tetano,esavalente,hpv,pneumococco,rotavirus,poliomielite,dtp,meningococco',
  ),
  ethnicity: phrases(
    'cattolico,cattolica,evangelico,ortodosso,musulmano,musulmana,ebreo,ebrea,buddista,ateo,atea,agnostico,testimone di geova,sinti,caucasica',
  ),
  company: phrases('srl,s.r.l,s.p.a,snc,sas,società cooperativa,ditta,e figli,fratelli,industrie'),
} as const;
