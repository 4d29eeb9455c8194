/** Who works when: care staff of a ward, shift workers of a factory, rooms without people. */
import { drawFrom } from '../draw.ts';
import { person } from '../people.ts';
import { type EvaluationSet, times } from '../set.ts';

const draw = drawFrom('rotas');
const nurses = times(24, () => person(draw, 'en'));
const workers = times(30, () => person(draw, 'fr'));

const pickFrom = <T>(list: readonly T[], index: number): T[] => list.slice(index % list.length, (index % list.length) + 1);

export const rotas: EvaluationSet = {
  name: 'staff-rotas',
  about: 'Duty plans: nurses of a hospital (en, zh), shift workers of a factory (fr) and a room plan without persons.',
  collections: [
    {
      name: 'ward_rota',
      language: 'en',
      persons: 24,
      basis: '24 nurses with several shifts each',
      documents: times(168, (index) => {
        const [nurse] = pickFrom(nurses, index);
        return {
          staff_no: `N${4100 + (index % 24)}`,
          nurse_name: nurse?.full,
          grade: draw.pick(['RN', 'Charge nurse', 'HCA', 'Student nurse']),
          mobile: nurse?.phone,
          ward: draw.pick(['Maple Ward', 'Cardiology', 'Theatre recovery']),
          shift: draw.pick(['Early', 'Late', 'Night', 'Off', 'Annual leave']),
          shift_date: draw.day(2024, 2024),
          hours: draw.pick([7.5, 12, 0]),
          pmc_registration: `0${String(4100 + (index % 24))}77`,
        };
      }),
      labels: {
        staff_no: 'practitioner-details person-key?',
        nurse_name: 'practitioner-name',
        grade: 'practitioner-details? occupation?',
        mobile: 'practitioner-details phone?',
        ward: 'care-facility',
        shift: 'none',
        shift_date: 'none',
        hours: 'none',
        pmc_registration: 'practitioner-details',
      },
    },
    {
      name: 'planning_atelier',
      language: 'fr',
      persons: 30,
      basis: '30 workers with four shifts each',
      documents: times(120, (index) => {
        const [worker] = pickFrom(workers, index);
        return {
          matricule: `M${700 + (index % 30)}`,
          nom: worker?.family,
          prenom: worker?.given,
          poste: draw.pick(['soudeur', 'cariste', 'régleur', 'contrôleur qualité']),
          atelier: draw.pick(['Presse', 'Peinture', 'Montage']),
          equipe: draw.pick(['matin', 'nuit', 'après-midi']),
          date: draw.day(2024, 2024),
          absence: draw.pick([null, null, null, 'congé', 'arrêt maladie']),
        };
      }),
      labels: {
        matricule: 'person-key? employer?',
        nom: 'person-name',
        prenom: 'person-name',
        poste: 'occupation',
        atelier: 'employer? none?',
        equipe: 'none',
        date: 'none',
        absence: 'social-circumstances? diagnosis?',
      },
    },
    {
      name: '值班表',
      language: 'zh',
      persons: null,
      basis: 'names without a key may be shared',
      documents: times(60, () => ({
        日期: draw.day(2024, 2024),
        科室: draw.pick(['心内科', '急诊科', '儿科', '骨科']),
        值班医生: person(draw, 'zh').full,
        职称: draw.pick(['主任医师', '主治医师', '住院医师']),
        联系电话: person(draw, 'zh').phone,
        班次: draw.pick(['白班', '夜班', '备班']),
      })),
      labels: {
        日期: 'none',
        科室: 'care-facility',
        值班医生: 'practitioner-name',
        职称: 'practitioner-details',
        联系电话: 'practitioner-details phone?',
        班次: 'none',
      },
    },
    {
      name: 'theatre_rooms',
      language: 'en',
      persons: 0,
      basis: 'rooms and equipment only',
      documents: times(50, () => ({
        room: `OR ${draw.whole(1, 9)}`,
        slot: draw.pick(['08:00-12:00', '13:00-17:00']),
        day: draw.day(2024, 2024),
        equipment: draw.pick(['C-arm', 'laparoscopy tower', 'microscope']),
        cleaned: draw.chance(0.9),
        status: draw.pick(['free', 'booked', 'maintenance']),
      })),
      labels: { room: 'care-facility? none?', slot: 'none', day: 'none', equipment: 'none', cleaned: 'none', status: 'technical-metadata' },
    },
  ],
};
