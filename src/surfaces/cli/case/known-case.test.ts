/** What a case knows by itself, by command: whose it is, how bad, and which clocks. Every party and every network is invented. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { labRegistry } from '../../../lab/registry/lab-registry.ts';
import { type RdapServer, startRdapServer } from '../../../lab/registry/start-rdap-server.ts';
import { openOutcome, openTestRecords, runningRun } from '../../../platform/store/records.fixture.ts';
import { openTerminal } from '../run-cli.fixture.ts';

const terminal = openTerminal();
const data = join(terminal.home, 'data');
const target = '127.9.1.1:9200';
const contacts = terminal.file(
  'contacts.yaml',
  `openward: contacts/1
parties:
  - name: Rede Clínica Acácias
    country: BR
    ranges: [127.9.1.0/24]
    contacts:
      - { email: encarregado@rede-acacias.example, languages: [pt-BR], verified: 2029-12-01 }
`,
);
let registry: RdapServer;

beforeAll(async () => {
  registry = await startRdapServer('127.0.0.1', 0, labRegistry);
  await using records = await openTestRecords({ dataDir: data });
  const run = await runningRun(records, [target]);
  const outcome = openOutcome(target, '2030-01-01T00:00:00.000Z');
  const [collection] = outcome.collections ?? [];
  const found = { field: 'c**', confidence: 0.97, role: 'patient', n: 60, rate: 1 } as const;
  const reasons = ['values br-cpf: 100 % of 60 distinct, chance 1 % (+3.9)'];
  await records.chunks.complete(run, 0, [
    {
      ...outcome,
      collections:
        collection === undefined
          ? []
          : [
              {
                ...collection,
                classes: [
                  { ...found, id: 'tax-id', reasons },
                  { ...found, id: 'diagnosis', reasons: ['vocabulary'] },
                ],
              },
            ],
      hints: {
        sample: { looked: 60, emailDomains: [], personalMailboxes: 9, rareMailboxes: 0, organisations: [], personalOrganisations: 0 },
        storeNames: ['prontuario claro'],
      },
      links: [{ target: 'gs://example-rx-images', count: 3, covered: false, refusal: 'not-covered' }],
    },
  ]);
});
afterAll(async () => {
  await registry.close();
  terminal[Symbol.dispose]();
});

const run = (...words: readonly string[]) => terminal.run([...words, '--data', data]);

async function json(...words: readonly string[]): Promise<unknown> {
  const said = await run(...words, '--format', 'json');
  expect(said, said.err).toMatchObject({ exit: 0 });
  return JSON.parse(said.out);
}

const network = (): readonly string[] => ['--ask', 'rdap', '--rdap-server', registry.url, '--contacts', contacts];

test('without a word about the network nobody is asked, and what was not looked at is said', { timeout: 60_000 }, async () => {
  const said = await run('attribute', target, '--format', 'table');

  expect(said).toMatchObject({ exit: 0 });
  expect(said.out).toContain('prontuario claro: 34 %');
  expect(said.out).toContain('gs://example-rx-images, 3 times');
  expect(said.out).toContain('--ask rdap');
  expect(registry.requests).toEqual([]);
});

test('a registry that may be asked names the host, and its abuse desk becomes the contact', { timeout: 60_000 }, async () => {
  expect(await json('attribute', target, ...network())).toMatchObject({
    target,
    roles: [
      { role: 'owner', claims: [{ name: 'Rede Clínica Acácias', countries: ['BR'] }, { name: 'prontuario claro' }] },
      { role: 'operator' },
      { role: 'host', claims: [{ name: 'Nuvem Azul Hospedagem', countries: ['BR'] }] },
    ],
    contacts: expect.arrayContaining([expect.objectContaining({ value: 'abuse@nuvem-azul.example', use: 'abuse' })]),
    linked: [{ target: 'gs://example-rx-images' }],
  });
  expect(registry.requests).toEqual(['GET /rdap/ip/127.9.1.1']);
});

test('a server that is no registry, a broken contact book and an exposure that is not there are refused by name', async () => {
  const refusals = [
    ['attribute', target, '--ask', 'rdap', '--rdap-server', 'http://rdap.example/'],
    ['attribute', target, '--name-server', 'resolver.example'],
    ['attribute', target, '--contacts', terminal.file('broken.yaml', 'openward: contacts/9')],
    ['attribute', 'exp_none'],
  ].map(async (words) => run(...words));
  const said = await Promise.all(refusals);

  expect(said.map(({ exit }) => exit)).toEqual([2, 2, 2, 2]);
  expect(said.map(({ err }) => /\((\w+), exit/.exec(err)?.[1])).toEqual(['USAGE', 'USAGE', 'CONTACTS_MALFORMED', 'EXPOSURE_UNKNOWN']);
});

const caseSchema = z.looseObject({
  id: z.string(),
  parties: z.array(z.looseObject({ id: z.string(), role: z.string(), name: z.string() })),
});

test('a case that is opened knows who, how bad and which clocks, and shows it with the words that it is no advice', {
  timeout: 120_000,
}, async () => {
  const opened = await json('case', 'open', target, '--as', 'ada');
  const { id } = caseSchema.parse(opened);
  expect(opened).toMatchObject({
    parties: [],
    subject: {
      severity: { level: 'medium', score: expect.any(Number), vector: expect.stringMatching(/^OWS:1\//) },
      countries: { owner: 'BR', persons: ['BR'], host: 'BR' },
      clocks: expect.arrayContaining([expect.objectContaining({ authority: expect.stringContaining('ANPD') })]),
    },
    law: { notAdvice: expect.stringContaining('Not legal advice') },
  });

  const valid = caseSchema.parse(await json('case', 'advance', id, 'valid', '--as', 'ada'));
  expect(valid.parties.map(({ role, name }) => `${role} ${name}`)).toEqual(['owner Rede Clínica Acácias', 'host Nuvem Azul Hospedagem']);
  const page = (await run('case', 'show', id, '--format', 'table')).out;
  for (const part of [
    'encarregado@rede-acacias.example',
    'abuse@nuvem-azul.example',
    'LGPD',
    'Not legal advice',
    'OWS:1/',
    'no clock runs yet',
  ])
    expect(page).toContain(part);

  await json('case', 'reply', id, 'owner', 'answer', 'They look into it.', '--as', 'ada');
  expect(await json('clock', '--dry-run')).toMatchObject([
    { caseId: id, law: expect.arrayContaining([expect.objectContaining({ duty: 'br-anpd' })]) },
  ]);
  const clock = (await run('clock', id, '--format', 'table')).out;
  expect(clock).toMatch(/due 2\d{3}-\d\d-\d\d 23:59 America\/Sao_Paulo/);
  expect(clock).toContain('Not legal advice');
  expect(await run('ledger', 'verify')).toMatchObject({ exit: 0 });
});
