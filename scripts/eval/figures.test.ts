/** Holds the classifier to what it reached on the project's own sets. After a gain: `npm run eval -- --write`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluateSet, listSets } from '../../src/evaluation/evaluate-set.ts';
import { fallen, figuresOf, figuresSchema } from './figures.ts';
import { readSets } from './read-sets.ts';
import { judge, score } from './score.ts';

const folder = join(import.meta.dirname, '../../test/sets');
const stored = figuresSchema.parse(JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8')));

test('the own evaluation sets are judged no worse than the stored figures', { timeout: 300_000 }, async () => {
  const sets = listSets(folder);
  const predictions = [];
  for (const set of sets) predictions.push(...(await evaluateSet(folder, set)));
  const labelled = readSets(folder, sets);
  const judged = judge(labelled, predictions);

  expect(fallen(stored, figuresOf(judged, score(labelled, judged, predictions))).join('\n')).toBe('');
});

test('a figure that falls is named with the classes and fields that fell', () => {
  const now = {
    ...stored,
    macro: stored.macro - 0.1,
    classes: { ...stored.classes, phone: 0 },
    wrong: [...stored.wrong, 'clinic patients tel lacks phone'],
  };

  const message = fallen(stored, now).join('\n');

  expect(message).toContain(`macro F1 fell from ${stored.macro}`);
  expect(message).toContain('phone: F1');
  expect(message).toContain('newly wrong: clinic patients tel lacks phone');
  expect(fallen(stored, stored)).toEqual([]);
});
