/** Values under wrong names: columns shifted by an import. Labels follow what the column holds, which is what leaks. */
import { drawFrom } from '../draw.ts';
import { person } from '../people.ts';
import { pools } from '../pools.ts';
import { type EvaluationSet, times } from '../set.ts';

const draw = drawFrom('swapped');

export const swapped: EvaluationSet = {
  name: 'swapped-columns',
  about: 'An import that moved the columns: values stand under the names of other fields (en, pt). Labels follow the values.',
  collections: [
    {
      name: 'import_2023',
      language: 'en',
      persons: 150,
      basis: 'one record per person',
      documents: times(150, () => {
        const one = person(draw, 'en');
        return {
          first_name: one.born,
          date_of_birth: one.full,
          email: one.phone,
          phone: one.email,
          address: draw.pick(pools.en.ailments),
          diagnosis: `${one.street}, ${one.city} ${one.postcode}`,
          medication: one.male ? 'male' : 'female',
          gender: draw.pick(pools.en.drugs),
        };
      }),
      labels: {
        first_name: 'birth-date',
        date_of_birth: 'person-name',
        email: 'phone',
        phone: 'email',
        address: 'diagnosis',
        diagnosis: 'postal-address',
        medication: 'sex-gender',
        gender: 'medication',
      },
    },
    {
      name: 'carga_pacientes',
      language: 'pt',
      persons: 100,
      basis: 'one record per person',
      documents: times(100, () => {
        const one = person(draw, 'pt');
        return {
          nome: one.email,
          email: one.full,
          telefone: one.born.split('-').reverse().join('/'),
          data_nascimento: one.phone,
          queixa: draw.pick(pools.pt.drugs),
          medicamento: draw.pick(pools.pt.complaints),
          situacao: 'ativo',
        };
      }),
      labels: {
        nome: 'email',
        email: 'person-name',
        telefone: 'birth-date',
        data_nascimento: 'phone',
        queixa: 'medication',
        medicamento: 'symptom-complaint',
        situacao: 'technical-metadata',
      },
    },
    {
      name: 'warehouse_import',
      language: 'en',
      persons: 0,
      basis: 'spare parts only',
      documents: times(80, () => ({
        name: `${draw.pick(['hex bolt', 'gasket', 'ball bearing', 'cable gland', 'filter cartridge'])} ${draw.pick(['M8', 'M10', 'DN25', '6204'])}`,
        phone: `BIN-${draw.whole(10, 99)}-${draw.whole(100, 999)}`,
        birth_date: draw.pick(['steel', 'brass', 'PTFE', 'nylon']),
        gender: draw.pick(['box', 'piece', 'metre']),
        patient: draw.whole(1, 5000),
      })),
      labels: { name: 'none', phone: 'none', birth_date: 'none', gender: 'none', patient: 'none person-key?' },
    },
  ],
};
