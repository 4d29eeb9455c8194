/** A case for tests: invented parties, numbered ids, a clock that is moved by hand. */
import { defaultLadder } from '../ladder/read-policy.ts';
import type { CaseState } from './case-state.ts';
import { openCase, triage } from './leading.ts';
import { addContact, addParty } from './parties.ts';
import type { CaseSubject } from './subject.ts';
import type { IdKind, Means } from './turn.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export function desk(start = '2030-01-07T09:00:00.000Z') {
  let now = Date.parse(start);
  const counts = new Map<IdKind, number>();
  return {
    pass(ms: number) {
      now += ms;
    },
    as(by: string): Means {
      return {
        now: new Date(now),
        by,
        policy: defaultLadder(),
        newId(kind) {
          const next = (counts.get(kind) ?? 0) + 1;
          counts.set(kind, next);
          return `${kind}_${next}`;
        },
      };
    },
  };
}

export function subjectOf(changes: Partial<CaseSubject> = {}): CaseSubject {
  return {
    exposureId: 'exp_0000000000000001',
    target: '192.0.2.17:9200',
    product: 'Elasticsearch 7.10',
    kind: 'database',
    firstSeenAt: '2030-01-05T08:00:00.000Z',
    lastSeenAt: '2030-01-07T08:30:00.000Z',
    documents: 1_204_331,
    bytes: 4_000_000_000,
    persons: { low: 294_000, high: 306_000 },
    data: ['identity', 'contact', 'health'],
    sensitive: true,
    severity: { level: 'critical', reasons: ['Health data of about 300,000 persons'] },
    countries: { owner: 'BR', persons: ['BR'], host: 'US' },
    clocks: [
      { law: 'LGPD art. 48', authority: 'ANPD', duty: 'Tell ANPD and the persons within 3 business days', source: 'rules of 2024-04' },
    ],
    ...changes,
  };
}

/** A valid case with an owner (two mail contacts), a host and a CERT. */
export function namedCase(means: Means, changes: Partial<CaseSubject> = {}): CaseState {
  let state = openCase({ title: 'Open Elasticsearch of a software house', subject: subjectOf(changes) }, means).state;
  state = triage(state, 'valid', undefined, means).state;
  state = addParty(
    state,
    { role: 'owner', name: 'Prontuário Claro Software', country: 'BR', language: 'pt-BR', confidence: 0.9 },
    means,
  ).state;
  state = addParty(state, { role: 'host', name: 'Example Hosting', country: 'US', language: 'en', confidence: 0.95 }, means).state;
  state = addParty(state, { role: 'cert', name: 'CERT of Example', country: 'BR', language: 'pt-BR', confidence: 1 }, means).state;
  const contacts = [
    ['pty_1', 'privacidade@prontuario.example'],
    ['pty_1', 'contato@prontuario.example'],
    ['pty_2', 'abuse@hosting.example'],
    ['pty_3', 'cert@cert.example'],
  ] as const;
  for (const [partyId, address] of contacts)
    state = addContact(state, partyId, { channel: 'mail', address, source: 'security.txt' }, means).state;
  return state;
}

export function bytesOf(text: string, means: Means) {
  const id = means.newId('not');
  return {
    id,
    language: 'en',
    textVersion: '1',
    subject: text,
    bytes: Buffer.from(text).toString('base64'),
    hash: hashOf(text),
    messageId: `<${id}@desk.example>`,
  };
}

export function hashOf(text: string): string {
  return Buffer.from(text.padEnd(32, '.')).toString('hex').slice(0, 64);
}
