/** The contact book: what it finds, and what is wrong with a file, with its place. Invented parties. */
import { expect, test } from 'vitest';
import { AppError } from '../../../errors.ts';
import { readContactBook } from './contact-book.ts';

const good = `openward: contacts/1
parties:
  - name: Clinic North
    country: DE
    domains: [clinic.example]
    ranges: [192.0.2.0/28, "2001:db8::/48"]
    contacts:
      - { email: security@clinic.example, languages: [de], verified: 2026-05-01 }
  - name: Example Hosting
    roles: [host]
    ranges: [192.0.2.0/24]
`;

function problemsOf(text: string) {
  try {
    readContactBook(text);
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, problems: error.problems };
    throw error;
  }
  return undefined;
}

test('parties are found by address and by domain', () => {
  const book = readContactBook(good);

  expect(book.byAddress('192.0.2.7').map(({ name }) => name)).toEqual(['Clinic North', 'Example Hosting']);
  expect(book.byAddress('192.0.2.200').map(({ name }) => name)).toEqual(['Example Hosting']);
  expect(book.byAddress('2001:db8::1').map(({ name }) => name)).toEqual(['Clinic North']);
  expect(book.byAddress('no address')).toEqual([]);
  expect(book.byDomain('clinic.example').map(({ name }) => name)).toEqual(['Clinic North']);
});

test.each([
  ['a version that is none', good.replace('contacts/1', 'contacts/9'), 'openward', 'contacts/1'],
  ['a mailbox with a name', good.replace('security@clinic.example', '"Sec <s@clinic.example>"'), 'parties.0.contacts.0', 'mailbox'],
  ['a host name for a domain', good.replace('[clinic.example]', '[www.clinic.example]'), 'parties.0.domains.0', 'registrable'],
  ['a block with bits behind its prefix', good.replace('192.0.2.0/28', '192.0.2.1/28'), 'parties.0.ranges.0', 'block'],
  ['two ways in one contact', good.replace('{ email: ', '{ phone: +49 30 5550100, email: '), 'parties.0.contacts.0', 'exactly one'],
  ['an unknown key', `${good}extra: 1\n`, '', 'extra'],
  ['a contact without a date', good.replace(', verified: 2026-05-01', ''), 'parties.0.contacts.0', ''],
])('%s is named with its place', (_, text, key, message) => {
  const found = problemsOf(text);

  expect(found?.code).toBe('CONTACTS_MALFORMED');
  expect(found?.problems.some((problem) => problem.key.startsWith(key) && problem.message.includes(message) && problem.line > 0)).toBe(
    true,
  );
});

test.each([
  ['no YAML', 'openward: [contacts/1'],
  ['a key twice', `${good}parties: []\n`],
  ['an alias', 'openward: contacts/1\nparties: &p []\nmore: *p\n'],
  ['nothing', ''],
  ['a bomb', `a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nparties: [*b,*b,*b,*b]\n`],
  ['a wall of brackets', '['.repeat(20_000)],
])('%s is malformed, and nothing else is thrown', (_, text) => {
  expect(problemsOf(text)?.code).toBe('CONTACTS_MALFORMED');
});
