/**
 * The lessons of others' detectors, each as a claim about ours.
 */
import { expect, test } from 'vitest';
import { Ephemeral } from '../../../ephemeral.ts';
import { createClassifier, writtenPath } from '../classifier.ts';
import { keyedHash } from './keyed-hash.ts';
import { tokenise } from './tokens.ts';
import { viewValue } from './view.ts';

async function find(rawName: string, documents: readonly object[], path: string) {
  const classifier = createClassifier({ key: new Uint8Array(32), random: () => 0.5 });
  const { findings } = await classifier.collection({
    rawName,
    documents: 10_000,
    bytes: undefined,
    samples: documents.map((each) => Ephemeral.of<unknown>(each)),
  });
  return findings.filter((finding) => writtenPath(finding) === path);
}

const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);
const many = (count: number, make: (at: number) => object) => Array.from({ length: count }, (_, at) => make(at));
/** Distinct valid CPFs from nine digits. */
function cpf(nine: number): string {
  const digits = String(nine).padStart(9, '0').split('').map(Number);
  for (let round = 0; round < 2; round++) {
    const sum = digits.reduce((total, digit, at) => total + digit * (digits.length + 1 - at), 0);
    digits.push(((sum * 10) % 11) % 10);
  }
  return digits.join('');
}

test('ten values that pass a check digit outweigh a silent name, beside other signs of persons', async () => {
  const documents = many(20, (at) => ({
    campo7: cpf(123_456_789 + at * 7919),
    nome_completo: 'Ana Silva',
    dt_nascimento: `19${50 + at}-03-04`,
  }));

  expect(ids(await find('pessoas', documents, 'campo7'))).toContain('tax-id');
});

test('one passing value in fifty proves nothing', async () => {
  const documents = many(50, (at) => ({
    campo7: at === 7 ? cpf(123_456_789) : String(10_000_000_019 + at * 10_403),
    nome_completo: 'Ana Silva',
    dt_nascimento: '1950-03-04',
  }));

  expect(ids(await find('pessoas', documents, 'campo7'))).not.toContain('tax-id');
});

test('invalid values never veto a clear name', async () => {
  const documents = many(20, (at) => ({ ssn: `999-12-${1000 + at}`, first_name: 'Anna', last_name: 'Hill', dob: '1970-02-03' }));

  expect(ids(await find('patients', documents, 'ssn'))).toContain('social-security-number');
});

test('epoch seconds are no Saudi ids, though one in ten passes the check', async () => {
  const documents = many(40, (at) => ({ stamp: 1_700_000_000 + at * 86_407, patient_name: 'Musa Bello', dob: '1970-02-03' }));

  expect(ids(await find('patients', documents, 'stamp'))).toEqual([]);
});

test('one identifier inside fifty texts is told by count, not lost in a rate', async () => {
  const texts = many(50, (at) => ({
    note:
      at === 31
        ? 'caller left 529.982.247-25 for the callback in the evening hours'
        : 'caller asked for the opening hours of the desk and left again',
  }));

  const found = (await find('messages', texts, 'note')).find(({ id }) => id === 'tax-id');

  expect(found?.reasons[0]).toContain('1 of 50');
});

test('tokens are matched whole: acid is no CID, academic year code is no code of a disease', async () => {
  const documents = many(20, (at) => ({ patient_id: `P${at}`, acid_level: at / 10, academic_year_code: 2020 + (at % 4) }));

  expect(ids(await find('patients', documents, 'acid_level'))).not.toContain('diagnosis');
  expect(ids(await find('patients', documents, 'academic_year_code'))).not.toContain('diagnosis');
});

test.each([
  ['dataNascimento', ['data', 'nascimento']],
  ['DT_NASC', ['dt', 'nasc']],
  ['numéro-sécu', ['numero', 'secu']],
  ['icd10Code', ['icd', '10', 'code']],
  ['الاسم_الكامل', ['اسم', 'كامل']],
  ['患者ID', ['患者', 'id']],
  ['ＮＡＭＥ', ['name']],
])('the name %s is split into whole tokens', (name, tokens) => {
  expect(tokenise(name)).toEqual(tokens);
});

test('Eastern and full-width digits are read as digits', () => {
  expect(viewValue('٠٥٥١٢٣٤٥٦٧').digits).toBe('0551234567');
  expect(viewValue('１３８００００１１１１').digits).toBe('13800001111');
});

test('suffixes of counts, flags and policies deny a personal field', async () => {
  const documents = many(20, (at) => ({
    user_name: 'Anna Hill',
    email: `a${at}@example.test`,
    phone_enabled: at % 2 === 0,
    address_count: at % 3,
    password_policy: 'strong',
    email_verified_required: true,
  }));

  for (const path of ['phone_enabled', 'address_count', 'password_policy', 'email_verified_required'])
    expect(ids(await find('users', documents, path))).toEqual([]);
});

test('a health word without any person in sight is not reported', async () => {
  expect(
    ids(
      await find(
        'terms',
        many(20, () => ({ term: 'diabetes', weight: 1 })),
        'term',
      ),
    ),
  ).toEqual([]);
});

test('two runs with different keys never hash alike', () => {
  const one = keyedHash(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
  const two = keyedHash(Uint8Array.of(8, 7, 6, 5, 4, 3, 2, 1));

  expect(one.hash32('529.982.247-25')).not.toBe(two.hash32('529.982.247-25'));
});
