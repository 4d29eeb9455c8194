/** French vocabularies: general words of care and daily life, no licensed code texts. */
import { phrases } from '../pack.ts';

export const vocabulary = {
  complaint: phrases(
    'douleur,douleurs,fièvre,toux,céphalée,céphalées,maux de tête,vertige,vertiges,nausée,nausées,vomissements,diarrhée,fatigue,essoufflement,démangeaisons,gonflement,mal de gorge,mal de dos,douleur thoracique,douleur abdominale,palpitations,insomnie,saignement,faiblesse,engourdissement,vision floue,baisse de vision,perte de poids,frissons,rhume,brûlures,constipation,rougeur,yeux secs,rage de dents,sensibilité,crampes,mal de tête,éruption cutanée,renouvellement',
  ),
  diagnosis: phrases(
    'hypertension,diabète,asthme,pneumonie,bronchite,gastrite,migraine,anémie,dépression,infection,dermatite,rhinite,sinusite,arthrose,arthrite,hypothyroïdie,obésité,lombalgie,dyslipidémie,cystite,otite,angine,insuffisance,maladie,syndrome,trouble,fracture,hernie,épilepsie,grippe,tuberculose,hépatite,ostéoporose,glaucome,cataracte,psoriasis,reflux,carie,gingivite,conjonctivite,dégénérescence,hypercholestérolémie,artérielle,chronique,cardiaque',
  ),
  drug: phrases(
    'paracétamol,doliprane,ibuprofène,amoxicilline,azithromycine,metformine,oméprazole,simvastatine,atorvastatine,ramipril,amlodipine,bisoprolol,furosémide,lévothyroxine,prednisone,prednisolone,sertraline,fluoxétine,escitalopram,alprazolam,zolpidem,tramadol,codéine,morphine,insuline,salbutamol,cétirizine,desloratadine,pantoprazole,ésoméprazole,clopidogrel,warfarine,périndopril,candésartan,kardégic,spasfon,gaviscon,augmentin,ventoline,lévothyrox,diclofénac,kétoprofène,naproxène,métoprolol,rosuvastatine,gliclazide,colchicine,fluconazole,aciclovir',
  ),
  dose: phrases(
    'comprimé,comprimés,gélule,gélules,sirop,gouttes,sachet,pommade,crème,injection,collyre,fois par jour,par jour,matin,midi,soir,au coucher,pendant,jours,mg,ml,voie orale,avant les repas,après les repas,ampoule,bouffées,matin et soir,cp,gél',
  ),
  occupation: phrases(
    'enseignant,enseignante,professeur,avocat,avocate,ingénieur,ingénieure,chauffeur,maçon,vendeur,vendeuse,comptable,étudiant,étudiante,retraité,retraitée,cuisinier,cuisinière,infirmier,infirmière,secrétaire,policier,policière,agriculteur,agricultrice,mécanicien,mécanicienne,électricien,boulanger,boulangère,coiffeur,coiffeuse,caissier,caissière,employé,employée,cadre,artisan,commerçant,commerçante,technicien,technicienne,assistant,assistante,directeur,directrice,responsable,journaliste,architecte,plombier,menuisier,serveur,serveuse,sans emploi,chauffeur-livreur,ouvrier,ouvrière,fonctionnaire,aide-soignante,aide-soignant,développeur,graphiste,libraire,bibliothécaire,magasinier',
  ),
  insurance: phrases(
    'mgen,harmonie mutuelle,ag2r,axa,malakoff humanis,macif,maif,groupama,allianz,swiss life,april,mutuelle générale,mutuelle,cmu,css,ame,pro btp,aésio,cpam,msa,ramq,desjardins,sun life,croix bleue,régime général,régime,assurance,prévoyance,tiers payant',
  ),
  sex: phrases('masculin,féminin,m,f,homme,femme,h,indéterminé,autre'),
  marital: phrases(
    'célibataire,marié,mariée,divorcé,divorcée,veuf,veuve,pacsé,pacsée,séparé,séparée,concubinage,union libre,conjoint de fait',
  ),
  kinship: phrases(
    'mère,père,fils,fille,frère,sœur,épouse,époux,mari,femme,conjoint,conjointe,grand-mère,grand-père,oncle,tante,cousin,cousine,ami,amie,tuteur,enfant,voisin,voisine',
  ),
  street: phrases(
    'rue,avenue,av,boulevard,bd,chemin,impasse,allée,place,quai,route,passage,cours,square,résidence,bâtiment,bis,ter,faubourg,lotissement,appartement,app,bureau',
  ),
  place: phrases(
    'paris,marseille,lyon,toulouse,nice,nantes,strasbourg,montpellier,bordeaux,lille,rennes,reims,le havre,saint-étienne,toulon,grenoble,dijon,angers,nîmes,villeurbanne,le mans,aix-en-provence,clermont-ferrand,brest,tours,amiens,limoges,annecy,perpignan,boulogne-billancourt,metz,besançon,orléans,rouen,mulhouse,caen,nancy,argenteuil,roubaix,tourcoing,montreuil,avignon,poitiers,versailles,pau,la rochelle,calais,cannes,antibes,béziers,colmar,quimper,cholet,valence,lorient,troyes,montréal,québec,laval,gatineau,longueuil,sherbrooke,saguenay,lévis,trois-rivières,terrebonne,france,canada',
  ),
  laboratory: phrases(
    'hémoglobine,glycémie,glucose,cholestérol,triglycérides,créatinine,urée,leucocytes,plaquettes,hématocrite,sodium,potassium,calcium,tsh,hba1c,bilirubine,albumine,ferritine,sang,sérum,urine,crp,numération,asat,alat,ldl,hdl',
  ),
  procedure: phrases(
    'chirurgie,biopsie,kinésithérapie,endoscopie,coloscopie,suture,pansement,échographie,radiographie,irm,scanner,injection,appendicectomie,dialyse,rééducation,intervention,pose,consultation,détartrage,bilan',
  ),
  note: phrases(
    'patient,patiente,présente,signale,consulte,antécédents,examen,suivi,conduite,prescrit,contrôle,traitement,douleur,revoir,stable,depuis,sans particularité,rdv,amélioration,évolution,favorable',
  ),
  facility: phrases(
    'hôpital,clinique,centre hospitalier,chu,cabinet,pharmacie,laboratoire,maison de santé,centre de santé,polyclinique,clsc,centre médical,institut',
  ),
  reproductive: phrases(
    'enceinte,grossesse,non enceinte,allaitement,ménopause,semaines,accouchement,contraception,césarienne,aménorrhée,fausse couche',
  ),
  hiv: phrases('vih,sida,séropositif,séropositive,charge virale,cd4,antirétroviral,réactif'),
  cancer: phrases('cancer,carcinome,adénocarcinome,tumeur,lymphome,leucémie,mélanome,sarcome,métastase,stade,néoplasie'),
  cancerTreatment: phrases('chimiothérapie,radiothérapie,hormonothérapie,immunothérapie,tamoxifène,docétaxel,cisplatine'),
  dental: phrases(
    'carie,obturation,traitement de canal,extraction,couronne,détartrage,implant,prothèse,orthodontie,molaire,prémolaire,incisive,gingivite,parodontite,fluor,plombage,nettoyage,composite,dévitalisation',
  ),
  optical: phrases(
    'myopie,astigmatisme,hypermétropie,presbytie,verre,verres,sphère,cylindre,axe,progressif,progressifs,unifocal,unifocaux,lentille,lentilles,monture',
  ),
  allergy: phrases(
    'pénicilline,arachide,arachides,latex,fruits de mer,pollen,pollens,acariens,lait,œufs,gluten,noix,aucune allergie,aucune,iode,aspirine,poussière,soja',
  ),
  vaccine: phrases('ror,grippe,hépatite b,tétanos,covid,bcg,hpv,polio,pneumocoque,dtp,rougeole,coqueluche,zona'),
  ethnicity: phrases('catholique,protestant,musulman,juif,bouddhiste,athée,syndiqué,cgt,cfdt'),
  company: phrases('sarl,sas,sa,eurl,et fils,et associés,groupe,compagnie,société,établissements,ets,frères'),
} as const;
