import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { CaseState } from '../../stages/disclose/desk/case-state.ts';
import { Refusal } from '../../stages/disclose/desk/turn.ts';
import { advisoryFacts } from '../../stages/publish/advisory/advisory-facts.ts';
import { AT, fixtureCase, fixtureOutcome, hostile, sender } from '../../stages/publish/publish.fixture.ts';
import { readShelf, sha256, shelve } from './advisory-shelf.ts';
import { formsOf, guard } from './draft-advisory.ts';
import { secretsOf } from './secrets-of-case.ts';

const publisher = { name: sender.organisation, contact: sender.contact, verify: sender.verify, site: 'https://advisories.example/' };
const wish = { language: 'en', now: AT, nameOrganisation: false, publisher };
const record = { at: AT, by: 'ada', evidence: 'seen' };
const secrets = () => secretsOf(fixtureCase(), [fixtureOutcome()]);

function verified(): CaseState {
  return { ...fixtureCase(), facts: { mitigated: record, 'closure-verified': record } };
}

test.each(['en', 'fr', 'pt-BR', 'ar', 'zh-Hans'])(
  'the advisory of an open store in %s holds neither address nor software nor names',
  async (language) => {
    const forms = await formsOf(advisoryFacts(fixtureCase(), { ...wish, language }), '0.1.0');

    expect(() => guard(forms, secrets(), '0.1.0')).not.toThrow();
    for (const secret of ['192.0.2.17', '9200', 'Elasticsearch', 'claro', 'prontuario', '1,204,331', 'panic']) {
      expect(forms.page).not.toContain(secret);
      expect(forms.csaf).not.toContain(secret);
    }
    expect(forms.page).toContain(sha256(forms.csaf));
    expect(forms.page).toContain(sha256(forms.pdf));
  },
);

test('an organisation is named once the closure is proven, or by a decision with a reason, and never by default', () => {
  expect(advisoryFacts(verified(), wish).organisation).toBeNull();
  expect(() => advisoryFacts(fixtureCase(), { ...wish, nameOrganisation: true })).toThrow(Refusal);
  expect(advisoryFacts(fixtureCase(), { ...wish, nameOrganisation: true, namedBecause: 'they asked' }).organisation).toBe(hostile);
  expect(advisoryFacts(verified(), { ...wish, nameOrganisation: true }).organisation).toBe(hostile);
});

test('that it is published does not make a store closed, and a store that opened again is open', () => {
  const state = { ...fixtureCase(), facts: { public: record } };
  expect(advisoryFacts(state, wish).state).toBe('still-open');
  expect(advisoryFacts(verified(), wish).state).toBe('closed');
});

test.each([
  'It ran on 192.0.2.17.',
  'It ran on 192[.]0[.]2[.]17.',
  'It ran on 192 . 0 . 2 . 17, or 192&#46;0&#46;2&#46;17.',
  'See gs%3A%2F%2Fclaro-exames.',
  'See the bucket CLARO-EXAMES.',
  'The cluster was called claro\u00ad-prod-01.',
  'The index was prontuarios.',
  'The index was "patients".',
  'Ask privacidade@prontuario.example.',
])('an advisory that says "%s" is refused', async (reason) => {
  const forms = await formsOf(advisoryFacts(fixtureCase(), { ...wish, correctionReason: reason }), '0.1.0');
  expect(() => guard(forms, secrets(), '0.1.0')).toThrow(AppError);
});

test('an ordinary word of ours is no leak although a collection has it for a name', async () => {
  const outcome = fixtureOutcome();
  const named = { ...outcome, collections: (outcome.collections ?? []).map((one) => ({ ...one, name: 'persons' })) };
  const forms = await formsOf(advisoryFacts(fixtureCase(), wish), '0.1.0');
  expect(() => guard(forms, secretsOf(fixtureCase(), [named]), '0.1.0')).not.toThrow();
});

test('what lies on the shelf is what was put there, or it is not read at all', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'openward-shelf-'));
  const forms = await formsOf(advisoryFacts(fixtureCase(), wish), '0.1.0');
  const { hash } = shelve(dataDir, forms);

  expect(readShelf(dataDir, hash)).toMatchObject({ hash, page: forms.page, csaf: forms.csaf });
  expect(shelve(dataDir, forms).hash).toBe(hash);
  writeFileSync(join(dataDir, 'advisories', hash, 'csaf.json'), '{}');
  expect(() => readShelf(dataDir, hash)).toThrow(/ADVISORY|not those of its hash/);
});

test.each(['en', 'ar', 'zh-Hans'])('the CSAF in %s passes the schema and all mandatory tests', async (language) => {
  const facts = advisoryFacts(verified(), { ...wish, language, correctionReason: 'The number was too high.', nameOrganisation: true });
  const { csaf } = await formsOf(facts, '0.1.0');
  const result = await validateCsaf(JSON.parse(csaf));

  expect(result.tests.flatMap(({ errors }) => errors)).toEqual([]);
  expect(result.tests.length).toBeGreaterThan(30);
});

const checkSchema = z.custom<(document: unknown) => unknown>((value) => typeof value === 'function');
const resultSchema = z.object({ tests: z.array(z.object({ errors: z.array(z.unknown()).default([]) })) });

/** The library has no types: what it gives is read by a schema. */
async function validateCsaf(document: unknown) {
  const load = async (name: string): Promise<Record<string, unknown>> =>
    z.record(z.string(), z.unknown()).parse({ ...(await import(`@secvisogram/csaf-validator-lib/${name}.js`)) });
  const checks = [...Object.values(await load('schemaTests')), ...Object.values(await load('mandatoryTests'))];
  const validate = z
    .custom<(checks: unknown[], document: unknown) => unknown>((value) => typeof value === 'function')
    .parse((await load('validate'))['default']);
  return resultSchema.parse(
    await validate(
      checks.map((check) => checkSchema.parse(check)),
      document,
    ),
  );
}
