/** Hostile XML against the readers of pages, codes and grants. Synthetic. */
import { expect, test } from 'vitest';
import { readGrants } from '../amazon-s3/grants.ts';
import { readPageXml } from '../amazon-s3/page.ts';
import { askable } from './source.ts';
import { readXmlCode } from './xml-code.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
const row = (key: string) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`;

test.each([
  `${bomb}<ListBucketResult>${row('&b;')}</ListBucketResult>`,
  `<ListBucketResult>${'<a>'.repeat(50_000)}`,
  `<Other>${row('a')}</Other>`,
  `<Other><ListBucketResult>${row('a')}</ListBucketResult></Other>`,
  '{"a":1}',
])('no page comes out of hostile text %#', (text) => {
  expect(readPageXml(bytes(text))).toBeUndefined();
});

test('rows beyond the ceiling and texts beyond theirs are not kept', () => {
  const page = readPageXml(bytes(`<ListBucketResult>${row('k'.repeat(100_000))}${row('a').repeat(6000)}</ListBucketResult>`));

  expect(page?.items).toHaveLength(5000);
  expect(page?.items[0]?.name.length).toBeLessThanOrEqual(100_000);
  expect(askable(page?.items[0]?.name ?? '')).toBe(false);
});

test('coded names are read, and a broken code is left as it stands', () => {
  const coded = (key: string) =>
    readPageXml(bytes(`<ListBucketResult><EncodingType>url</EncodingType>${row(key)}</ListBucketResult>`))?.items[0]?.name;

  expect(coded('a+b%2Bc%01')).toBe('a b+c\u0001');
  expect(coded('100%')).toBe('100%');
});

test('the word of an error is read even where its text breaks off, and free text is none', () => {
  expect(readXmlCode(bytes('<Error><Code>AccessDenied</Code><Message>x'))).toBe('AccessDenied');
  expect(readXmlCode(bytes('<Error><Code>canary name here</Code></Error>'))).toBeUndefined();
  expect(readXmlCode(bytes('<html><Code>AccessDenied</Code></html>'))).toBeUndefined();
  expect(readXmlCode(bytes(`${bomb}<Error><Code>AccessDenied</Code></Error>`))).toBeUndefined();
});

test('only what is granted to everybody counts', () => {
  const grant = (group: string, permission: string) =>
    `<Grant><Grantee><URI>http://acs.amazonaws.com/groups/global/${group}</URI></Grantee><Permission>${permission}</Permission></Grant>`;
  const list = (grants: string) =>
    readGrants(bytes(`<AccessControlPolicy><AccessControlList>${grants}</AccessControlList></AccessControlPolicy>`));

  expect([...(list(grant('AuthenticatedUsers', 'WRITE')) ?? [])]).toEqual([]);
  expect([...(list(grant('AllUsers', 'READ') + grant('AllUsers', 'canary')) ?? [])]).toEqual(['READ']);
  expect(readGrants(bytes('<Error><Code>AccessDenied</Code></Error>'))).toBeUndefined();
});

test('names that climb in a path are not asked for', () => {
  expect(['../a', 'a/../b', 'a/./b', '', '\ud800'].map(askable)).toEqual([false, false, false, false, false]);
  expect(['a..b', 'a//b', '…/ü'].map(askable)).toEqual([true, true, true]);
});
