/** French words of fields and collections, and function words that tell the language. */
import { phrases, words } from '../pack.ts';

export const stopWords = words(
  'le la les des du une un est pas pour avec dans sur par depuis au aux en et que qui son sa ses patient patiente sans plus il elle chez ce cette jours depuis',
);

export const subjects = {
  patient: phrases(
    'patient,patiente,patients,patientes,assure,assures,adherent,adherents,beneficiaire,beneficiaires,dossier medical,dossiers medicaux,dossier,dossiers,ordonnance,ordonnances,consultation,consultations,rendez vous,rdv,hospitalisation,hospitalisations,sejour,sejours,porteur,lunettes,prescription,prescriptions,devis',
  ),
  person: phrases(
    'proprietaire,detenteur,client,clients,cliente,personne,personnes,individu,individus,utilisateur,utilisateurs,acheteur,salarie,salaries,employe,employes,titulaire,titulaires,abonne,abonnes,eleve,etudiant,citoyen,habitant,commande,commandes,livraison,facturation,compte client,destinataire,demandeur',
  ),
  staff: phrases(
    'medecin,medecins,medecin traitant,docteur,prescripteur,prescripteurs,dentiste,chirurgien,infirmier,infirmiere,pharmacien,opticien,opticiens,ophtalmologue,ophtalmologiste,praticien,praticiens,soignant,soignants,professionnel sante,professionnel de sante,kinesitherapeute,orthoptiste,sage femme,hygieniste,specialiste',
  ),
  relative: phrases(
    'mere,pere,conjoint,conjointe,epoux,epouse,tuteur,personne a prevenir,personne prevenir,personne confiance,personne de confiance,proche,proches,parent,parents,contact urgence,contact d urgence,urgence,enfant,ayant droit,plus proche parent,aidant',
  ),
  facility: phrases(
    'hopital,hopitaux,clinique,cliniques,etablissement,etablissements,cabinet,service,laboratoire,pharmacie,officine,centre hospitalier,centre de sante,maison de sante,finess,magasin optique,unite de soins',
  ),
  company: phrases(
    'entreprise,entreprises,societe,societes,fournisseur,fournisseurs,fabricant,fabricants,raison sociale,entrepot,entrepots,magasin,magasins,boutique,succursale,siege,siege social,transporteur,distributeur,marque proprietaire,firme,partenaire',
  ),
  employer: phrases('employeur,employeurs,lieu de travail,lieu travail,entreprise employeur'),
  insurer: phrases('assureur,assurance,mutuelle,mutuelles,complementaire,caisse,organisme payeur,organisme complementaire,regime'),
  product: phrases(
    'produit,produits,article,articles,catalogue,stock,stocks,marque,marques,modele,modeles,reference produit,piece,pieces,livre,plat,plats,menu,carte restaurant,materiel,equipement,offre,gamme,panier article',
  ),
  animal: phrases('animal,animaux,chien,chat,race,espece,veterinaire,cheval,chevaux,jument,vache,bovin,eleveur'),
  place: phrases('station,stations,gare,lieu public,commune table,batiment'),
  device: phrases('appareil,appareils,capteur,capteurs,machine,machines,serveur,equipement reseau'),
  software: phrases('configuration,parametre,parametres,journal,journaux,traduction,traductions,reglages,modele document'),
} as const;

export const nameWords = phrases(
  `numero,num,no,code,type,date,heure,jour,mois,annee,debut,fin,statut,etat,valeur,quantite,qte,montant,prix,total,libelle,description,commentaire,commentaires,remarque,remarques,note,notes,cree,cree le,creee,maj,maj le,mis a jour,modifie,modifie le,version,reference,ref,liste,listes,donnees,fichier,fichiers,image,images,photo,photos,scan,scans,document,documents,piece jointe,historique,ancien,ancienne,nouveau,nouvelle,principal,principale,secondaire,actif,active,archive,archives,sauvegarde,essai,copie,general,autre,groupe,categorie,niveau,nom,prenom,vente,ventes,facture,factures,paiement,paiements,compte,comptes,panier,livraison,livraisons,expedition,magasin,boutique,web,site,sante,medical,medicale,medicaux,soin,soins,optique,dentaire,verre,verres,monture,montures,oeil,droit,gauche,vision,janvier,fevrier,mars,avril,mai,juin,juillet,aout,septembre,octobre,novembre,decembre,france,quebec,canada,region,departement,ville,rue,cp,et,de,du,des,la,le,les,en,par,pour,a,d,l,au,identite,identifiant,identifiants,coordonnees,informations,infos,detail,details,dernier,derniere,prochain,prochaine,resultat,resultats,examen,examens,analyse,analyses,bilan,compte rendu,courrier,vaccin,vaccins,traitement,traitements,suivi,rendez,vous,ttc,ht,tva,remise,quantites,expediee,payee`,
);

/** Words for a list of persons, one record each, as against records of what happened to them. */
export const personLists = phrases(
  'patient,patients,client,clients,personne,personnes,utilisateurs,assures,adherents,salaries,employes,praticiens,beneficiaires,eleves',
);
