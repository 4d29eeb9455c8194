/** Collections whose number of persons is known, with record numbers and with these withheld. */
import { drawFrom } from '../draw.ts';
import { cpf, type Person, person } from '../people.ts';
import { type Language, pools } from '../pools.ts';
import { type EvaluationSet, type Labelled, times } from '../set.ts';

const draw = drawFrom('counted');

/** People who differ in name or birth date, as the truth has to tell them apart. */
function crowd(size: number, language: Language): readonly [Person, ...Person[]] {
  const first = person(draw, language);
  const all = new Map([[`${first.full}${first.born}`, first]]);
  while (all.size < size) {
    const next = person(draw, language);
    all.set(`${next.full}${next.born}`, next);
  }
  const [, ...rest] = all.values();
  return [first, ...rest];
}

/** Visits of a crowd: everyone comes once, the rest of the visits fall by chance. */
const visitors = (people: readonly [Person, ...Person[]], visits: number): { readonly who: Person; readonly number: number }[] =>
  times(visits, (index) => {
    const who = people[index] ?? draw.pick(people);
    return { who, number: people.indexOf(who) };
  });

const keyed: Labelled = {
  name: 'visits_keyed',
  language: 'en',
  persons: 75,
  basis: '75 persons, 300 visits, record number present',
  documents: visitors(crowd(75, 'en'), 300).map(({ who, number }) => ({
    mrn: `A${51000 + number}`,
    name: who.full,
    dob: who.born,
    reason: draw.pick(pools.en.complaints),
    visit_date: draw.day(2023, 2024),
  })),
  labels: { mrn: 'medical-record-number', name: 'person-name', dob: 'birth-date', reason: 'symptom-complaint', visit_date: 'care-event' },
};

const withheld: Labelled = {
  name: 'visits_withheld',
  language: 'fr',
  persons: 80,
  basis: '80 persons, 240 visits, told apart by name and birth date only',
  documents: visitors(crowd(80, 'fr'), 240).map(({ who }) => ({
    nom: who.family,
    prenom: who.given,
    date_naissance: who.born,
    motif: draw.pick(pools.fr.complaints),
    traitement: draw.pick(pools.fr.drugs),
  })),
  labels: { nom: 'person-name', prenom: 'person-name', date_naissance: 'birth-date', motif: 'symptom-complaint', traitement: 'medication' },
};

const taxpayers = crowd(90, 'pt').map((who) => ({ who, number: cpf(draw) }));

const byTax: Labelled = {
  name: 'exames',
  language: 'pt',
  persons: 90,
  basis: '90 persons, 270 results, tax number present',
  documents: times(270, (index) => {
    const entry = taxpayers[index % 90];
    return {
      cpf: entry?.number,
      nome: entry?.who.full,
      exame: draw.pick(['Glicose', 'Creatinina', 'Hemograma', 'TSH']),
      resultado: draw.decimal(0.4, 190, 1),
      unidade: draw.pick(['mg/dL', 'g/dL', 'mUI/L']),
      data_coleta: draw.day(2024, 2024),
    };
  }),
  labels: {
    cpf: 'tax-id',
    nome: 'person-name',
    exame: 'lab-result',
    resultado: 'lab-result',
    unidade: 'lab-result',
    data_coleta: 'care-event lab-result?',
  },
};

const single: Labelled = {
  name: 'register',
  language: 'zh',
  persons: 200,
  basis: 'one record per person, no key but the name and the birth date',
  documents: crowd(200, 'zh').map((who) => ({
    姓名: who.full,
    性别: who.male ? '男' : '女',
    出生日期: who.born,
    诊断: draw.pick(pools.zh.ailments),
  })),
  labels: { 姓名: 'person-name', 性别: 'sex-gender', 出生日期: 'birth-date', 诊断: 'diagnosis' },
};

const household = crowd(120, 'es');

const arrays: Labelled = {
  name: 'familias',
  language: 'es',
  persons: 120,
  basis: '40 families of three insured persons each',
  documents: times(40, (index) => ({
    poliza: `SPH-${7000 + index}`,
    plan: draw.pick(['Básico', 'Familiar', 'Oro']),
    asegurados: household.slice(index * 3, index * 3 + 3).map((who, place) => ({
      nombre: who.full,
      nacimiento: who.born,
      parentesco: ['titular', 'cónyuge', 'hija'][place],
      afiliado: `AF${90000 + index * 3 + place}`,
    })),
  })),
  labels: {
    poliza: 'insurance-id',
    plan: 'insurance-coverage',
    'asegurados[].nombre': 'person-name',
    'asegurados[].nacimiento': 'birth-date',
    'asegurados[].parentesco': 'social-circumstances',
    'asegurados[].afiliado': 'insurance-id',
  },
};

const readings: Labelled = {
  name: 'pseudonyms',
  language: 'en',
  persons: 12,
  basis: '12 pseudonyms, 240 readings',
  documents: times(240, (index) => ({
    subject: `${['ae', 'bd', 'c7', 'd1', 'e9', 'f3', '0a', '1b', '2c', '3d', '4e', '5f'][index % 12]}90c4d2-5b1e-4f6a-8d0e-3b7a90c4d2e1`,
    test: draw.pick(['Sodium', 'Potassium', 'Urea']),
    value: draw.decimal(2, 150, 1),
    unit: 'mmol/L',
    taken: draw.day(2024, 2024),
  })),
  labels: { subject: 'person-key', test: 'lab-result', value: 'lab-result', unit: 'lab-result', taken: 'care-event' },
};

export const counted: EvaluationSet = {
  name: 'counted-persons',
  about:
    'Six collections with a known number of persons: by record number, tax number, pseudonym, name with birth date, and inside arrays.',
  collections: [keyed, withheld, byTax, single, arrays, readings],
};
