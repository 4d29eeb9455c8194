import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError, type Problem } from '../../errors.ts';
import { scopeAround, scopeText } from './file/scope.fixture.ts';
import { MOST_BYTES, parseScope } from './parse-scope.ts';
import { exampleScope, scopeJsonSchema } from './scope-json-schema.ts';

function problemsOf(text: string): readonly Problem[] {
  try {
    parseScope(text);
  } catch (error) {
    if (error instanceof AppError && error.code === 'SCOPE_MALFORMED') return error.problems;
    throw error;
  }
  return [];
}

test('every problem is named with its line, column and key, not only the first', () => {
  const problems = problemsOf(
    scopeAround(`targets:
  - cidr: 192.0.2.0/33
    colour: blue
  - cidr: 192.0.2.0/24
    host: a.example
  - host: es.clinic.example
    ports: [0, 9000-8000]
rates: { connectTimeout: soon }
`),
  );
  expect(problems).toMatchObject([
    { line: 5, column: 11, key: 'targets[0].cidr' },
    { line: 6, column: 5, key: 'targets[0].colour', message: 'is not a key of this format' },
    { line: 7, column: 5, key: 'targets[1]', message: 'needs exactly one of cidr, range, host, url, bucket, not cidr and host' },
    { line: 10, column: 13, key: 'targets[2].ports[0]' },
    { line: 10, column: 16, key: 'targets[2].ports[1]' },
    { line: 11, column: 26, key: 'rates.connectTimeout', message: 'is not a duration such as 500ms, 3s or 2m' },
  ]);
});

test('a missing key is reported at the map that lacks it', () => {
  expect(problemsOf('openward: 1\nname: t\ntargets:\n  - cidr: 192.0.2.0/24\n')).toEqual([
    { line: 1, column: 1, key: 'authorisation', message: 'is missing' },
  ]);
});

test.each([
  ['an alias', 'a: &x 1\nb: *x\n'],
  ['a tag', 'a: !!binary aGk=\n'],
  ['a key that stands twice', 'a: 1\na: 2\n'],
  ['a second document', '---\na: 1\n---\nb: 2\n'],
  ['deep brackets', '['.repeat(200_000)],
  ['deep dashes', '- '.repeat(100_000)],
  ['a file above the limit', `# ${'x'.repeat(MOST_BYTES)}`],
  ['nothing', ''],
  ['an alias bomb', `a: &a [x, x]\n${Array.from({ length: 20 }, (_, n) => `b${n}: &b${n} [*a, *a]`).join('\n')}`],
])('%s is refused as malformed', (_what, text) => {
  expect(problemsOf(text).length).toBeGreaterThan(0);
});

test.each([
  ['a wildcard over a top-level domain', '- host: "*.example"'],
  ['a bucket pattern without a known beginning', '- bucket: gs://*-backups'],
  ['bits behind the prefix', '- cidr: 192.0.2.1/24'],
  ['a short form of IPv4', '- cidr: 127.1'],
  ['a range that ends before it starts', '- range: 192.0.2.9-192.0.2.1'],
  ['a range over the v4-mapped block', '- range: "::-::ffff:ffff:ffff:ffff"'],
  ['a URL with credentials', '- url: https://a:b@es.example/'],
  ['an endpoint without a bucket', '- { host: a.example, endpoint: "http://192.0.2.9:1" }'],
  ['no selector at all', '- depth: sample'],
])('%s is no target', (_what, rule) => {
  expect(problemsOf(scopeAround(`targets:\n  ${rule}\n`))).toHaveLength(1);
});

test.each([
  ['public space', '8.8.8.0/24'],
  ['everything', '0.0.0.0/0'],
  ['multicast', '224.0.0.0/8'],
  ['addresses that carry IPv4 ones', '64:ff9b::/96'],
])('specialPurpose cannot name %s', (_what, cidr) => {
  expect(problemsOf(scopeAround(`targets: [{ cidr: 192.0.2.0/24 }]\nspecialPurpose: ["${cidr}"]\n`))).toMatchObject([
    { key: 'specialPurpose[0]' },
  ]);
});

test('a contact that could break out of a request header is refused', () => {
  const text = scopeText.replace('security@hospital.example', '"a@b.example\\r\\nCookie: x"');
  expect(problemsOf(text)).toMatchObject([{ key: 'authorisation.contact' }]);
});

test('the last day of the period counts to its end', () => {
  expect(parseScope(scopeText).content.authorisation.validUntil).toBe(Date.parse('2027-01-01T00:00:00Z'));
});

test('layout, comments and the order of keys leave the hash as it is, and every word of content changes it', () => {
  const hash = parseScope(scopeText).hash;
  expect(parseScope(`# another comment\n${scopeText.replace('rates: {', 'rates:   {')}`).hash).toBe(hash);
  expect(parseScope(scopeText.replace('depth: sample', 'depth: metadata')).hash).not.toBe(hash);
});

test('whatever the text is, nothing but an AppError is thrown', () => {
  const yamlish = fc.stringMatching(/^[-[\]{}:,&*!|>'"%@`#\n a-c0-9.]{0,200}$/);
  const mutated = fc
    .tuple(fc.nat(scopeText.length), fc.nat(40), fc.string())
    .map(([at, cut, put]) => scopeText.slice(0, at) + put + scopeText.slice(at + cut));
  fc.assert(
    fc.property(fc.oneof(fc.string(), yamlish, mutated), (text) => {
      try {
        parseScope(text);
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }),
    { numRuns: 400 },
  );
});

test('the example of the published schema is a scope, and every key of the schema has a description', () => {
  expect(parseScope(JSON.stringify(exampleScope)).content.targets).toHaveLength(5);
  expect(undescribed(scopeJsonSchema())).toEqual([]);
});

function undescribed(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key !== 'properties' || typeof value !== 'object' || value === null) return undescribed(value, path);
    return Object.entries(value).flatMap(([name, property]: [string, unknown]) => {
      const here = `${path}.${name}`;
      const described = typeof property === 'object' && property !== null && 'description' in property;
      return [...(described ? [] : [here]), ...undescribed(property, here)];
    });
  });
}
