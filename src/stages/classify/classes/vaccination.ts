/** Vaccines given to a person. */
import { healthBecomes } from '../subjects.ts';
import type { DataClass } from '../unit.ts';
import { vaccineLetters } from '../values/codes/drug-codes.ts';
import { vocabulary } from '../values/words/vocabulary.ts';

export const vaccinationClass: DataClass = {
  id: 'vaccination',
  names: {
    pt: ['vacina', 'vacinas', 'lote vacina', 'dose vacina', 'vacinacao', 'imunizacao', 'num dose'],
    en: [
      'vaccine',
      'vaccines',
      'vaccination',
      'immunization',
      'vaccine lot',
      'vaccine product',
      'dose number',
      'immunisation',
      'vaccine status',
      'vaccinations',
      'vaccine name',
      'vaccine dose',
      'injection site',
    ],
    fr: ['vaccin', 'vaccins', 'vaccination', 'lot vaccin', 'rappel vaccin', 'vaccinations'],
    ar: ['لقاح', 'تطعيم', 'تطعيمات', 'لقاحات', 'جرعة لقاح'],
    zh: ['疫苗', '疫苗名称', '接种', '接种疫苗', '疫苗批号', '接种部位', '接种剂次'],
  },
  values: [vaccineLetters, vocabulary('vaccine', { base: 0.005, expected: 0.8 })],
  needs: 'person-link',
  becomes: healthBecomes,
  whenDated: 'care-event',
  fhir: ['Immunization.vaccineCode.*', 'Immunization.lotNumber'],
  listed: true,
  hits: [
    {
      collection: 'patients',
      field: 'vaccine',
      values: ['influenza', 'mmr', 'tetanus'],
      beside: { name: ['Anna Martin', 'Peter Brown', 'Lucy Hill'], patient_id: ['P-1', 'P-2', 'P-3'] },
    },
  ],
  misses: [{ collection: 'products', field: 'vaccine_count', values: [1, 2] }],
};
