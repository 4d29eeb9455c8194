import { expect, test } from 'vitest';
import { readXmlList } from '../google-cloud-storage/xml-list.ts';

const read = (text: string) => readXmlList(new TextEncoder().encode(text));
const row = (key: string, size: string) =>
  `<Contents><Key>${key}</Key><LastModified>2019-07-01</LastModified><Size>${size}</Size></Contents>`;

test('names and sizes are read, and the marker of the next page', () => {
  const page = read(
    `<ListBucketResult><IsTruncated>true</IsTruncated><NextMarker>n&amp;m</NextMarker>${row('a&lt;b', '7')}</ListBucketResult>`,
  );

  expect(page).toEqual({ items: [{ name: 'a<b', size: 7 }], next: 'n&m' });
});

test('without a marker the last name stands for it, and a whole list has none', () => {
  expect(read(`<ListBucketResult><IsTruncated>true</IsTruncated>${row('a', '1')}${row('b', '2')}</ListBucketResult>`)).toMatchObject({
    next: 'b',
  });
  expect(read(`<ListBucketResult>${row('a', '1')}</ListBucketResult>`)).toEqual({ items: [{ name: 'a', size: 1 }] });
});

test.each([
  '',
  '{"items":[]}',
  '<html><body>Sign in</body></html>',
  '<Error><Code>AccessDenied</Code></Error>',
  `<ListBucketResult>${row('a', '1')}`,
  '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><ListBucketResult><Contents><Key>&b;</Key><Size>1</Size></Contents></ListBucketResult>',
])('%j is no page', (text) => {
  expect(read(text)).toBeUndefined();
});

test('a row without a size that is a number is left out', () => {
  expect(read(`<ListBucketResult>${row('a', 'many')}${row('b', '2')}</ListBucketResult>`)).toEqual({ items: [{ name: 'b', size: 2 }] });
});
