/** Spanish vocabularies: general words of care and daily life, no licensed code texts. */
import { phrases } from '../pack.ts';

export const vocabulary = {
  complaint: phrases(
    `dolor,dolores,fiebre,tos,tos seca,cefalea,mareo,mareos,vértigo,náusea,náuseas,vómito,vómitos,diarrea,cansancio,fatiga,falta de aire,disnea,comezón,
prurito,picazón,malestar,malestar general,debilidad,hinchazón,edema,palpitaciones,hormigueo,insomnio,sangrado,escalofríos,mocos,rinorrea,
congestión nasal,dolor de cabeza,dolor lumbar,dolor abdominal,dolor torácico,dolor de pecho,dolor de garganta,dolor de espalda,dolor articular,
dolor muscular,pérdida de peso,acidez,ardor,ardor al orinar,disuria,ronquera,visión borrosa,zumbido,acúfenos,desmayo,síncope,lesión,mancha,manchas,
erupción,sarpullido,sudoración,temblor,convulsión,convulsiones,estreñimiento,inapetencia,irritabilidad,somnolencia,calambres,esputo,expectoración,
hemoptisis,sibilancias,ictericia,palidez,cianosis,rigidez,entumecimiento,odinofagia,disfagia,epistaxis,hematuria,nicturia,dismenorrea,lumbalgia,
cervicalgia,gonalgia,otalgia,artralgia,mialgia,astenia,anorexia,polidipsia,poliuria,dispepsia,meteorismo,empacho,susto`,
  ),
  diagnosis: phrases(
    `hipertensión,hipertensión arterial,diabetes,diabetes mellitus,asma,neumonía,bronquitis,bronquiolitis,gastritis,migraña,anemia,depresión,infección,
infección urinaria,dermatitis,rinitis,sinusitis,artrosis,artritis,artritis reumatoide,hipotiroidismo,hipertiroidismo,obesidad,sobrepeso,dislipidemia,
hipercolesterolemia,cistitis,otitis,amigdalitis,faringitis,faringoamigdalitis,insuficiencia,insuficiencia renal,insuficiencia cardíaca,enfermedad,
síndrome,trastorno,fractura,esguince,hernia,hernia discal,cardiopatía,nefropatía,epilepsia,dengue,chikungunya,zika,malaria,paludismo,chagas,covid,
gripe,influenza,tuberculosis,hepatitis,osteoporosis,glaucoma,catarata,cataratas,psoriasis,fibromialgia,epoc,reflujo,litiasis,colelitiasis,
cálculo renal,conjuntivitis,celiaquía,enfermedad celíaca,crohn,colitis ulcerosa,cirrosis,pancreatitis,apendicitis,colecistitis,úlcera,úlcera gástrica,
infarto,infarto agudo de miocardio,angina,arritmia,fibrilación auricular,ictus,accidente cerebrovascular,trombosis,embolia,varices,hemorroides,lupus,
escoliosis,lumbociatalgia,parkinson,alzheimer,demencia,esclerosis múltiple,parálisis,autismo,síndrome de down,desnutrición,deshidratación,sepsis,
meningitis,varicela,sarampión,rubéola,parotiditis,tos ferina,escabiosis,sarna,parasitosis,amebiasis,salmonelosis,fiebre tifoidea,leishmaniasis,lepra,
sífilis,gonorrea,vaginitis,endometriosis,miomas,mastitis,prostatitis,hiperplasia prostática,nefrolitiasis,pielonefritis,quemadura,traumatismo,
contusión,luxación,herida,intoxicación,acné,urticaria,eccema,micosis,celulitis,absceso,crónica`,
  ),
  drug: phrases(
    `paracetamol,acetaminofén,metamizol,dipirona,ibuprofeno,naproxeno,diclofenaco,ketorolaco,aspirina,ácido acetilsalicílico,amoxicilina,
amoxicilina clavulánico,azitromicina,claritromicina,cefalexina,ceftriaxona,cefuroxima,ciprofloxacino,levofloxacino,metronidazol,nitrofurantoína,
trimetoprima,doxiciclina,penicilina,ampicilina,gentamicina,vancomicina,meropenem,losartán,valsartán,enalapril,captopril,ramipril,lisinopril,amlodipino,
nifedipino,atenolol,bisoprolol,carvedilol,metoprolol,propranolol,hidroclorotiazida,furosemida,espironolactona,clortalidona,digoxina,amiodarona,
metformina,glibenclamida,gliclazida,sitagliptina,empagliflozina,dapagliflozina,insulina,insulina glargina,insulina nph,liraglutida,semaglutida,
omeprazol,pantoprazol,esomeprazol,ranitidina,domperidona,metoclopramida,ondansetrón,loperamida,simvastatina,atorvastatina,rosuvastatina,ezetimiba,
levotiroxina,prednisona,prednisolona,dexametasona,hidrocortisona,betametasona,loratadina,cetirizina,clorfenamina,salbutamol,budesonida,fluticasona,
montelukast,ipratropio,tiotropio,fluoxetina,sertralina,escitalopram,paroxetina,venlafaxina,amitriptilina,clonazepam,diazepam,lorazepam,alprazolam,
zolpidem,haloperidol,risperidona,quetiapina,olanzapina,aripiprazol,litio,carbamazepina,valproato,fenitoína,levetiracetam,lamotrigina,topiramato,
gabapentina,pregabalina,tramadol,morfina,fentanilo,codeína,oxicodona,warfarina,acenocumarol,clopidogrel,apixabán,rivaroxabán,enoxaparina,heparina,
fluconazol,aciclovir,ivermectina,albendazol,mebendazol,cloroquina,isoniazida,rifampicina,etambutol,pirazinamida,metotrexato,hidroxicloroquina,
alopurinol,colchicina,tamsulosina,finasterida,sildenafilo,ácido fólico,sulfato ferroso,vitamina d,complejo b,levodopa,donepezilo,memantina,
levonorgestrel,misoprostol,oxitocina,suero oral,lactulosa`,
  ),
  dose: phrases(
    `comprimido,comprimidos,tableta,tabletas,pastilla,pastillas,cápsula,cápsulas,gotas,jarabe,ampolla,ampollas,pomada,crema,solución,suspensión,inyectable,
inyección,vía oral,vía intravenosa,intramuscular,subcutánea,sublingual,al día,veces al día,por día,cada 8 horas,cada 12 horas,cada 6 horas,
cada 24 horas,horas,en ayunas,dosis única,inhalación,puff,óvulo,supositorio,mg,ml,mcg,tomar,uso continuo,antes de dormir,con las comidas`,
  ),
  occupation: phrases(
    `profesor,profesora,maestro,maestra,docente,abogado,abogada,ingeniero,ingeniera,chofer,conductor,albañil,vendedor,vendedora,auxiliar administrativo,
administrativo,administrativa,administrador,contador,contadora,contable,comerciante,estudiante,jubilado,jubilada,pensionista,autónomo,autónoma,
cocinero,cocinera,enfermero,enfermera,secretaria,secretario,policía,agricultor,agricultora,campesino,campesina,ganadero,mecánico,electricista,
fontanero,plomero,panadero,costurera,empleada doméstica,portero,conserje,recepcionista,analista,técnico,técnica,gerente,operario,operaria,obrero,
obrera,diseñador,periodista,programador,programadora,cajero,cajera,médico,médica,dentista,ama de casa,desempleado,desempleada,en paro,empresario,
empresaria,peluquero,peluquera,asistente,soldador,carpintero,camarero,camarera,mesero,mesera,vigilante,guardia de seguridad,arquitecto,arquitecta,
psicólogo,psicóloga,farmacéutico,farmacéutica,militar,bombero,taxista,camionero,pescador,minero,jornalero,artesano,pintor,jardinero,niñera,limpiador,
limpiadora,dependiente,funcionario,funcionaria,consultor,consultora,investigador,veterinario,fotógrafo,músico`,
  ),
  insurance: phrases(
    `seguridad social,sanitas,adeslas,mapfre,asisa,dkv,muface,isfas,mugeju,imss,issste,seguro popular,insabi,gnp,axa,metlife,fonasa,isapre,banmédica,
colmena,cruz blanca,essalud,eps,nueva eps,sura,sanitas eps,compensar,coomeva,famisanar,salud total,pami,osde,swiss medical,galeno,ioma,osecac,medicus,
particular,subsidiado,contributivo,régimen contributivo,régimen subsidiado,mutua,prepaga,obra social`,
  ),
  sex: phrases('masculino,femenino,hombre,mujer,varón,hembra,m,f,indeterminado,no binario'),
  marital: phrases(
    'soltero,soltera,casado,casada,divorciado,divorciada,viudo,viuda,separado,separada,unión libre,unión de hecho,pareja de hecho,conviviente,concubinato',
  ),
  kinship: phrases(
    `madre,padre,hijo,hija,hermano,hermana,esposa,esposo,marido,cónyuge,abuela,abuelo,tía,tío,prima,primo,sobrina,sobrino,pareja,amigo,amiga,vecino,vecina,
nieto,nieta,suegra,suegro,cuñado,cuñada,padrastro,madrastra,tutor,yerno,nuera`,
  ),
  street: phrases(
    `calle,avenida,av,paseo,plaza,carretera,camino,callejón,pasaje,jirón,carrera,travesía,glorieta,boulevard,barrio,colonia,urbanización,fraccionamiento,
manzana,lote,piso,departamento,bloque,casa,cra`,
  ),
  place: phrases(
    `madrid,barcelona,valencia,sevilla,zaragoza,málaga,murcia,palma,bilbao,alicante,córdoba,valladolid,vigo,gijón,la coruña,vitoria,elche,oviedo,cartagena,
pamplona,almería,santander,burgos,salamanca,albacete,logroño,badajoz,huelva,lleida,tarragona,cádiz,jaén,cáceres,ciudad de méxico,guadalajara,monterrey,
puebla,tijuana,querétaro,cancún,toluca,oaxaca,veracruz,chihuahua,bogotá,medellín,cali,barranquilla,bucaramanga,pereira,cúcuta,ibagué,manizales,
buenos aires,la plata,tucumán,mar del plata,salta,santa fe,neuquén,valparaíso,antofagasta,temuco,viña del mar,arequipa,cusco,piura,chiclayo,iquitos,
quito,guayaquil,cuenca,caracas,maracaibo,la paz,santa cruz,cochabamba,asunción,montevideo,san salvador,tegucigalpa,managua,panamá,guatemala,
santo domingo,la habana,san juan,andalucía,cataluña,galicia,antioquia,jalisco,españa,méxico,colombia,argentina,chile,perú,ecuador,venezuela,bolivia,
paraguay,uruguay,cuba`,
  ),
  laboratory: phrases(
    `hemograma,biometría hemática,glucosa,glucemia,colesterol,colesterol total,triglicéridos,creatinina,urea,bun,hemoglobina,hematocrito,leucocitos,
plaquetas,neutrófilos,linfocitos,tsh,t4 libre,orina,examen general de orina,got,gpt,ggt,fosfatasa alcalina,bilirrubina,albúmina,pcr,
proteína c reactiva,hba1c,hemoglobina glicosilada,sodio,potasio,cloro,calcio,fósforo,magnesio,ferritina,hierro,transferrina,vitamina d,vitamina b12,
psa,ácido úrico,sangre,suero,esputo,heces,cultivo,urocultivo,hemocultivo,antibiograma,troponina,dímero d,fibrinógeno,vsg,amilasa,lipasa,coprocultivo,
frotis,gota gruesa,mg/dl`,
  ),
  procedure: phrases(
    `cirugía,curación,sutura,fisioterapia,rehabilitación,endoscopia,colonoscopia,biopsia,ecografía,ultrasonido,vacunación,nebulización,drenaje,
apendicectomía,colecistectomía,cesárea,hemodiálisis,radiografía,rayos x,tomografía,tac,resonancia,resonancia magnética,electrocardiograma,
ecocardiograma,holter,mamografía,densitometría,espirometría,histerectomía,herniorrafia,artroscopia,prótesis de cadera,prótesis de rodilla,cateterismo,
angioplastia,marcapasos,transfusión,intubación,ventilación mecánica,sondaje,inmovilización,vendaje,extracción,legrado,ligadura de trompas,vasectomía,
amigdalectomía,circuncisión,litotricia,punción lumbar,paracentesis,toracocentesis,amputación,injerto,desbridamiento,psicoterapia,terapia ocupacional,
logopedia,acupuntura`,
  ),
  note: phrases(
    `paciente,refiere,acude,presenta,niega,exploración,exploración física,examen físico,antecedentes,sin antecedentes,evolución,evolución favorable,
tratamiento,se indica,se solicita,días de evolución,mejoría,buen estado general,afebril,consciente,orientado,orientada,derivo,interconsulta,tolerancia,
sin alteraciones,eupneico,hemodinámicamente estable`,
  ),
  facility: phrases(
    `hospital,clínica,centro de salud,consultorio,laboratorio,farmacia,policlínico,sanatorio,maternidad,urgencias,ambulatorio,puesto de salud,unidad médica,
servicio de urgencias,medicina interna,pediatría,traumatología,cardiología,ginecología,cirugía general,uci,hospital general,hospital universitario`,
  ),
  reproductive: phrases(
    `embarazada,embarazo,gestante,gestación,puérpera,puerperio,lactancia,lactante,menopausia,semanas de gestación,parto,parto vaginal,cesárea,aborto,
anticonceptivos,anticonceptivo oral,diu,implante subdérmico,preservativo,ligadura,no embarazada,amenorrea,multípara,primigesta,nulípara,infertilidad`,
  ),
  hiv: phrases(
    'vih,sida,seropositivo,seropositiva,carga viral,cd4,antirretroviral,tarv,indetectable,dolutegravir,tenofovir,lamivudina,efavirenz',
  ),
  cancer: phrases(
    `cáncer,carcinoma,adenocarcinoma,neoplasia,tumor,tumor maligno,linfoma,leucemia,melanoma,sarcoma,mieloma,metástasis,mama,próstata,colon,pulmón,cérvix,
estómago,carcinoma ductal,glioblastoma`,
  ),
  cancerTreatment: phrases(
    `quimioterapia,radioterapia,hormonoterapia,inmunoterapia,tamoxifeno,letrozol,anastrozol,docetaxel,paclitaxel,cisplatino,carboplatino,doxorrubicina,
ciclofosfamida,folfox,capecitabina,trastuzumab,rituximab,pembrolizumab,mastectomía,braquiterapia`,
  ),
  dental: phrases(
    `caries,obturación,empaste,endodoncia,extracción,muela,muela del juicio,molar,premolar,incisivo,canino,limpieza,profilaxis,implante,prótesis,ortodoncia,
corona,gingivitis,periodontitis,sellante,sellador,brackets,resina,amalgama`,
  ),
  optical: phrases(
    'miopía,astigmatismo,hipermetropía,presbicia,lente,lentes,esfera,cilindro,eje,multifocal,bifocal,monofocal,antirreflejo,policarbonato',
  ),
  allergy: phrases(
    `penicilina,metamizol,aspirina,aines,mariscos,camarón,cacahuate,maní,nueces,látex,polvo,ácaros,leche,lactosa,gluten,huevo,yodo,sulfas,polen,
niega alergias,sin alergias,ninguna conocida,nkda,abejas,urticaria,anafilaxia,contraste yodado,fresas`,
  ),
  vaccine: phrases(
    `bcg,hepatitis a,hepatitis b,triple viral,srp,fiebre amarilla,influenza,covid,tétanos,pentavalente,hexavalente,vph,neumococo,rotavirus,poliomielitis,
dpt,tdap,meningococo,antirrábica,sputnik,pfizer,astrazeneca,sinovac`,
  ),
  ethnicity: phrases(
    `mestizo,mestiza,indígena,afrodescendiente,mulato,mapuche,aymara,quechua,guaraní,nahua,zapoteco,mixteco,wayuu,gitano,gitana,católico,católica,
evangélico,evangélica,testigo de jehová,ateo,atea,sin religión,cristiano,cristiana,musulmán,judío`,
  ),
  company: phrases(
    'sl,s.l,sa,s.a,sac,s.a.c,srl,s.r.l,s.a. de c.v,ltda,eirl,cía,compañía,distribuidora,industrias,hermanos,asociados,e hijos',
  ),
} as const;
