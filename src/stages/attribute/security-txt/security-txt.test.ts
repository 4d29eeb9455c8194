/** security.txt: what is right, and what is wrong under which code. Invented domains. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSecurityTxt, type SecurityTxtProblem } from './security-txt.ts';

const NOW = '2026-11-24T12:00:00Z';
const URL_OF = 'https://clinic.example/.well-known/security.txt';
const good = [
  'Contact: mailto:security@clinic.example',
  'Contact: https://clinic.example/report',
  'Expires: 2027-06-01T00:00:00Z',
  `Canonical: ${URL_OF}`,
  'Preferred-Languages: pt-BR, en',
];

function read(lines: readonly string[]) {
  return readSecurityTxt(lines.join('\n'), URL_OF, NOW);
}

test('a sound file gives contacts in the order of preference, languages and its end', () => {
  expect(read(good)).toEqual({
    contacts: ['mailto:security@clinic.example', 'https://clinic.example/report'],
    expiresAt: '2027-06-01T00:00:00.000Z',
    canonical: [URL_OF],
    encryption: [],
    policy: [],
    languages: ['pt-BR', 'en'],
    signed: false,
    problems: ['not_signed'],
    reliable: true,
  });
});

test('a signed file is read inside its signature, with dashes undone', () => {
  const file = read([
    '-----BEGIN PGP SIGNED MESSAGE-----',
    'Hash: SHA512',
    '',
    '- # our file',
    ...good,
    '-----BEGIN PGP SIGNATURE-----',
    '',
    'aW52ZW50ZWQ=',
    '-----END PGP SIGNATURE-----',
    'Contact: mailto:mallory@evil.example',
  ]);

  expect(file).toMatchObject({ signed: true, problems: [], reliable: true });
  expect(file.contacts).not.toContain('mailto:mallory@evil.example');
});

test.each<[string, readonly string[], SecurityTxtProblem, boolean]>([
  ['without a contact', good.slice(2), 'no_contact', false],
  ['without an end', good.filter((line) => !line.startsWith('Expires')), 'no_expire', true],
  ['that has expired', [...good.slice(0, 2), 'Expires: 2026-11-24T12:00:00Z', ...good.slice(3)], 'expired', false],
  ['with two ends', [...good, 'Expires: 2027-06-02T00:00:00Z'], 'multi_expire', false],
  ['with an end in words', [...good.slice(0, 2), 'Expires: next summer', ...good.slice(3)], 'invalid_expiry', false],
  ['that holds for ten years', [...good.slice(0, 2), 'Expires: 2036-01-01T00:00:00Z', ...good.slice(3)], 'long_expiry', true],
  ['of another name', [...good.slice(0, 3), 'Canonical: https://other.example/.well-known/security.txt'], 'no_canonical_match', false],
  ['without a place', good.slice(0, 3), 'no_canonical', true],
  ['with a bare mailbox', [...good, 'Contact: security@clinic.example'], 'no_uri', true],
  ['with a page in the clear', [...good, 'Policy: http://clinic.example/policy'], 'no_https', true],
  ['with languages that are none', [...good.slice(0, 4), 'Preferred-Languages: english please'], 'invalid_lang', true],
  ['with languages twice', [...good, 'Preferred-Languages: fr'], 'multi_lang', true],
  ['with a line that is none', [...good, 'please be nice'], 'invalid_line', true],
  ['with a field that nobody knows', [...good, 'Bounty: yes'], 'unknown_field', true],
  ['with a signature that breaks off', ['-----BEGIN PGP SIGNED MESSAGE-----', '', ...good], 'signed_format_issue', false],
  ['with a byte order mark', [`\ufeff${good[0]}`, ...good.slice(1)], 'bom_in_file', true],
  ['in a wrong character set', [...good, '# caf\ufffd'], 'utf8', false],
])('a file %s has a code for it', (_, lines, problem, reliable) => {
  const file = read(lines);

  expect(file.problems).toContain(problem);
  expect(file.reliable).toBe(reliable);
});

test('a file that was sent as something else is told', () => {
  expect(readSecurityTxt(good.join('\n'), URL_OF, NOW, 'text/html').problems).toContain('no_content_type');
});

test('any text ends in a file with problems, bounded and plain', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000, unit: 'binary' }), (text) => {
      const file = readSecurityTxt(`${text}\nContact: ${text}\nExpires: ${text}`, URL_OF, NOW);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not come out.
      for (const contact of file.contacts) expect(contact).not.toMatch(/[\u0000-\u001f ]/);
    }),
  );
  expect(read(Array.from({ length: 100_000 }, () => 'Contact: mailto:a@clinic.example')).problems).toContain('too_long');
});
