/** From a value-free outcome to where its persons may live. Invented stores. */
import { expect, test } from 'vitest';
import type { ClassFinding, CollectionOutcome } from '../../outcome.ts';
import { bare } from '../publish/report.fixture.ts';
import { subjectPlacesOf } from './subject-places.ts';

function finding(reason: string, changes: Partial<ClassFinding> = {}): ClassFinding {
  return {
    id: 'tax-id',
    field: 'c**',
    confidence: 0.97,
    role: 'patient',
    n: 60,
    rate: 1,
    reasons: ['name-evidence +2.0', reason],
    ...changes,
  };
}

function placesOf(classes: readonly ClassFinding[], languages: CollectionOutcome['languages'] = []) {
  const collection = { id: 'c_1', name: 'p***', documents: 60, bytes: null, sampled: 60, classes: [...classes], persons: null, languages };
  return subjectPlacesOf({ ...bare('127.9.0.20:9200', 'elasticsearch', 'open-data', 'x'), collections: [collection] });
}

const cpf = 'values br-cpf: 100 % of 60 distinct, chance 1 % (+3.9)';

test('a number that one country issues and that checks itself says where its persons live', () => {
  expect(placesOf([finding(cpf)], [{ id: 'zh', share: 0.9 }])).toEqual([{ place: 'BR', certain: true }]);
});

test.each([
  ['a way of writing mobile numbers', finding('values sa-mobile: 98 % of 60 distinct, chance 0.6 % (+3.0)', { id: 'phone' }), 'SA'],
  ['an unsure finding', finding(cpf, { confidence: 0.6 }), 'BR'],
])('%s is a hint and stays uncertain', (_, each, place) => {
  expect(placesOf([each])).toEqual([{ place, certain: false }]);
});

test('a language that one country writes is a hint where no number speaks', () => {
  const name = finding('vocabulary', { id: 'person-name' });
  expect(placesOf([name], [{ id: 'zh', share: 0.8 }])).toEqual([{ place: 'CN', certain: false }]);
  expect(placesOf([name], [{ id: 'pt', share: 1 }])).toEqual([]);
});

test('numbers of staff, of few values, or that mostly fail say nothing', () => {
  expect(placesOf([finding(cpf, { role: 'staff' })])).toEqual([]);
  expect(placesOf([finding(cpf, { n: 3 })])).toEqual([]);
  expect(placesOf([finding(cpf.replace('100 %', '40 %'))])).toEqual([]);
  expect(placesOf([finding('values rs-id: 100 % of 60 distinct')])).toEqual([]);
});
