import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAddress } from './address.ts';
import { type CheckInput, checkScope, type DeclaredProtocol } from './check-scope.ts';
import { measureCoverage } from './coverage.ts';
import { explainTarget } from './explain-target.ts';
import { during, scopeAround, scopeFrom } from './scope.fixture.ts';

const search: DeclaredProtocol = { id: 'search', title: 'A search engine', ports: [9200], sends: ['GET /'], neverSends: ['POST'] };
const bucket: DeclaredProtocol = { id: 'gs-bucket', title: 'A bucket', ports: [443], scheme: 'gs', sends: ['GET /b'], neverSends: [] };
const input: CheckInput = { signature: { is: 'absent' }, protocols: [search, bucket], usualPorts: [9200], now: during };
const check = (rest: string, more: Partial<CheckInput> = {}) => checkScope(scopeFrom(scopeAround(rest)), { ...input, ...more });
const warned = (rest: string, more: Partial<CheckInput> = {}) => check(rest, more).warnings.map(({ id }) => id);

test('the report counts addresses and endpoints, and says what is refused by which rule', () => {
  const report = checkScope(scopeFrom(), input);
  expect(report.addresses).toBe(String(256 - 1 + 17));
  // 191 addresses with two ports, 64 - 1 of the /26 with twelve (9200 is in both rules), 17 of IPv6 with two.
  expect(report.endpoints).toBe(String(192 * 2 + 63 * 13 + 17 * 2));
  expect(report.refused).toEqual([{ rule: 'exclude 192.0.2.77', addresses: '1' }]);
  expect(report.sends.map(({ protocol }) => protocol)).toEqual(['search', 'gs-bucket']);
  expect(JSON.parse(JSON.stringify(report))).toMatchObject({ name: 'Klinikverbund Nord, external ranges', period: 'valid' });
});

test('special-purpose space that is not named is counted as refused', () => {
  const report = check('targets: [{ cidr: 192.0.0.0/16 }]');
  expect(report.refused).toContainEqual({ rule: '192.0.2.0/24 documentation (RFC 5737)', addresses: '256' });
  expect(report.addresses).toBe(String(65_536 - 256 * 2));
});

test('only protocols that a rule lets through are shown as sending', () => {
  expect(check('targets: [{ cidr: 192.0.2.0/24, protocols: [other] }]').sends).toEqual([]);
  expect(check('targets: [{ bucket: gs://clinic-x }]').sends.map(({ protocol }) => protocol)).toEqual(['gs-bucket']);
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
])('the warning %s is given', (id, rest, more) => {
  expect(warned(rest, more)).toContain(id);
});

test('a careful scope is not warned about', () => {
  const rest = 'targets: [{ cidr: 8.8.8.0/24 }]\nexclude: [{ cidr: 8.8.8.8 }]\noptOutFile: ./opt-out.txt\n';
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
