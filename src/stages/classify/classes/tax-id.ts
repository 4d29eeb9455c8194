/** Tax numbers of persons: CPF, ITIN, NIF. */
import { personOnly } from '../subjects.ts';
import type { DataClass } from '../unit.ts';
import { identifierDetectors } from '../values/identifier-detectors.ts';

export const taxIdClass: DataClass = {
  id: 'tax-id',
  names: {
    pt: ['cpf', 'nr cpf', 'cpf paciente', 'cpf titular', 'numero cpf', 'cpf cliente', 'cpf cnpj', 'imposto cpf', 'doc cpf'],
    en: ['tax id', 'tax number', 'itin', 'tin', 'taxpayer id', 'tax identification number', 'taxpayer number'],
    fr: ['numero fiscal', 'nif', 'spi', 'identifiant fiscal'],
    ar: ['رقم ضريبي'],
    zh: ['税号', '纳税人识别号', '个人税号'],
  },
  hints: {
    pt: ['documento', 'doc'],
  },
  values: [...identifierDetectors('tax-id')],
  becomes: personOnly,
  link: 2,
  keyRank: 1,
  varied: true,
  hits: [
    { collection: 'pacientes', field: 'cpf', values: ['529.982.247-25', '111.444.777-35', '123.456.789-09'] },
    {
      collection: 'pessoas',
      field: 'documento',
      values: ['52998224725', '11144477735', '12345678909'],
      beside: { nome: ['Maria Silva', 'João Souza', 'Ana Costa'], data_nascimento: ['1980-01-01', '1970-02-02', '1990-03-03'] },
    },
  ],
  misses: [
    {
      collection: 'products',
      field: 'code',
      values: ['12345678901', '22345678902', '32345678903'],
      beside: { price: [1, 2, 3], stock: [4, 5, 6] },
    },
  ],
};
