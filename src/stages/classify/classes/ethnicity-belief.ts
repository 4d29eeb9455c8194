/** Race, ethnic origin, religion, opinion and union membership. */
import { personOnly } from '../subjects.ts';
import type { DataClass } from '../unit.ts';
import { wholeWord } from '../values/words/vocabulary.ts';

export const ethnicityBeliefClass: DataClass = {
  id: 'ethnicity-belief',
  names: {
    pt: ['raca', 'raca cor', 'cor raca', 'etnia', 'religiao', 'partido', 'sindicato', 'cor pele', 'raca etnia'],
    en: [
      'race',
      'ethnicity',
      'ethnic group',
      'religion',
      'political party',
      'union member',
      'tribe',
      'ethnoracial',
      'denomination',
      'race ethnicity',
      'religious affiliation',
      'ethnic origin',
      'trade union',
      'political opinion',
    ],
    fr: ['religion', 'origine ethnique', 'syndicat', 'parti politique', 'confession', 'ethnie'],
    ar: ['ديانة', 'دين', 'عرق', 'قبيلة', 'مذهب'],
    zh: ['民族', '宗教', '宗教信仰', '政治面貌', '种族', 'mz'],
  },
  values: [wholeWord('ethnicity', { base: 0.02, expected: 0.8 })],
  becomes: personOnly,
  fhir: ['Patient.extension.extension.value*.*'],
  hits: [
    { collection: '患者', field: '民族', values: ['汉族', '回族'] },
    { collection: 'pacientes', field: 'raca_cor', values: ['parda', 'branca', 'preta'] },
  ],
  misses: [{ collection: 'events', field: 'race_count', values: [1, 2] }],
};
