/** The promises that every attribution source keeps; each brings hits and misses of its own. Invented parties only. */
import { expect, test } from 'vitest';
import type { AttributionRole, Claim, Evidence } from './claim.ts';
import { combineClaims } from './combine/combine-claims.ts';
import { readContactBook } from './contact-book/contact-book.ts';
import type { AttributionMeans, AttributionSource, AttributionSubject } from './source.ts';

export const NOW = '2026-11-24T12:00:00Z';

export function subjectOf(given: Partial<AttributionSubject> = {}): AttributionSubject {
  return { target: '192.0.2.7:9200', address: '192.0.2.7', hosts: [], titles: [], storeNames: [], ...given };
}

/** What a source is asked, and what it has to say or must not say. */
export interface SourceCase {
  readonly says: string;
  readonly subject?: Partial<AttributionSubject>;
  readonly means?: Partial<AttributionMeans>;
  readonly claims?: readonly Claim[];
  /** Role, sign and party, such as `owner + clinic.example`; a hit gives at least these. */
  readonly gives: readonly string[];
  /** Words that an omission holds. */
  readonly omits?: string;
}

export interface SourceProof {
  readonly hits: readonly SourceCase[];
  /** Nothing is given at all, unless `gives` says what. */
  readonly misses: readonly SourceCase[];
}

const HOSTILE = '\u202eclinic\u0000 north\r\nBcc: x <script>alert(1)</script> ‮';

export function describeSource(source: AttributionSource, { hits, misses }: SourceProof): void {
  const { id } = source;

  test(`${id}: declares what it sends if it sends anything, and what it never sends`, () => {
    expect(id).toMatch(/^[a-z][a-z0-9-]+$/);
    expect(source.title.length).toBeGreaterThan(5);
    expect(source.sends.length > 0).toBe(source.gate !== 'none');
    expect(source.neverSends.length > 0).toBe(source.gate !== 'none');
  });

  test(`${id}: proves hits and misses`, () => {
    expect(hits.length).toBeGreaterThan(0);
    expect(misses.length).toBeGreaterThan(0);
  });

  for (const each of hits)
    test(`${id}: ${each.says}`, async () => {
      const collected = await ask(source, each);
      const given = collected.evidence.map(spell);
      for (const wanted of each.gives) expect(given).toContain(wanted);
      if (each.omits !== undefined) expect(omissionsOf(collected)).toContain(each.omits);
    });

  for (const each of misses)
    test(`${id}: ${each.says}`, async () => {
      const collected = await ask(source, each);
      expect(collected.evidence.map(spell)).toEqual(each.gives);
      if (each.omits !== undefined) expect(omissionsOf(collected)).toContain(each.omits);
    });

  test(`${id}: every piece of evidence names its source, what it rests on and a weight that no single trace exceeds`, async () => {
    for (const each of hits) {
      for (const piece of (await ask(source, each)).evidence) {
        expect(piece.source).toBe(id);
        expect(piece.rests.length).toBeGreaterThan(2);
        expect(piece.statement.length).toBeGreaterThan(10);
        expect(Math.abs(piece.weight)).toBeGreaterThan(0);
        expect(Math.abs(piece.weight)).toBeLessThanOrEqual(4);
        expect(piece.party.name ?? piece.party.domain).toBeDefined();
      }
    }
  });

  test(`${id}: the same question gives the same answer, and changes no input`, async () => {
    for (const each of hits) {
      const before = JSON.stringify(subjectOf(each.subject));
      const subject = subjectOf(each.subject);
      const means = { ...each.means, now: NOW };
      const first = await source.collect(subject, means, each.claims ?? []);
      expect(await source.collect(subject, means, each.claims ?? [])).toEqual(first);
      expect(JSON.stringify(subject)).toBe(before);
    }
  });

  test(`${id}: without its means it names what it could not do, and does not throw`, async () => {
    for (const each of hits) {
      const collected = await source.collect(subjectOf(each.subject), { now: NOW }, each.claims ?? []);
      if (each.means !== undefined && source.gate !== 'none') expect(collected.omissions.length).toBeGreaterThan(0);
    }
  });

  test(`${id}: text of strangers comes out on one line, without control and direction characters`, async () => {
    const collected = await source.collect(
      hostileSubject(),
      { now: NOW, addressFacts: { title: 'A set', find: () => ({ asName: HOSTILE }) } },
      [],
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not come out.
    expect(JSON.stringify(collected)).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]|\\u0000|\\r|\\n/);
  });
}

function ask(source: AttributionSource, { subject, means, claims }: SourceCase) {
  return source.collect(subjectOf(subject), { now: NOW, ...means }, claims ?? []);
}

function spell({ role, weight, party }: Evidence): string {
  return `${role} ${weight > 0 ? '+' : '-'} ${party.domain ?? party.name ?? ''}`;
}

function omissionsOf({ omissions }: { readonly omissions: readonly { readonly what: string; readonly why: string }[] }): string {
  return omissions.map(({ what, why }) => `${what}: ${why}`).join('\n');
}

function hostileSubject(): AttributionSubject {
  return subjectOf({
    hosts: [HOSTILE, '../../etc/passwd'],
    titles: [HOSTILE, 'x'.repeat(100_000)],
    storeNames: [HOSTILE, `${'a-'.repeat(50_000)}`],
    tls: {
      subject: `O=${HOSTILE}\nCN=${HOSTILE}`,
      issuer: HOSTILE,
      names: [HOSTILE, '*.clinic.example'],
      validFrom: 'x',
      validTo: 'never',
      trusted: true,
    },
    fhir: { publisher: HOSTILE, description: HOSTILE, url: 'javascript:alert(1)' },
    bucket: { scheme: 'constructor', name: HOSTILE, projectNumber: HOSTILE, labels: [HOSTILE] },
    sample: { looked: 1, emailDomains: [], personalMailboxes: 0, rareMailboxes: 0, organisations: [], personalOrganisations: 0, links: [] },
  });
}

/** A claim as the first round would make it. */
export function claimFor(role: AttributionRole, party: Evidence['party'], source = 'certificate'): Claim {
  const [found] = combineClaims([{ source, role, party, weight: 1, statement: 'an invented trace', rests: 'test' }]).flatMap(
    ({ claims }) => claims,
  );
  if (found === undefined) throw new TypeError('No claim came about.');
  return found;
}

export const book = readContactBook(`
openward: contacts/1
parties:
  - name: Clinic North
    country: DE
    domains: [clinic.example]
    ranges: [192.0.2.0/28]
    contacts:
      - { email: security@clinic.example, languages: [de, en], verified: 2026-05-01 }
      - { phone: +49 30 5550100, verified: 2026-05-01, note: office hours }
`);
