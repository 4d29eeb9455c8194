/** Outcomes of invented stores for the desk's pages: every verdict, several classes of data, names from hostile servers. */
import type { CollectionOutcome, Outcome } from '../../src/outcome.ts';
import { openOutcome, outcomeOf } from '../../src/platform/store/records.fixture.ts';

const fields: readonly (readonly [field: string, id: string, role?: 'patient' | 'staff' | 'person'])[] = [
  ['pac*****.no**', 'person-name', 'patient'],
  ['pac*****.da**_nasc', 'birth-date', 'patient'],
  ['pac*****.cp*', 'national-id', 'patient'],
  ['pac*****.tel****', 'phone', 'patient'],
  ['pac*****.ema**', 'email', 'patient'],
  ['pac*****.ende****', 'postal-address', 'patient'],
  ['pac*****.se**', 'sex-gender', 'patient'],
  ['con*****.ci*', 'diagnosis', 'patient'],
  ['con*****.med******', 'medication', 'patient'],
  ['con*****.exa**.res******', 'lab-result', 'patient'],
  ['con*****.ob*', 'clinical-note', 'patient'],
  ['con*****.dat*', 'care-event', 'patient'],
  ['pro*****.no**', 'practitioner-name', 'staff'],
  ['pro*****.cr*', 'practitioner-details', 'staff'],
  ['con*****.hi*', 'hiv-status', 'patient'],
];

function collection(name: string, documents: number, share: number): CollectionOutcome {
  const persons = Math.round(documents * share);
  return {
    id: `c_${name.length}_${documents}`,
    name,
    documents,
    bytes: documents * 1900,
    sampled: Math.min(200, documents),
    classes: fields.map(([field, id, role], index) => ({
      id,
      field,
      confidence: Math.max(0.31, 0.99 - index * 0.047),
      ...(role === undefined ? {} : { role }),
      n: 200,
      rate: Math.max(0.4, 1 - index * 0.04),
      reasons: index % 2 === 0 ? ['validator', 'field name'] : ['vocabulary', 'siblings'],
    })),
    persons: { estimate: persons, low: Math.round(persons * 0.96), high: Math.round(persons * 1.05), method: 'sketch' },
    languages: [
      { id: 'pt', share: 0.93 },
      { id: 'en', share: 0.05 },
    ],
  };
}

export function clinicOutcome(target: string, at: string, documents: number, changes: Partial<Outcome> = {}): Outcome {
  const persons = {
    estimate: Math.round(documents / 4),
    low: Math.round(documents / 4.15),
    high: Math.round(documents / 3.8),
    method: 'sketch',
  };
  return openOutcome(target, at, {
    reason: 'Documents were given without credentials, from 3 of 3 collections that were asked.',
    store: {
      product: 'Elasticsearch',
      version: '7.10.2',
      name: 'clinic<img src=x onerror=alert(1)>\u202eevil',
      documents,
      bytes: documents * 2100,
      collections: 3,
      systemCollections: 2,
      persons,
    },
    collections: [
      collection('pro********s', documents, 0.25),
      collection('age***', Math.round(documents / 3), 0.2),
      collection('log*', 900, 0.01),
    ],
    evidence: [
      { id: 'banner', text: 'GET / answered 200 with the banner of Elasticsearch 7.10.2.' },
      { id: 'inventory', text: 'GET /_cat/indices answered 200 with 5 indices, 2 of them the system’s own.' },
      { id: 'sample', text: 'GET /pro********s/_search?size=20 answered 200 with 20 documents.' },
      { id: 'no-challenge', text: 'No answer asked for credentials.' },
    ],
    notLookedAt: [
      { what: 'Collections beyond the first 1,000', why: 'the budget of one target allows no more', count: 12 },
      { what: 'Documents beyond the sample', why: 'the scope grants a bounded sample' },
    ],
    flags: [],
    requests: 11,
    bytes: 184_220,
    ...changes,
  });
}

/** What else a sweep meets: mostly nothing. */
export function quietOutcome(target: string, at: string, number: number): Outcome {
  const verdicts = ['closed', 'filtered', 'filtered', 'auth-required', 'other-service', 'throttled', 'unknown'] as const;
  const verdict = verdicts[number % verdicts.length] ?? 'unknown';
  return outcomeOf(target, { at, verdict, protocol: verdict === 'auth-required' ? 'mongodb' : null });
}
