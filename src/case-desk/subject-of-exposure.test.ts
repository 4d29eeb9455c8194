import { expect, test } from 'vitest';
import type { Exposure } from '../platform/store/exposures/exposure-books.ts';
import { openOutcome } from '../platform/store/records.fixture.ts';
import { caseSubjectSchema } from '../stages/disclose/desk/subject.ts';
import { subjectOfExposure } from './subject-of-exposure.ts';

const now = new Date('2030-02-01T00:00:00.000Z');
const at = '2030-01-01T00:00:00.000Z';

function exposureOf(changes: Partial<Exposure> = {}): Exposure {
  return {
    id: 'exp_1',
    target: '192.0.2.17:9200',
    protocol: 'elasticsearch',
    state: 'open',
    verdict: 'open-data',
    flags: [],
    product: 'Elasticsearch',
    version: '7.10.2',
    documents: 1200,
    bytes: 4096,
    collections: 1,
    persons: { estimate: 90, low: 85, high: 95 },
    firstSeenAt: at,
    lastSeenAt: at,
    closedAt: undefined,
    episodes: 1,
    lastRunId: 'run_1',
    rowVersion: 1,
    ...changes,
  };
}

const withClass = (id: string) =>
  openOutcome('192.0.2.17:9200', at, {
    collections: [
      {
        id: 'c_1',
        name: 'p*****s',
        documents: 1200,
        bytes: 4096,
        sampled: 20,
        classes: [
          { id: 'person-name', field: 'n***', confidence: 0.97, role: 'patient', n: 20, rate: 1, reasons: ['vocabulary'] },
          { id, field: 'd***', confidence: 0.97, role: 'patient', n: 20, rate: 1, reasons: ['vocabulary'] },
          { id: 'technical-metadata', field: 'id', confidence: 0.9, n: 20, rate: 1, reasons: ['name'] },
        ],
        persons: null,
        languages: [],
      },
    ],
  });

test('health data make a case sensitive, and its severity has reasons', () => {
  const subject = subjectOfExposure(exposureOf(), withClass('diagnosis'), now);
  expect(caseSubjectSchema.parse(subject)).toMatchObject({
    product: 'Elasticsearch 7.10.2',
    data: ['identity', 'health'],
    sensitive: true,
    persons: { low: 85, high: 95 },
    kind: 'database',
  });
  expect(subject.severity.reasons.length).toBeGreaterThan(1);
});

test('an address book is not sensitive, a bucket is a bucket, and an exposure without an outcome is still a case', () => {
  expect(subjectOfExposure(exposureOf(), withClass('phone'), now)).toMatchObject({ sensitive: false, data: ['identity', 'contact'] });
  const bucket = subjectOfExposure(exposureOf({ target: 'gs://example-rx-images', persons: null }), undefined, now);
  expect(caseSubjectSchema.parse(bucket)).toMatchObject({
    kind: 'bucket',
    persons: null,
    data: [],
    severity: { level: 'low', reasons: [] },
  });
});

test('no name of a collection or a field comes over from the outcome', () => {
  const text = JSON.stringify(subjectOfExposure(exposureOf(), withClass('diagnosis'), now));
  for (const name of ['p*****s', 'n***', 'd***']) expect(text).not.toContain(name);
});
