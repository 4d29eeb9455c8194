/** From an outcome to what attribution is asked. Invented stores. */
import { expect, test } from 'vitest';
import { outcomeSchema } from '../../outcome.ts';
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

test('what the sample said comes over with the outcome, and outcomes from before it still parse', () => {
  const old = bare('127.9.0.20:9200', 'elasticsearch', 'open-data', 'x');
  const sample = {
    looked: 9,
    emailDomains: [{ domain: 'clinic.example', count: 4 }],
    personalMailboxes: 0,
    rareMailboxes: 0,
    organisations: [],
    personalOrganisations: 0,
  };
  const links = [{ target: 'gs://scriptflow-rx-images', count: 3, covered: false, refusal: 'not-covered' }];
  const outcome = outcomeSchema.parse({ ...old, hints: { sample, storeNames: ['maple dental'] }, links });

  expect(outcomeSchema.parse(old)).toEqual(old);
  expect(attributionSubjectOf(outcome)).toMatchObject({
    storeNames: expect.arrayContaining(['maple dental']),
    sample: { ...sample, links: [{ target: 'gs://scriptflow-rx-images', count: 3 }] },
  });
  expect(attributionSubjectOf(outcomeSchema.parse({ ...old, links })).sample).toMatchObject({ looked: 0, links: [{ count: 3 }] });
  expect(outcomeSchema.safeParse({ ...old, hints: { sample: { ...sample, mailboxes: ['a@b.example'] }, storeNames: [] } }).success).toBe(
    false,
  );
});
