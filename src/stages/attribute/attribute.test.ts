/** Whole attributions of invented cases, with registries on loopback. */
import { expect, test } from 'vitest';
import { attribute } from './attribute.ts';
import type { AttributionRole, Claim } from './claim.ts';
import { mayNotifyOwner } from './owner-notice.ts';
import { network, registry } from './rdap/rdap.fixture.ts';
import { attributionSources } from './registry.generated.ts';
import { renderAttribution } from './render-attribution.ts';
import { book, NOW, subjectOf } from './source.conformance.ts';
import type { AttributionMeans, AttributionSource, AttributionSubject } from './source.ts';

const hints = {
  looked: 500,
  emailDomains: [],
  personalMailboxes: 0,
  rareMailboxes: 0,
  organisations: [],
  personalOrganisations: 0,
  links: [],
};
const certificateOf = (organisation: string, domain: string) => ({
  subject: `O=${organisation}\nCN=${domain}`,
  issuer: 'CN=Example CA',
  names: [domain],
  validFrom: '2026-01-01T00:00:00Z',
  validTo: '2027-01-01T00:00:00Z',
  trusted: true,
});

async function claimsOf(subject: Partial<AttributionSubject>, means: Partial<AttributionMeans> = {}) {
  const found = await attribute(subjectOf(subject), { now: NOW, ...means });
  const of = (role: AttributionRole): readonly Claim[] => found.roles.find((each) => each.role === role)?.claims ?? [];
  return { found, of };
}

test('a software house that serves many clinics is its operator, a clinic chain the owner, and the network its host', async () => {
  const { client } = await registry({ objects: { 'ip/192.0.2.7': network } });
  const { of } = await claimsOf(
    {
      tls: certificateOf('Prontuário Claro Software Ltda', 'prontuarioclaro.example'),
      storeNames: ['prontuario-claro-prod'],
      sample: {
        ...hints,
        emailDomains: [
          { domain: 'clinica-a.example', count: 40 },
          { domain: 'clinica-b.example', count: 38 },
          { domain: 'clinica-c.example', count: 35 },
        ],
      },
    },
    { rdap: client },
  );

  expect(of('operator')[0]?.name).toBe('Prontuário Claro Software Ltda');
  expect(of('operator')[0]?.confidence).toBeGreaterThan(of('owner').find(({ name }) => name.startsWith('Prontuário'))?.confidence ?? 1);
  expect(of('host')[0]).toMatchObject({ name: 'Example Hosting Ltda', domains: ['hosting.example'], countries: ['BR'] });
  expect(of('host')[0]?.confidence).toBeGreaterThan(0.8);
});

test('owner or vendor stays open as two claims, and neither may be written to without a reason', async () => {
  const { found, of } = await claimsOf({
    tls: certificateOf('ScriptFlow Pharmacy Software', 'scriptflow.example'),
    sample: {
      ...hints,
      emailDomains: [
        { domain: 'corner-apothecary.example', count: 60 },
        { domain: 'scriptflow.example', count: 10 },
      ],
      links: [{ target: 'gs://scriptflow-rx-images', count: 3000 }],
    },
  });
  const owners = found.roles.find(({ role }) => role === 'owner');
  const [first] = of('owner');
  if (owners === undefined || first === undefined) throw new TypeError('No owner was named.');

  expect(owners.claims.length).toBeGreaterThanOrEqual(2);
  expect(mayNotifyOwner({ claim: first, rivals: owners, floor: 0.6 }).allowed).toBe(false);
  expect(mayNotifyOwner({ claim: first, rivals: owners, floor: 0.6, reason: 'The vendor confirmed it on the telephone.' })).toMatchObject({
    allowed: true,
    despite: expect.any(String),
  });
  const text = renderAttribution(found);
  for (const { name } of owners.claims) expect(text).toContain(name);
  expect(text).toContain('disputed');
  expect(text).toContain('needs a scope');
  expect(found.linked).toEqual([{ target: 'gs://scriptflow-rx-images', count: 3000, seenIn: '192.0.2.7:9200' }]);
});

test('an owner of whom several traces speak may be written to', async () => {
  const { found, of } = await claimsOf(
    {
      tls: certificateOf('Optique Lumière', 'optique-lumiere.example'),
      hosts: ['search.optique-lumiere.example'],
      titles: ['Optique Lumière | Boutique'],
      sample: { ...hints, emailDomains: [{ domain: 'optique-lumiere.example', count: 30 }] },
    },
    { names: { reverse: async () => [], forward: async () => ['192.0.2.7'] } },
  );
  const owners = found.roles.find(({ role }) => role === 'owner');
  const [first] = of('owner');
  if (owners === undefined || first === undefined) throw new TypeError('No owner was named.');

  expect(first.confidence).toBeGreaterThan(0.85);
  expect(mayNotifyOwner({ claim: first, rivals: owners, floor: 0.6 }).allowed).toBe(true);
  expect(first.explanation.at(-1)).toContain('confidence');
});

test('the own book comes first among the contacts, and each way stands once', async () => {
  const { client } = await registry({ objects: { 'ip/192.0.2.7': network } });
  const { found } = await claimsOf({ tls: certificateOf('Clinic North', 'clinic.example') }, { rdap: client, contactBook: book });

  expect(found.contacts.map(({ use, value }) => `${use} ${value}`)).toEqual([
    'own-book security@clinic.example',
    'own-book +49 30 5550100',
    'abuse abuse@hosting.example',
    'abuse +55-11-5550-0100 ext. 7',
  ]);
});

test('without any trace there is no claim, and every source that could not look says so', async () => {
  const { found } = await claimsOf({});

  expect(found.roles.flatMap(({ claims }) => claims)).toEqual([]);
  expect(found.omissions.map(({ source }) => source)).toEqual(
    expect.arrayContaining(['dns-names', 'network-registration', 'address-data']),
  );
});

test('a source that throws costs itself alone, and its message is not repeated', async () => {
  const broken: AttributionSource = {
    id: 'broken',
    title: 'A broken source',
    gate: 'none',
    sends: [],
    neverSends: [],
    round: 1,
    collect: () => Promise.reject(new Error('zzyx-canary')),
  };
  const found = await attribute(subjectOf({ tls: certificateOf('Clinic North', 'clinic.example') }), { now: NOW }, [
    broken,
    ...attributionSources,
  ]);

  expect(found.roles[0]?.claims).toHaveLength(1);
  expect(found.omissions).toContainEqual({ source: 'broken', what: 'A broken source', why: 'the source failed' });
  expect(JSON.stringify(found)).not.toContain('zzyx');
});

test('a security.txt gives one mailbox at a time, and none that smuggles headers or breaks off', async () => {
  const url = 'https://clinic.example/.well-known/security.txt';
  const text = [
    'mailto:security@clinic.example',
    'mailto:a@clinic.example,b@evil.example',
    'mailto:a@clinic.example?bcc=b@evil.example',
    'mailto:%E0%A4%A',
    'tel:+49-30-5550100',
    'https://clinic.example/report',
  ]
    .map((contact) => `Contact: ${contact}`)
    .concat(`Canonical: ${url}`, 'Expires: 2027-01-01T00:00:00Z')
    .join('\n');
  const { found } = await claimsOf(
    { tls: certificateOf('Clinic North', 'clinic.example') },
    { wellKnown: { read: async () => ({ is: 'found', text, url }) } },
  );

  expect(found.contacts.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
    'email security@clinic.example',
    'phone +49-30-5550100',
    'web https://clinic.example/report',
  ]);
  expect(found.omissions.map(({ why }) => why)).not.toContain('the source failed');
});
