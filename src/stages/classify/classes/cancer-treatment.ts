/** Chemotherapy, radiotherapy, hormone and surgical treatment of a cancer. */
import { healthBecomes } from '../subjects.ts';
import type { DataClass } from '../unit.ts';
import { vocabulary } from '../values/words/vocabulary.ts';

export const cancerTreatmentClass: DataClass = {
  id: 'cancer-treatment',
  names: {
    pt: ['quimioterapia', 'radioterapia', 'protocolo quimioterapia', 'ciclo quimioterapia', 'esquema quimioterapia', 'hormonioterapia'],
    en: [
      'chemotherapy',
      'radiotherapy',
      'regimen',
      'regimens',
      'chemo regimen',
      'treatment regimen',
      'chemotherapy regimen',
      'radiation dose',
      'cycles',
      'cycle number',
      'cycles given',
      'line of therapy',
      'radiation therapy',
      'chemo cycle',
      'immunotherapy',
      'regimen name',
      'targeted therapy',
      'hormone therapy',
      'therapy line',
      'treatment intent',
      'best response',
      'treatment response',
      'cancer treatment',
      'radiation',
      'cycles planned',
      'treatment line',
      'chemo',
      'fractions',
      'total dose gy',
    ],
    fr: ['chimiotherapie', 'radiotherapie', 'protocole chimiotherapie', 'cure chimiotherapie', 'hormonotherapie', 'ligne traitement'],
    ar: ['علاج كيميائي', 'علاج إشعاعي', 'جلسات كيماوي', 'بروتوكول علاج'],
    zh: ['化疗', '放疗', '化疗方案', '放疗剂量', '化疗周期', '靶向治疗', '免疫治疗', '治疗线数'],
  },
  values: [vocabulary('cancerTreatment', { base: 0.001, expected: 0.7 })],
  needs: 'person-link',
  becomes: healthBecomes,
  hits: [
    {
      collection: 'regimens',
      field: 'regimen',
      values: ['FOLFOX', 'AC-T', 'R-CHOP'],
      beside: { patient_id: ['1', '2', '3'], cycles: [4, 6, 6] },
    },
  ],
  misses: [{ collection: 'products', field: 'cycle_count', values: [100, 200], beside: { price: [1, 2] } }],
};
