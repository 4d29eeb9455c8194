/** Field names with letters dropped, doubled and turned round, in five languages. */
import { drawFrom } from '../draw.ts';
import { cpf, person } from '../people.ts';
import { pools } from '../pools.ts';
import { type EvaluationSet, type Labelled, times } from '../set.ts';

const draw = drawFrom('misspelt');

const english: Labelled = {
  name: 'pateints',
  language: 'en',
  persons: 60,
  basis: 'one record per person',
  documents: times(60, () => {
    const one = person(draw, 'en');
    return {
      pateint_name: one.full,
      dateofbrith: one.born,
      gendre: one.male ? 'Male' : 'Female',
      adress: `${one.street}, ${one.city}`,
      telehpone: one.phone,
      diagnossis: draw.pick(pools.en.ailments),
      perscription: draw.pick(pools.en.drugs),
      alergies: draw.pick(['none known', 'peanuts', 'penicillin', 'pollen']),
      docter: `Dr ${draw.pick(pools.en.families)}`,
      apointment_date: draw.day(2024, 2024),
    };
  }),
  labels: {
    pateint_name: 'person-name',
    dateofbrith: 'birth-date',
    gendre: 'sex-gender',
    adress: 'postal-address',
    telehpone: 'phone',
    diagnossis: 'diagnosis',
    perscription: 'medication',
    alergies: 'allergy',
    docter: 'practitioner-name',
    apointment_date: 'care-event',
  },
};

const portuguese: Labelled = {
  name: 'pacietnes',
  language: 'pt',
  persons: 60,
  basis: 'one record per person',
  documents: times(60, () => {
    const one = person(draw, 'pt');
    return {
      nome_paciete: one.full,
      data_nacimento: one.born.split('-').reverse().join('/'),
      cpff: cpf(draw),
      endereso: one.street,
      bairo: draw.pick(['Centro', 'Jardim América', 'Vila Nova']),
      telefome: one.phone,
      diagnostco: draw.pick(pools.pt.ailments),
      medicametno: draw.pick(pools.pt.drugs),
      quexa: draw.pick(pools.pt.complaints),
      medco: `Dra. ${draw.pick(pools.pt.families)}`,
    };
  }),
  labels: {
    nome_paciete: 'person-name',
    data_nacimento: 'birth-date',
    cpff: 'tax-id',
    endereso: 'postal-address',
    bairo: 'postal-address',
    telefome: 'phone',
    diagnostco: 'diagnosis',
    medicametno: 'medication',
    quexa: 'symptom-complaint',
    medco: 'practitioner-name',
  },
};

const german: Labelled = {
  name: 'patienen',
  language: 'de',
  persons: 50,
  basis: 'one record per person',
  documents: times(50, () => {
    const one = person(draw, 'de');
    return {
      nachnahme: one.family,
      vornahme: one.given,
      geburtsdatm: one.born.split('-').reverse().join('.'),
      strase: one.street,
      plz_ort: `${one.postcode} ${one.city}`,
      telefonr: one.phone,
      diagnoze: draw.pick(pools.de.ailments),
      medikation_akt: draw.pick(pools.de.drugs),
      krankenkase: draw.pick(['BKK Nordlicht', 'AOK Musterland', 'Privat']),
    };
  }),
  labels: {
    nachnahme: 'person-name',
    vornahme: 'person-name',
    geburtsdatm: 'birth-date',
    strase: 'postal-address',
    plz_ort: 'postal-address',
    telefonr: 'phone',
    diagnoze: 'diagnosis',
    medikation_akt: 'medication',
    krankenkase: 'insurance-coverage',
  },
};

const spanish: Labelled = {
  name: 'fichas_pacinetes',
  language: 'es',
  persons: 50,
  basis: 'one record per person',
  documents: times(50, () => {
    const one = person(draw, 'es');
    return {
      nombre_copleto: one.full,
      fecha_nasimiento: one.born,
      direcion: one.street,
      telefno: one.phone,
      enfermeda: draw.pick(pools.es.ailments),
      tratamineto: draw.pick(pools.es.drugs),
      alerjias: draw.pick(['ninguna', 'penicilina', 'mariscos']),
      correo_elec: one.email,
    };
  }),
  labels: {
    nombre_copleto: 'person-name',
    fecha_nasimiento: 'birth-date',
    direcion: 'postal-address',
    telefno: 'phone',
    enfermeda: 'diagnosis',
    tratamineto: 'medication procedure?',
    alerjias: 'allergy',
    correo_elec: 'email',
  },
};

const french: Labelled = {
  name: 'patinets',
  language: 'fr',
  persons: 50,
  basis: 'one record per person',
  documents: times(50, () => {
    const one = person(draw, 'fr');
    return {
      nom_famile: one.family,
      prenon: one.given,
      date_naisance: one.born,
      addresse: one.street,
      telehone: one.phone,
      maladi: draw.pick(pools.fr.ailments),
      ordonance: `${draw.pick(pools.fr.drugs)}, ${draw.pick(pools.fr.directions)}`,
      medcin_traitant: `Dr ${draw.pick(pools.fr.families)}`,
    };
  }),
  labels: {
    nom_famile: 'person-name',
    prenon: 'person-name',
    date_naisance: 'birth-date',
    addresse: 'postal-address',
    telehone: 'phone',
    maladi: 'diagnosis',
    ordonance: 'medication',
    medcin_traitant: 'practitioner-name',
  },
};

export const misspelt: EvaluationSet = {
  name: 'misspelt-names',
  about: 'Misspelt field and collection names in five languages, values in order.',
  collections: [english, portuguese, german, spanish, french],
};
