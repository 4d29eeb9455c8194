/** HIV tests, results, viral load, CD4 and treatment of a person. */
import { healthBecomes } from '../subjects.ts';
import type { DataClass } from '../unit.ts';
import { hivStatement } from '../values/words/statements.ts';
import { vocabulary } from '../values/words/vocabulary.ts';

export const hivStatusClass: DataClass = {
  id: 'hiv-status',
  names: {
    pt: ['hiv', 'resultado hiv', 'teste hiv', 'carga viral', 'cd 4', 'sorologia hiv'],
    en: [
      'hiv',
      'hiv status',
      'hiv result',
      'hiv test',
      'hiv test result',
      'viral load',
      'viral load copies',
      'cd 4',
      'cd 4 count',
      'art regimen',
      'art status',
      'arv',
      'on art',
      'art start',
      'hiv positive',
      'antiretroviral',
      'hiv final result',
      'vl result',
      'hiv test done',
      'viral suppression',
      'art',
      'hiv screening',
      'hiv confirmatory',
      'cd 4 cells',
    ],
    fr: ['vih', 'statut vih', 'charge virale', 'cd 4', 'serologie vih', 'test vih', 'resultat vih'],
    ar: ['نتيجة نقص مناعة', 'حمل فيروسي', 'فيروس نقص مناعة', 'فحص إيدز', 'نقص مناعة'],
    zh: ['艾滋病', 'hiv', 'hiv结果', '病毒载量', '抗病毒治疗', 'cd4', 'hiv检测', 'hiv抗体'],
  },
  values: [hivStatement, vocabulary('hiv', { base: 0.003, expected: 0.6 })],
  needs: 'person-link',
  becomes: healthBecomes,
  hits: [
    {
      collection: 'individuals',
      field: 'hiv_result',
      values: ['positive', 'negative', 'negative'],
      beside: { name: ['Musa Bello', 'Ngozi Eze', 'Amina Sani'] },
    },
    { collection: 'specimens', field: 'viral_load', values: [50, 120000, 400], beside: { individual_id: ['1', '2', '3'] } },
  ],
  misses: [{ collection: 'products', field: 'art', values: ['poster', 'print'], beside: { price: [1, 2], sku: ['a', 'b'] } }],
};
