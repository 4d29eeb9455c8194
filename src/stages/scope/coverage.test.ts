import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAddress } from './address.ts';
import { measureCoverage } from './coverage.ts';
import { explainTarget } from './explain-target.ts';
import { during, scopeAround, scopeFrom } from './file/scope.fixture.ts';
import { protocolsInUse } from './protocols-in-use.ts';
import { type CheckInput, warnAbout } from './scope-warnings.ts';

const search = { id: 'search' };
const bucket = { id: 'gs-bucket', scheme: 'gs' };
const input: CheckInput = { signature: { is: 'absent' }, protocols: [search, bucket], now: during };

function warned(rest: string, more: Partial<CheckInput> = {}): readonly string[] {
  const scope = scopeFrom(scopeAround(rest));
  return warnAbout(scope, measureCoverage(scope, [9200]), { ...input, ...more }).map(({ id }) => id);
}

test('addresses and endpoints are counted, and what is refused by which rule', () => {
  const coverage = measureCoverage(scopeFrom(), [9200]);
  expect(coverage.addresses).toBe(256n - 1n + 17n);
  // 192 addresses with two ports, 63 of the /26 with thirteen (9200 is in both rules), 17 of IPv6 with two.
  expect(coverage.endpoints).toBe(192n * 2n + 63n * 13n + 17n * 2n);
  expect([...coverage.refused]).toEqual([['exclude 192.0.2.77', 1n]]);
});

test('special-purpose space that is not named is counted as refused', () => {
  const coverage = measureCoverage(scopeFrom(scopeAround('targets: [{ cidr: 192.0.0.0/16 }]')), [9200]);
  expect(coverage.refused.get('192.0.2.0/24 documentation (RFC 5737)')).toBe(256n);
  expect(coverage.addresses).toBe(65_536n - 512n);
});

test('only protocols that a rule lets through are in use', () => {
  const inUse = (rest: string) => protocolsInUse(scopeFrom(scopeAround(rest)), [search, bucket]).map(({ id }) => id);
  expect(inUse('targets: [{ cidr: 192.0.2.0/24 }]')).toEqual(['search']);
  expect(inUse('targets: [{ cidr: 192.0.2.0/24, protocols: [other] }]')).toEqual([]);
  expect(inUse('targets: [{ bucket: gs://clinic-x }]')).toEqual(['gs-bucket']);
});

test.each([
  ['expires-soon', 'targets: [{ cidr: 8.8.8.0/24 }]', { now: Date.parse('2026-12-25') }],
  ['no-exclusions', 'targets: [{ cidr: 8.8.8.0/24 }]', {}],
  ['covers-nothing', 'targets: [{ cidr: 10.0.0.0/8 }]', {}],
  ['wide', 'targets: [{ cidr: 8.0.0.0/8 }]', {}],
  ['wide-sample', 'targets: [{ cidr: 8.0.0.0/12, depth: sample }]', {}],
  ['too-wide-to-sweep', 'targets: [{ cidr: "2a00:100::/32" }]', {}],
  ['unknown-protocol', 'targets: [{ cidr: 8.8.8.0/24, protocols: [serch] }]', {}],
  ['excluded-by-name', 'targets: [{ cidr: 8.8.8.0/24 }]\nexclude: [{ host: a.example }]', {}],
  ['unsigned', 'targets: [{ cidr: 8.8.8.0/24 }]', {}],
  ['opt-out-lines', 'targets: [{ cidr: 8.8.8.0/24 }]', { optOutProblems: [{ line: 1, column: 1, key: '', message: 'is not an address' }] }],
  [
    'opt-out-lines',
    'targets: [{ cidr: 8.8.8.0/24 }]\noptOutFile: ./opt-out.txt',
    { optOutProblems: [{ line: 1, column: 1, key: '', message: 'is not an address' }] },
  ],
])('the warning %s is given', (id, rest, more) => {
  expect(warned(rest, more)).toContain(id);
});

test('a careful scope is not warned about', () => {
  const rest = 'targets: [{ cidr: 8.8.8.0/24 }]\nexclude: [{ cidr: 8.8.8.8 }]\n';
  expect(warned(rest, { signature: { is: 'trusted', keyId: 'k', signer: 's', signedAt: '2026-01-01T00:00:00Z' } })).toEqual([]);
});

test('the count of addresses is the number of addresses that the gate grants', () => {
  const base = 192 * 2 ** 24 + 2 * 256 - 40;
  const span = fc
    .tuple(fc.nat(60), fc.nat(40))
    .map(([from, length]) => `${formatAddress(base + from)}-${formatAddress(base + from + length)}`);
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 5 }), fc.array(span, { maxLength: 3 }), (targets, exclude) => {
      const scope = scopeFrom(
        scopeAround(
          `targets: ${JSON.stringify(targets.map((range) => ({ range })))}\nexclude: ${JSON.stringify(exclude.map((range) => ({ range })))}`,
        ),
      );
      const granted = Array.from({ length: 120 }, (_, offset) => formatAddress(base + offset)).filter(
        (host) => scope.permit({ kind: 'socket', host, port: 9200 }, host, 9200).granted,
      );
      expect(measureCoverage(scope, [9200]).addresses).toBe(BigInt(granted.length));
    }),
  );
});

test('an explanation lists the rules that touch a target and marks the one that decides', () => {
  const scope = scopeFrom();
  expect(explainTarget('192.0.2.77:9200', scope)).toMatchObject({
    granted: false,
    code: 'excluded',
    rule: 'exclude 192.0.2.77',
    considered: expect.arrayContaining([
      { kind: 'exclusion', name: 'exclude 192.0.2.77', effect: 'refuses', note: 'Life support', decides: true },
      expect.objectContaining({ kind: 'target', name: 'Data centre', effect: 'grants', decides: false }),
    ]),
  });
  expect(explainTarget('192.0.2.7:80', scope).considered).toContainEqual(
    expect.objectContaining({ name: 'Data centre', effect: 'none', decides: false }),
  );
  expect(explainTarget('gs://rx-7-images', scope)).toMatchObject({ granted: true, depth: 'metadata' });
  expect(explainTarget('es.clinic.example', scope)).toMatchObject({ granted: true, depth: 'presence' });
  expect(() => explainTarget('127.1:9200', scope)).toThrow(expect.objectContaining({ code: 'TARGET_MALFORMED' }));
});
