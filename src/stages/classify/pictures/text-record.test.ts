import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textRecord } from './text-record.ts';

const fields = (text: string) => {
  const { text: _, ...rest } = textRecord(text);
  return rest;
};

test('a label and what follows it become a field, and the whole stays text', () => {
  expect(textRecord('Receita\nPaciente: Joana Prado\n\nTelefone: (11) 5550-0100')).toEqual({
    text: 'Receita\nPaciente: Joana Prado\nTelefone: (11) 5550-0100',
    Paciente: 'Joana Prado',
    Telefone: '(11) 5550-0100',
  });
});

test('two labels on one line are two fields', () => {
  expect(fields('Nascimento: 12/03/1974 Sexo: F')).toEqual({ Nascimento: '12/03/1974', Sexo: 'F' });
});

test('a label above what it names is its label', () => {
  expect(fields('IDENTIFICATION CARD\nLast name\nOKONJIMA\nSex\nFEMALE\nDate of birth\n1957-12-14')).toEqual({
    'Last name': 'OKONJIMA',
    Sex: 'FEMALE',
    'Date of birth': '1957-12-14',
  });
});

test('Chinese labels with full colons and stray spaces are labels', () => {
  expect(fields('姓 名 ： 王晓梅\n电话：13800138000')).toEqual({ 姓名: '王晓梅', 电话: '13800138000' });
});

test('Arabic labels are labels, whatever marks of direction stand around them', () => {
  expect(fields('\u200fاسم المريض: سالم الحربي\u200e')).toEqual({ 'اسم المريض': 'سالم الحربي' });
});

test('dust in front of a line and the edge of the paper behind it are not part of it', () => {
  expect(fields('“| Phone: (402) 638-3370 É\n$ Patient: Tavi Marelo')).toEqual({ Phone: '(402) 638-3370', Patient: 'Tavi Marelo' });
});

test('the time of day, an address of the web and a sentence have no label', () => {
  expect(fields('10:30\nhttps://clinic.example/a\nThis sentence is far too long to be a label of anything: yes')).toEqual({});
});

test('dust does not hide a label that stands alone, nor what stands under it', () => {
  expect(fields('3 Last name 5 = x\n+ OKONJIMA E\nSex\nM')).toEqual({ 'Last name': 'OKONJIMA', Sex: 'M' });
});

test('a label that comes again holds both values', () => {
  expect(fields('Medication: A\nMedication: B')).toEqual({ Medication: ['A', 'B'] });
});

test('names that objects know already are only names', () => {
  const record = textRecord('a __proto__: x\nconstructor: y');

  expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
  expect(Object.keys(record)).toEqual(['text', '__proto__', 'constructor']);
});

test('any text makes a bounded record, of many megabytes too', () => {
  expect(Object.keys(textRecord('label a: b\n'.repeat(500_000))).length).toBeLessThanOrEqual(81);
  expect(textRecord(':'.repeat(2_000_000))['text']?.length).toBeLessThanOrEqual(20_000);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => Object.keys(textRecord(text)).length <= 81));
});
