/** Tooth, surface, dental chart, finding or work. */
import { healthBecomes } from '../subjects.ts';
import type { DataClass } from '../unit.ts';
import { toothFdi, toothWritten } from '../values/measures/eyes-and-teeth.ts';
import { vocabulary } from '../values/words/vocabulary.ts';

export const dentalClass: DataClass = {
  id: 'dental',
  names: {
    pt: ['dente', 'dentes', 'odontograma', 'face dente', 'tratamento dentario', 'procedimento odontologico', 'face dentaria'],
    en: [
      'tooth',
      'tooth number',
      'tooth no',
      'teeth',
      'tooth surface',
      'dental chart',
      'dental procedure',
      'odontogram',
      'dental history',
      'treatment tooth',
      'cdt code',
      'surfaces',
      'cdt',
      'dental treatment',
      'dental notes',
      'dental finding',
      'dental code',
      'ada code',
      'perio',
      'pocket depth',
      'last cleaning',
      'bitewings',
    ],
    fr: [
      'dent',
      'dents',
      'numero dent',
      'face dentaire',
      'schema dentaire',
      'acte dentaire',
      'soins dentaires',
      'traitement dentaire',
      'no dent',
      'surface dent',
    ],
    ar: ['سن أسنان', 'رقم سن', 'أسنان', 'علاج أسنان', 'ضرس'],
    zh: ['牙位', '牙齿', '牙面', '口腔治疗', '牙号', '牙科治疗'],
  },
  hints: {
    en: ['surface', 'quadrant', 'treatment', 'procedure'],
    fr: ['traitement', 'surface'],
  },
  values: [toothFdi, toothWritten, vocabulary('dental', { base: 0.001, expected: 0.7 })],
  needs: 'person-link',
  becomes: healthBecomes,
  hits: [
    { collection: 'appointments', field: 'tooth_number', values: [11, 26, 48], beside: { patient_id: ['1', '2', '3'] } },
    { collection: 'appointments', field: 'treatment', values: ['root canal', 'filling', 'crown'], beside: { patient_id: ['1', '2', '3'] } },
  ],
  misses: [{ collection: 'products', field: 'surface', values: ['matte', 'gloss'], beside: { price: [1, 2], sku: ['a', 'b'] } }],
};
