/** Reverse and forward DNS against a name server on loopback. Documentation addresses. */
import { expect, onTestFinished, test } from 'vitest';
import { openDnsLookalike } from '../../../lab/lookalikes/dns.ts';
import { systemNames } from './names.ts';

async function namesOf(state: 'normal' | 'refusing' = 'normal') {
  const stand = await openDnsLookalike(
    {
      forward: { 'es.clinic.example': ['192.0.2.7', '2001:db8::7'], 'empty.clinic.example': [] },
      reverse: { '192.0.2.7': ['es.clinic.example'] },
    },
    state,
  );
  onTestFinished(() => stand.close());
  return { stand, names: systemNames(2000, [stand.server]) };
}

test('an address leads to its names, and a name to its addresses of both families', async () => {
  const { names, stand } = await namesOf();

  expect(await names.reverse('192.0.2.7')).toEqual(['es.clinic.example']);
  expect(await names.forward('es.clinic.example')).toEqual(['192.0.2.7', '2001:db8::7']);
  expect(stand.questions.toSorted()).toEqual(['A es.clinic.example', 'AAAA es.clinic.example', 'PTR 192.0.2.7']);
});

test('an IPv6 address is asked by its nibbles', async () => {
  const { names, stand } = await namesOf();

  await names.reverse('2001:db8::7');
  expect(stand.questions).toEqual([`PTR 7.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.ip6.arpa`]);
});

test('that there is no name and no address is an answer', async () => {
  const { names } = await namesOf();

  expect(await names.reverse('192.0.2.8')).toEqual([]);
  expect(await names.forward('none.clinic.example')).toEqual([]);
  expect(await names.forward('empty.clinic.example')).toEqual([]);
});

test('a server that refuses is a failure, not an absence', async () => {
  const { names } = await namesOf('refusing');

  await expect(names.reverse('192.0.2.7')).rejects.toThrow();
});
