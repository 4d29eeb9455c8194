/** Ages of persons in any unit or band. */
import { personOnly } from '../subjects.ts';
import type { DataClass } from '../unit.ts';
import { ageRange, ageWritten } from '../values/measures/body.ts';

export const ageClass: DataClass = {
  id: 'age',
  names: {
    pt: ['idade', 'idade paciente', 'faixa etaria', 'idade anos'],
    en: ['age', 'age years', 'patient age', 'age group', 'age at diagnosis', 'age band', 'age in years', 'age months'],
    fr: ['age', 'age patient', 'age ans', 'tranche age'],
    ar: ['عمر', 'سن', 'عمر مريض', 'فئة عمرية'],
    zh: ['年龄', '岁数', '患者年龄', 'nl', '周岁', '月龄'],
  },
  values: [ageRange, ageWritten],
  becomes: personOnly,
  link: 0.5,
  forms: ['digits', 'integer', 'code', 'words', 'decimal', 'text'],
  hits: [
    { collection: '患者', field: '年龄', values: [34, 57, 8] },
    { collection: 'individuals', field: 'age', values: [34, 57, 8], beside: { name: ['Musa Bello', 'Ngozi Eze', 'Amina Sani'] } },
  ],
  misses: [{ collection: 'connector_parts', field: 'age_hours', values: [120, 3400, 90], beside: { pins: [4, 8, 12] } }],
};
