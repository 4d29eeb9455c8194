/** Sex or gender of persons. */
import { personOnly } from '../subjects.ts';
import type { DataClass } from '../unit.ts';
import { sexLetter, sexWord } from '../values/words/sexes.ts';
import { wholeWord } from '../values/words/vocabulary.ts';

export const sexGenderClass: DataClass = {
  id: 'sex-gender',
  names: {
    pt: ['sexo', 'genero', 'tp sexo', 'sexo biologico', 'identidade genero'],
    en: ['sex', 'gender', 'gender identity', 'patient sex', 'sex at birth', 'administrative gender', 'birth sex'],
    fr: ['sexe', 'genre', 'civilite sexe', 'sexe patient'],
    ar: ['جنس', 'نوع جنس', 'نوع'],
    zh: ['性别', 'xb', '患者性别', '性別'],
  },
  hints: {
    fr: ['civilite'],
    en: ['salutation'],
    pt: ['tratamento'],
    ar: ['نوع'],
    zh: ['称谓'],
  },
  values: [sexWord, sexLetter, wholeWord('sex', { base: 0.03, expected: 0.95 })],
  becomes: personOnly,
  link: 1,
  fhir: ['Patient.gender', 'Person.gender', 'RelatedPerson.gender'],
  forms: ['words', 'code', 'integer', 'boolean', 'digits'],
  hits: [
    { collection: 'pacientes', field: 'sexo', values: ['M', 'F', 'F'] },
    { collection: '患者', field: '性别', values: ['男', '女', '女'] },
  ],
  misses: [{ collection: 'connector_parts', field: 'sex', values: ['plug', 'socket', 'plug'], beside: { pins: [4, 8, 12] } }],
};
