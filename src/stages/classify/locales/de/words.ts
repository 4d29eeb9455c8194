/** German words of fields and collections, and function words that tell the language. */
import { phrases, words } from '../pack.ts';

export const stopWords = words(
  'und der das nicht mit ist seit bei wird wurde auf für sich dem den ein eine einer einen zur zum nach vom über aus auch oder keine kein sie ihr ihre sein seine als noch wenn nur unter wegen ohne vor durch patient patientin',
);

export const subjects = {
  patient: phrases(
    'patientin,patienten,patientinnen,patientenakte,patientenakten,patientenstamm,versicherter,versicherte,versicherten,krankenakte,krankenblatt,behandlung,behandlungen,behandlungsfall,aufnahmen,krankenhausaufenthalt,arztbrief,arztbriefe,impfling,impflinge,bewohnerin,rezepte,verordnung,verordnungen,termine,laborwerte,laborbefunde,befunde,sprechstunde,faelle,fälle,pflegebedürftige,proband,probanden,spender,schwangere',
  ),
  person: phrases(
    'halter,tierhalter,besitzer,besitzerin,kunde,kunden,kundin,personen,benutzer,nutzer,anwender,mitarbeiter,mitarbeiterin,angestellte,käufer,kaeufer,mitglied,mitglieder,kontoinhaber,inhaber,bewerber,schüler,schueler,einwohner,bürger,buerger,mieter,empfänger,empfaenger,teilnehmer,antragsteller,gast,gäste,abonnent,bestellungen,lieferadresse,rechnungsadresse,klient,klienten',
  ),
  staff: phrases(
    'arzt,ärztin,aerztin,ärzte,aerzte,hausarzt,oberarzt,chefarzt,behandler,zuweiser,überweiser,ueberweiser,einweiser,pflegekraft,pflegekräfte,krankenpfleger,krankenschwester,pflegefachkraft,hebamme,therapeut,therapeutin,apotheker,apothekerin,zahnarzt,zahnärztin,augenoptiker,optiker,chirurg,operateur,anästhesist,anaesthesist,radiologe,pathologe,fachkraft,facharzt,verordner,vertragsarzt',
  ),
  relative: phrases(
    'angehörige,angehoerige,angehöriger,notfallkontakt,ansprechpartner,ehepartner,ehegatte,ehefrau,ehemann,vater,mutter,eltern,elternteil,vormund,betreuer,erziehungsberechtigte,bezugsperson,kontaktperson,bevollmächtigter,sorgeberechtigte,hinterbliebene',
  ),
  facility: phrases(
    'krankenhaus,krankenhäuser,klinik,kliniken,praxis,praxen,arztpraxis,fachabteilung,abteilung,ambulanz,poliklinik,apotheke,apotheken,labor,einrichtung,einrichtungen,pflegeheim,pflegedienst,spital,spitäler,ordination,gesundheitsamt,betriebsstätte',
  ),
  company: phrases(
    'firma,firmen,unternehmen,lieferant,lieferanten,hersteller,händler,haendler,filiale,filialen,zentrale,niederlassung,verlag,spediteur,grosshändler,gesellschaft,organisationseinheit,mandant',
  ),
  employer: phrases('arbeitgeber,arbeitsstelle,arbeitsplatz,dienstgeber,arbeitgeberin'),
  insurer: phrases(
    'krankenkasse,krankenkassen,versicherer,versicherung,kostenträger,kostentraeger,krankenversicherung,pflegekasse,unfallversicherer',
  ),
  product: phrases(
    'produkt,produkte,artikel,artikelstamm,ware,waren,warengruppe,lager,bestand,lagerbestand,katalog,sortiment,material,ersatzteil,ersatzteile,modell,buch,bücher,speise,speiseplan,preisliste,arzneimittelkatalog,geraetetyp',
  ),
  animal: phrases(
    'tier,tiere,hund,katze,rasse,tierart,rinder,vieh,tierarzt,tiername,tierpatient,tierpatienten,tierhalter,pferd,pferde,zuechter',
  ),
  place: phrases('haltestelle,haltestellen,bahnhof,wetterstation,gemeinden,landkreise,gebäude,gebaeude,grundstück'),
  device: phrases('gerät,geräte,geraet,geraete,sensoren,maschine,maschinen,rechner,steuergerät,messgerät'),
  software: phrases(
    'einstellung,einstellungen,konfiguration,protokoll,protokolle,systemprotokoll,übersetzung,übersetzungen,uebersetzungen,vorlage,vorlagen,formularfelder,berechtigungen',
  ),
} as const;

export const nameWords = phrases(
  `nummer,nr,kennung,kennzeichen,schlüssel,schluessel,bezeichnung,beschreibung,datum,uhrzeit,zeit,tag,monat,jahr,beginn,ende,von,bis,am,um,zustand,wert,menge,anzahl,betrag,preis,summe,einheit,bemerkung,bemerkungen,notiz,notizen,hinweis,kommentar,angelegt,erstellt,geändert,geaendert,gelöscht,geloescht,änderung,aenderung,ersteller,fassung,liste,listen,daten,datei,dateien,bild,bilder,foto,dokument,dokumente,anlage,anhang,historie,archiv,sicherung,kopie,alt,neu,aktiv,gültig,gueltig,aktuell,gruppe,kategorie,stufe,vorname,nachname,familienname,strasse,straße,hausnummer,plz,postleitzahl,ort,wohnort,land,bundesland,kanton,telefon,mobil,handy,rechnung,rechnungen,zahlung,zahlungen,konto,konten,bestellung,lieferung,verkauf,einkauf,gesundheit,medizin,medizinisch,pflege,zahn,auge,links,rechts,januar,februar,märz,april,mai,juni,juli,august,september,oktober,november,dezember,deutschland,österreich,schweiz,region,bezirk,stadt,und,oder,der,die,das,des,mit,für,ergebnis,ergebnisse,befund,untersuchung,untersuchungen,impfung,impfungen,diagnose,diagnosen,medikament,medikamente,dosis,dosierung,station,zimmer,bett,aufnahme,entlassung,geburtsdatum,geschlecht,größe,groesse,gewicht,laenge,farbe,art,titel,anrede,auftrag,aufträge,auftraege,abrechnung,leistung,leistungen,ziffer,quartal,kasse,patient,system,stand,quelle,ziel,satz,zeile,blatt`,
);

/** Words for a list of persons, one record each, as against records of what happened to them. */
export const personLists = phrases(
  'patienten,patientenstamm,patienten stamm,kunden,personen,benutzer,nutzer,mitarbeiter,versicherte,mitglieder,teilnehmer,bewohner,schueler,schüler,ärzte,aerzte,probanden,spender',
);
