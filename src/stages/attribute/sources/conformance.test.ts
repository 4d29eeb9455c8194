/** Every attribution source through the suite of all, with its hits and misses. Documentation addresses, invented parties. */
import { describe, expect, test } from 'vitest';
import type { RdapClient } from '../rdap/client.ts';
import { network, redactedDomain } from '../rdap/rdap.fixture.ts';
import { readRdapObject } from '../rdap/rdap-object.ts';
import { attributionSources } from '../registry.generated.ts';
import { book, claimFor, describeSource, type SourceProof } from '../source.conformance.ts';
import type { Names, WellKnownAnswer } from '../source.ts';

const ADDRESS = '192.0.2.7';
const tls = {
  subject: 'O=Clinic North\nCN=www.clinic.example',
  issuer: 'CN=Example CA',
  names: ['www.clinic.example', '*.clinic.example'],
  validFrom: '2026-01-01T00:00:00Z',
  validTo: '2027-01-01T00:00:00Z',
  trusted: true,
};

function names(reverse: readonly string[], forward: Readonly<Record<string, readonly string[]>>): Names {
  return { reverse: async () => reverse, forward: async (name) => forward[name] ?? [] };
}

/** Answers that were read from fixtures; the client itself is proven against a look-alike. */
function rdap(objects: Readonly<Record<string, unknown>>): RdapClient {
  const answer = async (key: string) => {
    const object = readRdapObject(objects[key]);
    return object === undefined
      ? ({ is: 'absent', server: 'https://rdap.example' } as const)
      : ({ is: 'found', object, server: 'https://rdap.example', redirects: 0 } as const);
  };
  return { address: answer, domain: answer };
}

const assigned = { ...network, type: 'ASSIGNED PA', startAddress: '192.0.2.0', endAddress: '192.0.2.15' };
const personal = {
  ...network,
  entities: [
    {
      roles: ['registrant'],
      vcardArray: [
        'vcard',
        [
          ['fn', {}, 'text', 'Invented Person'],
          ['kind', {}, 'text', 'individual'],
        ],
      ],
    },
  ],
};
const openDomain = {
  objectClassName: 'domain',
  ldhName: 'clinic.example',
  entities: [
    {
      roles: ['registrant'],
      vcardArray: [
        'vcard',
        [
          ['fn', {}, 'text', 'Clinic North'],
          ['org', {}, 'text', 'Clinic North gGmbH'],
          ['adr', { cc: 'DE' }, 'text', []],
        ],
      ],
    },
  ],
};

const wellKnown = (answer: WellKnownAnswer) => ({ read: async () => answer });
const goodFile =
  'Contact: mailto:security@clinic.example\nExpires: 2027-01-01T00:00:00Z\nCanonical: https://clinic.example/.well-known/security.txt\nPreferred-Languages: de, en\n';
const url = 'https://clinic.example/.well-known/security.txt';
const hints = {
  looked: 100,
  emailDomains: [],
  personalMailboxes: 0,
  rareMailboxes: 0,
  organisations: [],
  personalOrganisations: 0,
  links: [],
};
const ofMany = {
  ...hints,
  emailDomains: [
    { domain: 'a-clinic.example', count: 10 },
    { domain: 'b-clinic.example', count: 9 },
    { domain: 'c-clinic.example', count: 8 },
  ],
};

const proofs: Readonly<Record<string, SourceProof>> = {
  certificate: {
    hits: [
      {
        says: 'names of a certificate speak for owner and operator',
        subject: { tls },
        gives: ['owner + clinic.example', 'operator + clinic.example'],
      },
      {
        says: 'a certificate that ran out speaks for and against',
        subject: { tls: { ...tls, validTo: '2025-01-01T00:00:00Z' } },
        gives: ['owner + clinic.example', 'owner - clinic.example'],
      },
      {
        says: 'a platform on a certificate is a host',
        subject: { tls: { ...tls, subject: 'CN=x', names: ['abc.us-east-1.compute.amazonaws.com'] } },
        gives: ['host + amazonaws.com'],
      },
    ],
    misses: [
      {
        says: 'a stand-in names nobody',
        subject: { tls: { ...tls, subject: 'O=Acme Co\nCN=Kubernetes Ingress Controller Fake Certificate', names: ['ingress.local'] } },
        gives: [],
      },
      { says: 'no certificate, no evidence', gives: [] },
    ],
  },
  'dns-names': {
    hits: [
      {
        says: 'a reverse name that leads back speaks for its domain',
        means: { names: names(['es.clinic.example.'], { 'es.clinic.example': [ADDRESS] }) },
        gives: ['owner + clinic.example', 'operator + clinic.example'],
      },
      {
        says: 'one that does not lead back speaks against',
        means: { names: names(['es.clinic.example'], {}) },
        gives: ['owner - clinic.example'],
      },
      {
        says: 'one that was made from the address is a host',
        means: { names: names(['host-2-7.hosting.example'], { 'host-2-7.hosting.example': [ADDRESS] }) },
        gives: ['host + hosting.example'],
      },
      {
        says: 'a given name that leads elsewhere speaks against',
        subject: { hosts: ['db.clinic.example'] },
        means: { names: names([], { 'db.clinic.example': ['198.51.100.1'] }) },
        gives: ['owner - clinic.example'],
      },
    ],
    misses: [
      { says: 'without a reverse name there is nothing', means: { names: names([], {}) }, gives: [] },
      {
        says: 'a resolver that fails is an omission',
        means: { names: { reverse: () => Promise.reject(new Error('SERVFAIL')), forward: async () => [] } },
        gives: [],
        omits: 'the resolver failed',
      },
    ],
  },
  'network-registration': {
    hits: [
      { says: 'the holder of a network is a host', means: { rdap: rdap({ [ADDRESS]: network }) }, gives: ['host + hosting.example'] },
      {
        says: 'the holder of a small assigned network may be the owner',
        means: { rdap: rdap({ [ADDRESS]: assigned }) },
        gives: ['host + hosting.example', 'owner + Example Hosting Ltda'],
      },
    ],
    misses: [
      { says: 'a network that no registry knows gives nothing', means: { rdap: rdap({}) }, gives: [], omits: 'knows no such network' },
      {
        says: 'a natural person is not named',
        means: { rdap: rdap({ [ADDRESS]: { ...personal, name: undefined } }) },
        gives: [],
        omits: 'natural person',
      },
    ],
  },
  'domain-registration': {
    hits: [
      {
        says: 'a registrant that is an organisation is named',
        claims: [claimFor('owner', { domain: 'clinic.example' })],
        means: { rdap: rdap({ 'clinic.example': openDomain }) },
        gives: ['owner + clinic.example'],
      },
    ],
    misses: [
      {
        says: 'a redacted registrant is said to be redacted',
        claims: [claimFor('owner', { domain: 'clinic.example' })],
        means: { rdap: rdap({ 'clinic.example': redactedDomain }) },
        gives: [],
        omits: 'redacted Registrant Name',
      },
    ],
  },
  'security-txt': {
    hits: [
      {
        says: 'a sound file confirms the domain a little',
        claims: [claimFor('owner', { domain: 'clinic.example' })],
        means: { wellKnown: wellKnown({ is: 'found', text: goodFile, url }) },
        gives: ['owner + clinic.example'],
      },
    ],
    misses: [
      {
        says: 'an expired file is not relied on',
        claims: [claimFor('owner', { domain: 'clinic.example' })],
        means: { wellKnown: wellKnown({ is: 'found', text: goodFile.replace('2027', '2025'), url }) },
        gives: [],
        omits: '(expired)',
      },
      {
        says: 'a name without leave is not asked',
        claims: [claimFor('owner', { domain: 'clinic.example' })],
        means: { wellKnown: wellKnown({ is: 'refused' }) },
        gives: [],
        omits: 'nothing was sent',
      },
    ],
  },
  'server-names': {
    hits: [
      { says: 'the telling part of a title is a name', subject: { titles: ['Sign in | Clinic North'] }, gives: ['owner + Clinic North'] },
      {
        says: 'a cluster is named for its owner now and then',
        subject: { storeNames: ['maple-dental-prod-01'] },
        gives: ['owner + maple dental', 'operator + maple dental'],
      },
      {
        says: 'a FHIR publisher speaks for itself',
        subject: { fhir: { publisher: 'Prism Clinics', url: 'https://fhir.prism.example/r4' } },
        gives: ['owner + prism.example'],
      },
    ],
    misses: [
      { says: 'the name of a program names nobody', subject: { titles: ['Kibana', 'Welcome to nginx!'] }, gives: [] },
      {
        says: 'a machine word names nobody',
        subject: {
          storeNames: [
            'elasticsearch',
            'docker-cluster',
            'admin',
            'test',
            'db1',
            'pacientes',
            'patient_visits_2024',
            '‹5 letters›-‹6 letters›-prod~1a2b',
          ],
        },
        gives: [],
      },
    ],
  },
  sample: {
    hits: [
      {
        says: 'a domain that leads among the mailboxes speaks for itself',
        subject: {
          sample: {
            ...hints,
            emailDomains: [
              { domain: 'clinic.example', count: 90 },
              { domain: 'lab.example', count: 10 },
            ],
          },
        },
        gives: ['owner + clinic.example', 'owner + lab.example'],
      },
      {
        says: 'an organisation that is named again and again too',
        subject: { sample: { ...hints, organisations: [{ name: 'Clinic North', count: 40 }] } },
        gives: ['owner + Clinic North'],
      },
    ],
    misses: [
      {
        says: 'personal mailboxes name nobody, and are counted',
        subject: { sample: { ...hints, personalMailboxes: 400, rareMailboxes: 12 } },
        gives: [],
        omits: '412 mailboxes',
      },
    ],
  },
  'many-organisations': {
    hits: [
      {
        says: 'whoever a server of many names is rather its operator',
        subject: { sample: ofMany },
        claims: [claimFor('owner', { domain: 'software.example' })],
        gives: ['owner - software.example', 'operator + software.example'],
      },
    ],
    misses: [
      {
        says: 'one organisation that leads is no crowd',
        subject: {
          sample: {
            ...hints,
            emailDomains: [
              { domain: 'clinic.example', count: 90 },
              { domain: 'lab.example', count: 10 },
            ],
          },
        },
        claims: [claimFor('owner', { domain: 'software.example' })],
        gives: [],
      },
      {
        says: 'a claim that rests on the sample itself is left alone',
        subject: { sample: ofMany },
        claims: [claimFor('owner', { domain: 'a-clinic.example' }, 'sample')],
        gives: [],
      },
    ],
  },
  'cloud-project': {
    hits: [
      {
        says: 'the provider of a bucket is its host, and its name a hint',
        subject: { bucket: { scheme: 'gs', name: 'scriptflow-rx-images', projectNumber: '1234567890' } },
        gives: ['host + Google Cloud', 'owner + scriptflow rx images'],
      },
    ],
    misses: [
      { says: 'a bucket of machine words hints at nobody', subject: { bucket: { scheme: 'x', name: 'prod-backup-data' } }, gives: [] },
    ],
  },
  'address-data': {
    hits: [
      {
        says: 'the network that announces an address is a host',
        means: { addressFacts: { title: 'A set of 2026-11', find: () => ({ asName: 'Example Hosting', asNumber: 64500, country: 'BR' }) } },
        gives: ['host + Example Hosting'],
      },
    ],
    misses: [
      {
        says: 'an address that the set does not know gives nothing',
        means: { addressFacts: { title: 'A set of 2026-11', find: () => undefined } },
        gives: [],
        omits: 'does not know',
      },
    ],
  },
  'own-contacts': {
    hits: [
      { says: 'the book knows the address', means: { contactBook: book }, gives: ['owner + clinic.example'] },
      {
        says: 'the book knows a domain that was found',
        subject: { address: '198.51.100.1' },
        claims: [claimFor('owner', { domain: 'clinic.example' })],
        means: { contactBook: book },
        gives: ['owner + clinic.example'],
      },
    ],
    misses: [
      {
        says: 'an address that it does not know gives nothing',
        subject: { address: '198.51.100.1' },
        means: { contactBook: book },
        gives: [],
      },
    ],
  },
};

test('every source has a proof, and every proof a source', () => {
  for (const { id } of attributionSources)
    expect(proofs[id], `Fill in "${id}" in src/stages/attribute/sources/conformance.test.ts`).toBeDefined();
  expect(Object.keys(proofs).sort()).toEqual(attributionSources.map(({ id }) => id).sort());
});

for (const source of attributionSources)
  describe(source.title, () => describeSource(source, proofs[source.id] ?? { hits: [], misses: [] }));
