/** Hints from a sample: counts without values. All people and organisations are invented. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleHintsSchema, storeHintsSchema } from '../../../contracts/store-hints.ts';
import { Ephemeral } from '../../../ephemeral.ts';
import type { RawStore } from '../../../protocols/protocol.ts';
import { createClassifier } from '../../classify/classifier.ts';
import { classifyStore } from '../../classify/classify-store.ts';
import { scopeAround, scopeFrom } from '../../scope/file/scope.fixture.ts';
import { checkLinks, linkGate } from './check-links.ts';
import { findHints } from './find-hints.ts';
import { readHints } from './hints-of-store.ts';
import { linksIn } from './links-in.ts';
import { storeNameHint } from './store-name-hint.ts';

const CANARY = 'quillfeather.zzyx';
const documents = Array.from({ length: 6 }, (_, index) => ({
  patient: { name: `Invented ${index}`, mail: `${CANARY}.${index}@gmail.com` },
  doctors: [{ mail: `dr.${CANARY}.${index}@clinic.example`, clinic: 'Clinic North' }],
  note: `write to ${CANARY}@clinic.example, or see https://storage.googleapis.com/scriptflow-rx-images/2019/${CANARY}.jpg.`,
  own: index === 0 ? `${CANARY}@family-of-one.example` : '',
}));
const options = { organisationFields: new Set(['doctors.clinic']) };

test('domains that several documents name are counted, personal and rare ones only as numbers', () => {
  const hints = findHints(documents, options);

  expect(hints).toMatchObject({
    emailDomains: [{ domain: 'clinic.example', count: 12 }],
    personalMailboxes: 6,
    rareMailboxes: 1,
    organisations: [{ name: 'Clinic North', count: 6 }],
  });
  expect(sampleHintsSchema.parse(hints)).toEqual(hints);
});

test('no local part of a mailbox, no path of a link and no value survives', () => {
  expect(JSON.stringify(findHints(documents, options))).not.toContain('zzyx');
});

test.each([
  ['gs://scriptflow-rx-images/a/b.jpg', ['gs://scriptflow-rx-images']],
  ['https://scriptflow-rx-images.storage.googleapis.com/x', ['gs://scriptflow-rx-images']],
  ['see s3://clinic-backups.', ['s3://clinic-backups']],
  ['https://clinic-backups.s3.eu-west-1.amazonaws.com/x', ['s3://clinic-backups']],
  ['https://s3.amazonaws.com/clinic-backups/x', ['s3://clinic-backups']],
  ['https://clinicarchive.blob.core.windows.net/scans/1', ['az://clinicarchive.scans']],
  ['https://clinic.example/storage.googleapis.com/none', []],
  ['gs://', []],
  ['https://storage.googleapis.com/', []],
])('%s points at %j', (text, links) => {
  expect(linksIn(text)).toEqual(links);
});

test('a link is no target: without a scope that names it nothing may be sent', () => {
  const links = [{ target: 'gs://scriptflow-rx-images', seenIn: '192.0.2.7:9200', count: 3000 }];
  const refuse = { refuseLookup: () => ({ code: 'not-covered', rule: 'no rule' }) as const };

  expect(checkLinks(links, refuse)).toEqual([{ ...links[0], covered: false, refusal: { code: 'not-covered', rule: 'no rule' } }]);
  expect(checkLinks(links, { refuseLookup: () => undefined })).toEqual([{ ...links[0], covered: true }]);
});

test('a store that the scope names at a port of its own is covered, and one that it excludes is not', () => {
  const covers = 'targets: [{ bucket: "gs://example-rx-images", endpoint: "http://127.0.0.1:4443" }]';
  const gate = linkGate(
    scopeFrom(scopeAround(`${covers}\nexclude: [{ bucket: "gs://example-rx-archive" }]\nspecialPurpose: [127.0.0.0/8]`)),
  );
  const links = ['gs://example-rx-images', 'gs://example-rx-archive', 'gs://another'].map((target) => ({ target, seenIn: 'x', count: 1 }));

  expect(checkLinks(links, gate).map(({ covered, refusal }) => refusal?.code ?? covered)).toEqual([true, 'excluded', 'not-covered']);
});

test('any documents end in hints of the schema', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 5 }), { maxLength: 5 }), fc.string({ unit: 'binary' }), (values, text) => {
      sampleHintsSchema.parse(findHints([...values, { x: `${text}@${text}.example` }], options));
    }),
  );
});

test('a long text of signs costs no more than its length', () => {
  expect(findHints([{ x: '@'.repeat(100_000) }, { x: `${'a'.repeat(100_000)}@` }], options).looked).toBe(2);
});

test('an organisation that carries the name of a person is counted and not named', () => {
  const practices = Array.from({ length: 4 }, () => ({ clinic: 'Dr. Maria Silva' }));

  expect(findHints(practices, { organisationFields: new Set(['clinic']) })).toMatchObject({ organisations: [], personalOrganisations: 1 });
});

test.each([
  ['maple-dental-prod-01', 'maple dental'],
  ['PrismClinics', 'prismclinics'],
  ['docker-cluster', undefined],
  ['pacientes', undefined],
  ['maria-silva', undefined],
  ['mary-johnson-backup', undefined],
  ['maple-dental-19800512', undefined],
  ['someone@clinic.example', undefined],
  ['', undefined],
])('of the name "%s" only "%s" leaves the clean room', (name, hint) => {
  expect(storeNameHint(name)).toBe(hint);
});

test('mailboxes of the persons in the data and what stands where an organisation should are counted and not named', () => {
  const records = Array.from({ length: 4 }, (_, index) => ({
    mail: `p${index}@post.example`,
    clinic: 'ward 19800512',
    site: 'a@b.example',
  }));
  const hints = findHints(records, { organisationFields: new Set(['clinic', 'site']), privateFields: new Set(['mail']) });

  expect(hints).toMatchObject({ personalMailboxes: 4, organisations: [], personalOrganisations: 2 });
  expect(hints.emailDomains).toEqual([{ domain: 'b.example', count: 4 }]);
});

test('an open store tells of its owner before it is erased, nothing of its documents, and whether a scope covers its links', async () => {
  const collection = { name: Ephemeral.of('pacientes'), database: Ephemeral.of('maple-dental'), documents: 6, bytes: 100, system: false };
  const store: RawStore = { name: Ephemeral.of('maria-silva'), collections: [collection] };
  const held = documents.map((document) => Ephemeral.of<unknown>({ ...document, picture: new Uint8Array(1_000_000) }));
  const sampled = { store, collections: [{ collection, documents: held, countDistinct: async () => undefined }], omissions: [] };
  const classifier = createClassifier({ key: new Uint8Array(32), random: () => 0.5 });
  const reader = readHints(sampled);
  await classifyStore(sampled, classifier, reader.look);
  const told = reader.told({ refuseLookup: () => ({ code: 'not-covered', rule: 'none' }) });

  expect(held.every(({ erased }) => erased)).toBe(true);
  expect(told.hints?.storeNames).toEqual(['maple dental']);
  // The note names it six times; the mailboxes beside patients count as theirs.
  expect(told.hints?.sample.emailDomains).toEqual([{ domain: 'clinic.example', count: 6 }]);
  expect(told.links).toEqual([{ target: 'gs://scriptflow-rx-images', count: 6, covered: false, refusal: 'not-covered' }]);
  expect(JSON.stringify(told)).not.toContain('zzyx');
  expect(storeHintsSchema.parse(told.hints)).toEqual(told.hints);
  expect(readHints({ ...sampled, store: undefined }).told({ refuseLookup: () => undefined })).toEqual({});
});
