/** From an outcome to what attribution is asked. Invented stores. */
import { expect, test } from 'vitest';
import { bare, reportFixture } from '../publish/report.fixture.ts';
import { attributionSubjectOf } from './attribution-subject.ts';

test('a named target keeps its name, an address needs none', () => {
  expect(attributionSubjectOf(bare('db.clinic.example:9200', 'elasticsearch', 'open-empty', 'x'))).toMatchObject({
    address: '127.9.0.20',
    hosts: ['db.clinic.example'],
  });
  expect(attributionSubjectOf(bare('127.9.0.20:9200', 'elasticsearch', 'open-empty', 'x'))).toMatchObject({
    address: '127.9.0.20',
    hosts: [],
  });
});

test('a bucket has no address of its own, only its provider has', () => {
  const subject = attributionSubjectOf(bare('gs://scriptflow-rx-images', 'google-cloud-storage', 'open-data', 'x'), {
    bucket: { projectNumber: '12' },
  });

  expect(subject.address).toBeUndefined();
  expect(subject.bucket).toEqual({ scheme: 'gs', name: 'scriptflow-rx-images', projectNumber: '12' });
});

test('every outcome of a run makes a subject', () => {
  for (const outcome of reportFixture().outcomes) expect(attributionSubjectOf(outcome).target).toBe(outcome.target);
});
