/**
 * Every data class proves itself: its own hits are found and its own misses are not, through the whole
 * engine. A class in the table without a unit, or a unit without an example, fails here.
 */
import { describe, expect, test } from 'vitest';
import { Ephemeral } from '../../../ephemeral.ts';
import { createClassifier, writtenPath } from '../classifier.ts';
import { dataClasses, isBackground } from '../data-classes.ts';
import { dataClassUnits } from '../registry.generated.ts';
import type { Example } from '../unit.ts';

const key = new Uint8Array(32).fill(3);

/** Lays the values of an example and its neighbours out as documents of one collection. */
function documentsOf(example: Example): object[] {
  return example.values.map((value, at) => {
    const document = {};
    for (const [field, values] of Object.entries(example.beside ?? {})) place(document, field, values[at % values.length]);
    place(document, example.field, value);
    return document;
  });
}

function place(document: object, field: string, value: unknown): void {
  const [first = '', ...rest] = field.split('.');
  if (rest.length === 0) {
    Object.assign(document, { [first]: value });
    return;
  }
  const inner: object = Object.getOwnPropertyDescriptor(document, first)?.value ?? {};
  place(inner, rest.join('.'), value);
  Object.assign(document, { [first]: inner });
}

async function classesOf(example: Example): Promise<string[]> {
  const classifier = createClassifier({ key, random: () => 0.42 });
  const documents = documentsOf(example);
  const { findings } = await classifier.collection({
    rawName: example.collection ?? 'records',
    documents: documents.length * 50,
    bytes: undefined,
    samples: documents.map((document) => Ephemeral.of<unknown>(document)),
  });
  return findings.filter((finding) => writtenPath(finding) === example.field).map((finding) => finding.id);
}

test('every class of the table has exactly one unit', () => {
  expect(dataClassUnits.map((unit) => unit.id).toSorted()).toEqual(Object.keys(dataClasses).toSorted());
});

for (const unit of dataClassUnits) {
  if (isBackground(unit.id)) continue;
  describe(unit.id, () => {
    test('declares at least one hit and one miss', () => {
      const where = `in src/stages/classify/classes/${unit.id}.ts`;
      expect(unit.hits.length, `Fill in "hits" ${where}: fields that are of the class`).toBeGreaterThan(0);
      expect(unit.misses.length, `Fill in "misses" ${where}: fields that look like it and are not`).toBeGreaterThan(0);
    });
    for (const hit of unit.hits) {
      test(`is found in ${hit.collection ?? 'records'} at ${hit.field}`, async () => {
        expect(await classesOf(hit)).toContain(unit.id);
      });
    }
    for (const miss of unit.misses) {
      test(`is not invented in ${miss.collection ?? 'records'} at ${miss.field}`, async () => {
        expect(await classesOf(miss)).not.toContain(unit.id);
      });
    }
  });
}
