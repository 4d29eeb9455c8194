import { expect, test } from 'vitest';
import { statementsIn } from './statements.ts';

test.each([
  'HIV test: reactive',
  'Patient is HIV positive, on ART since 2014',
  'CD4 count 350, stable',
  'Paciente soropositivo em uso de TARV',
  'Anti-HIV não reagente',
  'Sérologie VIH : négatif',
  'Charge virale 1200 copies',
  'فحص نقص المناعة إيجابي',
  'HIV抗体阳性',
  '艾滋病感染者，规律抗病毒治疗',
])('%s is a result about the person', (text) => {
  expect(statementsIn(text).has('hiv-status')).toBe(true);
});

test.each([
  'HIV test',
  'HIV test ordered',
  'Denies HIV, denies hepatitis',
  'Mother HIV positive, child not tested',
  'HIV prevention leaflet given',
  'Nega HIV',
  'Solicito anti-HIV',
  'Mãe soropositiva',
  'Père séropositif',
  'Dépistage VIH proposé',
  'ينفي الإصابة بنقص المناعة',
  '父亲艾滋病阳性',
  '否认艾滋病史',
  'Hearing aids fitted, result positive',
])('%s is none', (text) => {
  expect(statementsIn(text).has('hiv-status')).toBe(false);
});

test('a relative in one clause does not hide the person in the next', () => {
  expect(statementsIn('Mother HIV positive. Patient HIV negative.').has('hiv-status')).toBe(true);
});

test.each(['VDRL reagente', 'Syphilis confirmed', '梅毒阳性', 'Chlamydia détectée : positif'])('%s is a diagnosis', (text) => {
  expect(statementsIn(text).has('diagnosis')).toBe(true);
});
