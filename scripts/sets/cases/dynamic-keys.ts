/** Maps whose keys are data: record numbers, days and telephone numbers in the place of field names. */
import { drawFrom } from '../draw.ts';
import { person } from '../people.ts';
import { pools } from '../pools.ts';
import { type EvaluationSet, times } from '../set.ts';

const draw = drawFrom('dynamic-keys');
const en = pools.en;

const mapOf = <T>(count: number, key: (index: number) => string, make: () => T): Record<string, T> =>
  Object.fromEntries(times(count, (index) => [key(index), make()]));

export const dynamicKeys: EvaluationSet = {
  name: 'dynamic-keys',
  about: 'Maps keyed by record number, day or telephone number, with patients, wards without persons and switches of software below.',
  collections: [
    {
      name: 'snapshot',
      language: 'en',
      persons: 90,
      basis: '30 documents with three persons each',
      documents: times(30, (index) => ({
        ward: draw.pick(['Maple', 'Oak', 'Birch']),
        patients: mapOf(
          3,
          (n) => String(8000 + index * 3 + n),
          () => {
            const one = person(draw, 'en');
            return { name: one.full, dob: one.born, diagnosis: draw.pick(en.ailments), phone: one.phone };
          },
        ),
      })),
      labels: {
        ward: 'care-facility? care-event?',
        'patients.*.name': 'person-name',
        'patients.*.dob': 'birth-date',
        'patients.*.diagnosis': 'diagnosis',
        'patients.*.phone': 'phone',
      },
    },
    {
      name: 'diary',
      language: 'pt',
      persons: 40,
      basis: 'one document per person',
      documents: times(40, () => {
        const one = person(draw, 'pt');
        return {
          nome: one.full,
          medidas: mapOf(
            4,
            (n) => `2024-0${n + 1}-1${n}`,
            () => ({
              pressao: `${draw.whole(11, 17)}x${draw.whole(7, 11)}`,
              glicemia: draw.whole(70, 260),
              peso: draw.decimal(48, 110, 1),
            }),
          ),
        };
      }),
      labels: {
        nome: 'person-name',
        'medidas.*.pressao': 'vital-sign',
        'medidas.*.glicemia': 'lab-result vital-sign?',
        'medidas.*.peso': 'vital-sign',
      },
    },
    {
      name: 'threads',
      language: 'es',
      persons: null,
      basis: 'a telephone number may be shared',
      documents: times(40, () => ({
        buzon: draw.pick(['citas', 'farmacia']),
        conversaciones: mapOf(
          2,
          () => `346${draw.digits(8)}`,
          () => ({ nombre: person(draw, 'es').full, ultimo_mensaje: draw.pick(pools.es.complaints), no_leidos: draw.whole(0, 9) }),
        ),
      })),
      labels: {
        buzon: 'technical-metadata',
        'conversaciones.*.nombre': 'person-name',
        'conversaciones.*.ultimo_mensaje': 'symptom-complaint clinical-note?',
        'conversaciones.*.no_leidos': 'none',
      },
    },
    {
      name: 'bed_state',
      language: 'en',
      persons: 0,
      basis: 'beds without their patients',
      documents: times(30, (index) => ({
        at: draw.moment(2024),
        beds: mapOf(
          3,
          (n) => `bed-${index * 3 + n}`,
          () => ({
            occupied: draw.chance(0.7),
            cleaning: draw.chance(0.1),
            temperature: draw.decimal(19, 24, 1),
            type: draw.pick(['ICU', 'standard']),
          }),
        ),
      })),
      labels: {
        at: 'technical-metadata',
        'beds.*.occupied': 'none',
        'beds.*.cleaning': 'none',
        'beds.*.temperature': 'none',
        'beds.*.type': 'none',
      },
    },
    {
      name: 'feature_flags',
      language: 'en',
      persons: 0,
      basis: 'settings of software',
      documents: times(30, (index) => ({
        env: draw.pick(['prod', 'stage']),
        flags: mapOf(
          3,
          (n) => `flag-${index}-${n}`,
          () => ({
            on: draw.chance(0.5),
            name: draw.pick(['new patient search', 'allergy banner', 'dark mode']),
            rollout: draw.whole(0, 100),
          }),
        ),
      })),
      labels: {
        env: 'technical-metadata',
        'flags.*.on': 'technical-metadata',
        'flags.*.name': 'technical-metadata',
        'flags.*.rollout': 'technical-metadata',
      },
    },
  ],
};
