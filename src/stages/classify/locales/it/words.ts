/** Italian words of fields and collections, and function words that tell the language. */
import { phrases, words } from '../pack.ts';

export const stopWords = words(
  'il lo la gli le di del della dei delle che e è un una con per non nel nella sul da dal si ha sono come più senza anche dopo giorni paziente riferisce',
);

export const subjects = {
  patient: phrases(
    'paziente,pazienti,assistito,assistiti,degente,degenti,ricoverato,ricoveri,ricovero,gestante,gestanti,cartella clinica,cartelle cliniche,prescrizione,prescrizioni,ricetta medica,ricette mediche,accesso pronto soccorso,triage,visite mediche,referto,referti,donatore,donatori,dimissione,dimissioni',
  ),
  person: phrases(
    'proprietario,padrone,cliente,clienti,persona,persone,utente,utenti,cittadino,cittadini,dipendente,dipendenti,lavoratore,lavoratori,titolare,titolari,studente,studenti,alunno,alunni,contribuente,contribuenti,abbonato,abbonati,socio,soci,ospite,ospiti,contatto,contatti,iscritto,iscritti',
  ),
  staff: phrases(
    'medico,medici,dottore,dottoressa,dentista,odontoiatra,infermiere,infermiera,infermieri,farmacista,operatore sanitario,professionista sanitario,prescrittore,chirurgo,anestesista,medico curante,terapeuta,psicologo,psichiatra,fisioterapista,ostetrica,optometrista,primario',
  ),
  relative: phrases(
    'madre,padre,tutore,coniuge,accompagnatore,parente,familiare,referente,figlio,figlia,fratello,sorella,contatto di emergenza,contatto emergenza,emergenza,rappresentante legale,caregiver,genitore,genitori',
  ),
  facility: phrases(
    'ospedale,ospedali,clinica,cliniche,ambulatorio,ambulatori,struttura,strutture,struttura sanitaria,laboratorio,farmacia,reparto,reparti,presidio,pronto soccorso,consultorio,casa di cura,poliambulatorio,asl,distretto',
  ),
  company: phrases(
    'azienda,aziende,impresa,imprese,fornitore,fornitori,produttore,negozio,ragione sociale,magazzino,filiale,corriere,distributore,ditta,societa,ente',
  ),
  employer: phrases('datore,datore di lavoro,luogo di lavoro,azienda datrice'),
  insurer: phrases('assicurazione,compagnia assicurativa,fondo sanitario,polizza sanitaria'),
  product: phrases(
    'prodotto,prodotti,articolo,articoli,voce,catalogo,inventario,giacenza,merce,marca,modello,sku,apparecchiatura,apparecchiature,ricambio,ricambi,libro,libri,piatto,menu,listino,nomenclatore,prontuario',
  ),
  animal: phrases('animale,animali,cane,gatto,veterinario,bestiame,razza'),
  place: phrases('stazione,comune catalogo,percorso,percorsi,punto'),
  device: phrases('dispositivo,sensore,sensori,macchina,lettura sensore'),
  software: phrases('configurazione,configurazioni,sistema,log,logs,traduzione,parametro,parametri'),
} as const;

export const nameWords =
  phrases(`codice,cod,numero,num,nome,data,ora,anno,mese,giorno,inizio,fine,attivo,situazione,stato,descrizione,osservazioni,note,quantita,valore,tipo,creato,creato il,aggiornato,modificato,dati,scheda,schede,
registro,elenco,lista,prova,copia,storico,principale,secondario,nuovo,nuova,vecchio,generale,documento,documenti,allegato,allegati,immagine,immagini,foto,ordine,ordini,vendita,vendite,prezzo,prezzi,pagamento,pagamenti,
fattura,fatture,cassa,conto,conti,movimento,origine,destinazione,canale,gruppo,categoria,livello,salute,sanitario,sanitaria,clinico,clinica,tessera,vaccino,vaccini,esame,esami,agenda,lotto,lotti,gennaio,febbraio,aprile,maggio,giugno,
luglio,settembre,ottobre,dicembre,versione,chiave,informazioni,ultimo,ultima,prossimo,prossima,totale,orario,arrivo,uscita,entrata,colore,di,del,della,il,la,per,con`);

/** Words for a list of persons, one record each, as against records of what happened to them. */
export const personLists = phrases(
  'paziente,pazienti,cliente,clienti,persona,persone,utente,utenti,cittadini,dipendenti,lavoratori,assistiti,titolari,medici,studenti,alunni,contatti,soci,iscritti',
);
