import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../errors.ts';
import type { Permission } from '../../platform/wire/contract.ts';
import type { Target } from '../../target.ts';
import { formatAddress } from './address.ts';
import { compileScope, requireInForce } from './compile-scope.ts';
import { explainTarget } from './explain-target.ts';
import { scopeAround, scopeFrom, scopeText } from './file/scope.fixture.ts';
import { limitDepth } from './limit-depth.ts';
import { readOptOuts } from './opt-outs/opt-outs.ts';
import { parseScope } from './parse-scope.ts';

const at = (host: string, port = 9200): Target => ({ kind: 'socket', host, port });
const answer = (permission: Permission): string => (permission.granted ? permission.permit.rule : permission.refusal.code);
const ask = (host: string, port = 9200, address = host) => answer(scopeFrom().permit(at(host, port), address, port));

test('an address is covered by the narrowest rule that grants the port, whose depth holds', () => {
  const scope = scopeFrom();
  expect(scope.depthFor(at('192.0.2.7'), '192.0.2.7', 9200)).toBe('metadata');
  expect(scope.depthFor(at('192.0.2.70'), '192.0.2.70', 9200)).toBe('sample');
  expect(scope.depthFor(at('192.0.2.70'), '192.0.2.70', 9005)).toBe('sample');
  expect(scope.depthFor(at('192.0.2.70'), '192.0.2.70', 27_017)).toBe('metadata');
  expect(ask('192.0.2.7', 80)).toBe('not-covered');
});

test('what no rule names is refused, at both ends of a range', () => {
  expect(ask('2001:db8::10')).toBe('2001:db8::10-2001:db8::20');
  expect(ask('2001:db8::20')).toBe('2001:db8::10-2001:db8::20');
  expect(ask('2001:db8::f')).toBe('not-covered');
  expect(ask('2001:db8::21')).toBe('not-covered');
  expect(ask('8.8.8.8')).toBe('not-covered');
});

test('a name that is excluded or opted out is not looked up, one that may lead to a covered address is', () => {
  const { optOuts } = readOptOuts('objector.example # left alone');
  const rules =
    'targets: [{ cidr: 192.0.2.0/24 }, { bucket: "gs://clinic-images" }]\nexclude: [{ host: hidden.example, reason: Life support }]\n';
  const scope = compileScope(parseScope(scopeAround(rules)), { now: () => Date.parse('2026-06-01'), optOuts });
  const why = (host: string) => scope.refuseLookup(at(host), 9200)?.code;

  expect(why('objector.example')).toBe('opted-out');
  expect(why('hidden.example')).toBe('excluded');
  expect(why('clinic.example')).toBeUndefined();
  expect(scope.refuseLookup({ kind: 'bucket', scheme: 'gs', name: 'stranger-images' }, 443)?.code).toBe('not-covered');
  expect(limitDepth(scope, 'presence').refuseLookup(at('hidden.example'), 9200)?.code).toBe('excluded');
});

test('where rules cover names alone, no other name is looked up', () => {
  const scope = compileScope(parseScope(scopeAround('targets: [{ host: "*.clinic.example" }]\n')), { now: () => Date.parse('2026-06-01') });

  expect(scope.refuseLookup(at('db.clinic.example'), 9200)).toBeUndefined();
  expect(scope.refuseLookup(at('stranger.example'), 9200)?.code).toBe('not-covered');
});

test('a v4-mapped IPv6 address is the IPv4 address', () => {
  expect(ask('192.0.2.7', 9200, '::ffff:192.0.2.7')).toBe('Data centre');
  expect(ask('192.0.2.77', 9200, '::ffff:192.0.2.77')).toBe('excluded');
});

test('a name is covered by its rule, but the address that it leads to can still be refused', () => {
  expect(ask('es.clinic.example', 9200, '8.8.8.8')).toBe('es.clinic.example');
  expect(ask('es.clinic.example', 9200, '192.0.2.77')).toBe('excluded');
  expect(ask('es.clinic.example', 9200, '10.0.0.1')).toBe('special-purpose');
  expect(ask('es.clinic.example', 9200, '127.0.0.1')).toBe('special-purpose');
  expect(ask('deep.er.clinic.example', 9200, '8.8.8.8')).toBe('*.clinic.example');
  expect(ask('clinic.example', 9200, '8.8.8.8')).toBe('not-covered');
  expect(ask('badclinic.example', 9200, '8.8.8.8')).toBe('not-covered');
  expect(ask('ward.clinic.example', 9200, '8.8.8.8')).toBe('excluded');
});

test('a name that no rule states is covered where it leads to a covered address', () => {
  expect(ask('unheard.example', 9200, '192.0.2.7')).toBe('Data centre');
});

test('an address that is dialled in place of the one that was asked for is refused', () => {
  expect(ask('192.0.2.7', 9200, '192.0.2.8')).toBe('not-covered');
  expect(ask('192.0.2.7', 9200, 'localhost')).toBe('bad-name');
});

test.each([
  '0.0.0.0',
  '10.1.1.1',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '64:ff9b::808:808',
  '2002:808:808::1',
  '2001:0:1::1',
  'fc00::1',
  'fe80::1',
  'ff02::1',
])('%s is refused as special-purpose although everything is a target', (address) => {
  const scope = scopeFrom(scopeAround('targets: [{ cidr: 0.0.0.0/0 }, { cidr: "::/0" }]'));
  expect(answer(scope.permit(at(address), address, 9200))).toBe('special-purpose');
});

test('a special-purpose range that is named is open, and its neighbours stay closed', () => {
  const scope = scopeFrom(scopeAround('targets: [{ cidr: 0.0.0.0/0 }, { cidr: "::/0" }]\nspecialPurpose: [127.9.0.0/16, "::1"]'));
  const open = (address: string) => scope.permit(at(address), address, 9200).granted;
  expect([open('127.9.0.1'), open('127.10.0.1'), open('::1'), open('::2')]).toEqual([true, false, true, false]);
});

test('a bucket needs a rule for its name at the place where it is served', () => {
  const scope = scopeFrom();
  const bucket = (name: string, endpoint?: string): Target => ({
    kind: 'bucket',
    scheme: 'gs',
    name,
    ...(endpoint === undefined ? {} : { endpoint }),
  });
  const lab = 'http://127.9.9.1:4443';
  expect(answer(scope.permit(bucket('rx-9-images', lab), '127.9.9.1', 4443))).toContain('rx-*-images');
  expect(answer(scope.permit(bucket('rx-9-images', lab), '127.9.9.2', 4443))).toBe('not-covered');
  expect(answer(scope.permit(bucket('rx-9-images', lab), '127.9.9.1', 80))).toBe('not-covered');
  expect(answer(scope.permit(bucket('rx-9-images'), '8.8.8.8', 443))).toBe('not-covered');
  expect(answer(scope.permit(bucket('clinic-backups'), '8.8.8.8', 443))).toBe('gs://clinic-backups');
  expect(answer(scope.permit(bucket('clinic-backups'), '8.8.8.8', 80))).toBe('not-covered');
  expect(answer(scope.permit(bucket('clinic-backups'), '127.0.0.1', 443))).toBe('special-purpose');
  expect(answer(scope.permit(bucket('stranger'), '8.8.8.8', 443))).toBe('not-covered');
});

test('a URL rule grants its path and what is below it, on its port alone', () => {
  const scope = scopeFrom(scopeAround('targets: [{ url: "https://portal.test/fhir" }]'));
  const url = (basePath: string, port = 443, tls = true) =>
    answer(scope.permit({ kind: 'socket', host: 'portal.test', port, tls, basePath }, '8.8.8.8', port));
  expect(url('/fhir/r4')).toBe('https://portal.test:443/fhir');
  expect([url('/fhirs'), url(''), url('/fhir', 80), url('/fhir', 443, false), url('/fhir/../admin'), url('/fhir/%2e%2e/admin')]).toEqual(
    Array(6).fill('not-covered'),
  );
});

test('the period is looked at at every permit', () => {
  let now = Date.parse('2025-12-31T23:59:59.999Z');
  const scope = compileScope(parseScope(scopeText), { now: () => now });
  const permit = () => answer(scope.permit(at('192.0.2.7'), '192.0.2.7', 9200));
  expect(permit()).toBe('not-yet-valid');
  now += 1;
  expect(permit()).toBe('Data centre');
  now = Date.parse('2026-12-31T23:59:59.999Z');
  expect(permit()).toBe('Data centre');
  now += 1;
  expect(permit()).toBe('expired');
  expect(() => requireInForce(scope)).toThrow(expect.objectContaining({ code: 'SCOPE_EXPIRED' }));
});

test('more rules on one address than can be meant are refused as malformed', () => {
  const rules = Array.from({ length: 80 }, (_, index) => `{ name: r${index}, cidr: 192.0.2.0/24 }`).join(', ');
  expect(() => scopeFrom(scopeAround(`targets: [${rules}]`))).toThrow(AppError);
});

/** Small ranges around one another in 198.51.0.0/16 (not special-purpose up to 198.51.99.255), so that overlaps are the rule. */
const BASE = 198 * 2 ** 24 + 51 * 2 ** 16;
const span = fc.tuple(fc.nat(300), fc.nat(80)).map(([from, length]) => ({ from: BASE + from, to: BASE + from + length }));
const ports = fc.option(fc.uniqueArray(fc.constantFrom<number[]>(9200, 27_017, 9001), { minLength: 1 }), { nil: undefined });
const rule = fc.record({ span, ports, depth: fc.constantFrom('presence', 'metadata', 'sample') });

test('permits agree with a naive reading of the rules, and explanations with permits', () => {
  const scenario = fc.record({
    targets: fc.array(rule, { minLength: 1, maxLength: 8 }),
    exclude: fc.array(rule, { maxLength: 4 }),
    optOuts: fc.array(span, { maxLength: 3 }),
    probes: fc.array(fc.tuple(fc.nat(400), fc.constantFrom(9200, 27_017, 9001, 80)), { minLength: 20, maxLength: 40 }),
  });
  fc.assert(
    fc.property(scenario, ({ targets, exclude, optOuts, probes }) => {
      const lines = (rules: readonly (typeof targets)[number][], depth: boolean) =>
        JSON.stringify(
          rules.map((one) => ({
            range: spanText(one.span),
            ...(one.ports === undefined ? {} : { ports: one.ports }),
            ...(depth ? { depth: one.depth } : {}),
          })),
        );
      const text = scopeAround(`targets: ${lines(targets, true)}\nexclude: ${lines(exclude, false)}\n`);
      const scope = scopeFrom(text, { optOuts: optOuts.map(spanText).join('\n') });
      for (const [offset, port] of probes) {
        const address = BASE + offset;
        const holds = (one: (typeof targets)[number]) =>
          address >= one.span.from && address <= one.span.to && (one.ports === undefined || one.ports.includes(port));
        const objected = optOuts.some(({ from, to }) => address >= from && address <= to);
        const covering = targets.filter(holds);
        const expected = objected ? 'opted-out' : exclude.some(holds) ? 'excluded' : covering.length === 0 ? 'not-covered' : 'granted';
        const permission = scope.permit(at(formatAddress(address), port), formatAddress(address), port);
        expect(permission.granted ? 'granted' : permission.refusal.code).toBe(expected);
        if (permission.granted) expect(covering.map(({ depth }) => depth)).toContain(permission.permit.depth);
        const explanation = explainTarget(`${formatAddress(address)}:${port}`, scope);
        expect(explanation.granted).toBe(permission.granted);
        if (expected !== 'not-covered') expect(explanation.considered.filter(({ decides }) => decides)).toHaveLength(1);
      }
    }),
    { numRuns: 150 },
  );
});

function spanText({ from, to }: { readonly from: number; readonly to: number }): string {
  return `${formatAddress(from)}-${formatAddress(to)}`;
}

test('an objection holds from the next permit on', () => {
  let list = readOptOuts('').optOuts;
  const live = { match: (subject: Parameters<typeof list.match>[0]) => list.match(subject), list: () => list.list() };
  const scope = compileScope(parseScope(scopeText), { now: () => Date.parse('2026-06-01'), optOuts: live });
  const permit = () => answer(scope.permit(at('192.0.2.7'), '192.0.2.7', 9200));
  expect(permit()).toBe('Data centre');
  list = readOptOuts('192.0.2.7 # asked by mail').optOuts;
  expect(permit()).toBe('opted-out');
});

test('a run that asks for less than the scope grants gets less, and never more', () => {
  const depth = (host: string, deepest: 'presence' | 'metadata' | 'sample') => {
    const permission = limitDepth(scopeFrom(), deepest).permit(at(host), host, 9200);
    return permission.granted ? permission.permit.depth : permission.refusal.code;
  };
  expect([depth('192.0.2.70', 'presence'), depth('192.0.2.70', 'metadata'), depth('192.0.2.70', 'sample')]).toEqual([
    'presence',
    'metadata',
    'sample',
  ]);
  expect(depth('192.0.2.7', 'sample')).toBe('metadata');
  expect(depth('192.0.2.77', 'sample')).toBe('excluded');
});
