/** Mental health, smoking, alcohol, drugs and addiction. */
import { healthBecomes } from '../subjects.ts';
import type { DataClass } from '../unit.ts';

export const mentalHealthSubstanceClass: DataClass = {
  id: 'mental-health-substance',
  names: {
    pt: ['tabagismo', 'fumante', 'etilismo', 'saude mental', 'uso drogas', 'alcool', 'tabagista', 'etilista', 'uso alcool'],
    en: [
      'smoking',
      'smoking status',
      'smoker',
      'alcohol',
      'alcohol use',
      'drug use',
      'tobacco',
      'tobacco use',
      'mental health',
      'phq 9',
      'gad 7',
      'suicide risk',
      'substance use',
      'depression score',
      'psychiatric history',
      'addiction',
      'cigarettes per day',
      'phq score',
      'psychotherapy notes',
      'suicidal ideation',
      'alcohol consumption',
    ],
    fr: ['tabac', 'fumeur', 'alcool', 'consommation alcool', 'sante mentale', 'toxicomanie', 'tabagisme', 'addictions', 'statut tabagique'],
    ar: ['تدخين', 'مدخن', 'كحول', 'صحة نفسية', 'تعاطي', 'حالة تدخين'],
    zh: ['吸烟', '吸烟史', '饮酒史', '饮酒', '精神状态', '心理健康', '心理评估', '烟酒史', '心理状态'],
  },
  needs: 'person-link',
  becomes: healthBecomes,
  hits: [
    {
      collection: 'patients',
      field: 'smoking_status',
      values: ['never', 'current'],
      beside: { name: ['Anna Martin', 'Peter Brown', 'Lucy Hill'], patient_id: ['P-1', 'P-2', 'P-3'] },
    },
  ],
  misses: [{ collection: 'products', field: 'tobacco_flag', values: [true, false], beside: { price: [1, 2] } }],
};
