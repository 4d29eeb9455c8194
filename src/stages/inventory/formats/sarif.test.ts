import { expect, test } from 'vitest';
import { z } from 'zod';
import { inventoryFixture } from '../inventory.fixture.ts';
import { toSarif } from './sarif.ts';

/** The parts of the standard's schema that apply, with nothing beside them. */
const message = z.strictObject({ text: z.string().min(1) });
const artifact = z.strictObject({ uri: z.string().regex(/^[A-Za-z0-9._~%/()!*'-]+$/) });
const level = z.enum(['none', 'note', 'warning', 'error']);
const location = z.strictObject({
  physicalLocation: z.strictObject({ artifactLocation: artifact }).optional(),
  logicalLocations: z.array(z.strictObject({ name: z.string(), fullyQualifiedName: z.string(), kind: z.string() })).optional(),
});
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          semanticVersion: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              name: z.string(),
              shortDescription: message,
              defaultConfiguration: z.strictObject({ level }),
              properties: z.strictObject({ tags: z.array(z.string()) }),
            }),
          ),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      artifacts: z.array(z.strictObject({ location: artifact })),
      invocations: z.array(
        z.strictObject({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(z.strictObject({ level, message, locations: z.array(location) })),
        }),
      ),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.number().int().nonnegative(),
          level,
          message,
          locations: z.array(location),
          partialFingerprints: z.record(z.string(), z.string()),
          properties: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  ),
});

test('it has the form of the standard, and every result has its rule', () => {
  const [run] = sarif.parse(toSarif(inventoryFixture, { version: '0.0.0' })).runs;

  expect(run?.results).toHaveLength(2);
  for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
});

test('a field keeps its fingerprint from run to run, and two fields have two', () => {
  const prints = (): string[] =>
    sarif
      .parse(toSarif(inventoryFixture, { version: '0.0.0' }))
      .runs.flatMap(({ results }) => results.flatMap((each) => Object.values(each.partialFingerprints)));

  expect(prints()).toEqual(prints());
  expect(new Set(prints()).size).toBe(2);
});

test('a file that could not be read makes the invocation fail, with the reason', () => {
  const [run] = sarif.parse(toSarif(inventoryFixture, { version: '0.0.0' })).runs;

  expect(run?.invocations[0]).toMatchObject({ executionSuccessful: false });
  expect(run?.invocations[0]?.toolExecutionNotifications.map(({ level: found }) => found)).toEqual(['warning', 'error']);
});
