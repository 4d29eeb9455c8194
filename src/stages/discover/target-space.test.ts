import { expect, test } from 'vitest';
import { formatTarget } from '../../target.ts';
import { measureCoverage } from '../scope/coverage.ts';
import { scopeAround, scopeFrom } from '../scope/file/scope.fixture.ts';
import { targetSpace } from './target-space.ts';

const DOCUMENTATION = 'specialPurpose: [192.0.2.0/24, "2001:db8::/32"]';
const space = (rest: string, seed = 1) => targetSpace(scopeFrom(scopeAround(`${rest}\n${DOCUMENTATION}`)), [9200, 27_017], seed);
const all = ({ size, at }: ReturnType<typeof space>) =>
  Array.from({ length: size }, (_, index) => at(index)).map((target) => (target === undefined ? '' : formatTarget(target)));

test('overlapping rules give each endpoint once, with the ports of all of them', () => {
  const found = all(space('targets: [{ range: 192.0.2.1-192.0.2.3, ports: [80] }, { range: 192.0.2.3-192.0.2.4, ports: [80, 81] }]'));
  expect(found.sort()).toEqual(['192.0.2.1:80', '192.0.2.2:80', '192.0.2.3:80', '192.0.2.3:81', '192.0.2.4:80', '192.0.2.4:81']);
});

test('a rule without ports is tried at the usual ones, in IPv6 too', () => {
  expect(all(space('targets: [{ range: "2001:db8::f-2001:db8::10" }]')).sort()).toEqual([
    '[2001:db8::10]:27017',
    '[2001:db8::10]:9200',
    '[2001:db8::f]:27017',
    '[2001:db8::f]:9200',
  ]);
});

test('a stretch of the order is the same in every process that has the scope and the seed', () => {
  const rest = 'targets: [{ cidr: 192.0.2.0/24 }]';
  expect(all(space(rest)).slice(100, 110)).toEqual(all(space(rest)).slice(100, 110));
  expect(all(space(rest, 2))).not.toEqual(all(space(rest)));
});

test('names, URLs and buckets are targets of their own; wildcards, patterns and IPv6 networks are not swept', () => {
  const { named, size, at } = space(
    `targets:
  - { host: es.test.example, ports: [9200] }
  - { host: "*.test.example" }
  - { url: "https://portal.test.example/fhir" }
  - { bucket: "gs://rx-images", endpoint: "http://127.9.9.1:4443" }
  - { bucket: "gs://rx-*" }
  - { cidr: "2001:db8::/64" }`,
  );
  expect(named.map(formatTarget)).toEqual(['es.test.example:9200', 'https://portal.test.example:443/fhir', 'gs://rx-images']);
  expect(size).toBe(0);
  expect(at(0)).toBeUndefined();
});

test('the whole IPv4 space is laid out without being listed, and without what nobody meant', () => {
  const { size, at } = space('targets: [{ cidr: 0.0.0.0/0 }]');
  expect(size).toBeGreaterThan(2 ** 32 * 1.7);
  expect(size).toBeLessThan(2 ** 32 * 1.8);
  expect(at(size - 1)).toMatchObject({ kind: 'socket' });
});

test('positions of a large space never lie in special-purpose ranges', () => {
  const { at } = space('targets: [{ cidr: 0.0.0.0/1, ports: [9200] }]');
  const hosts = Array.from({ length: 2000 }, (_, index) => at(index)?.host ?? '');
  expect(hosts.filter((host) => /^(0|10|127)\./.test(host))).toEqual([]);
});

test('without exclusions the size is the number of endpoints that a check counts', () => {
  const scope = scopeFrom(
    scopeAround('targets: [{ cidr: 192.0.0.0/14 }, { range: 192.0.2.9-192.0.3.9, ports: [80, 9200] }, { cidr: "::/100" }]'),
  );
  expect(BigInt(targetSpace(scope, [9200, 27_017], 1).size)).toBe(measureCoverage(scope, [9200, 27_017]).endpoints);
});
