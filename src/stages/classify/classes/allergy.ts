/** Allergies and intolerances of a person. */
import { healthBecomes } from '../subjects.ts';
import type { DataClass } from '../unit.ts';
import { vocabulary } from '../values/words/vocabulary.ts';

export const allergyClass: DataClass = {
  id: 'allergy',
  names: {
    pt: ['alergia', 'alergias', 'reacao alergica', 'intolerancia'],
    en: [
      'allergy',
      'allergies',
      'allergen',
      'allergic reaction',
      'intolerance',
      'drug allergies',
      'known allergies',
      'allergy reaction',
      'allergy severity',
    ],
    fr: ['allergie', 'allergies', 'allergene', 'allergenes', 'intolerance'],
    ar: ['حساسية', 'حساسيات'],
    zh: ['过敏史', '过敏', '过敏药物', '过敏原', '药物过敏史', 'gms'],
  },
  values: [vocabulary('allergy', { base: 0.03, expected: 0.7 })],
  needs: 'person-link',
  becomes: healthBecomes,
  fhir: ['AllergyIntolerance.code.*', 'AllergyIntolerance.reaction.*', 'AllergyIntolerance.criticality', 'AllergyIntolerance.type'],
  listed: true,
  hits: [
    {
      collection: 'patients',
      field: 'allergies',
      values: ['penicillin', 'peanut', 'none known'],
      beside: { name: ['Anna Martin', 'Peter Brown', 'Lucy Hill'], patient_id: ['P-1', 'P-2', 'P-3'] },
    },
    { collection: '患者', field: '过敏史', values: ['青霉素', '无', '海鲜'] },
  ],
  misses: [{ collection: 'menu_items', field: 'allergenes', values: ['gluten', 'lait'], beside: { prix: [10, 12], calories: [200, 300] } }],
};
