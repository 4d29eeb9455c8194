/**
 * How many records a verdict needs: the same sets with only the first records of every collection left, shuffled,
 * and the figures that come of it.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { evaluateSet } from '../../src/evaluation/evaluate-set.ts';
import { drawFrom } from '../sets/draw.ts';
import { readSets } from './read-sets.ts';
import { judge, type Scores, score } from './score.ts';

export interface Needed {
  readonly records: number;
  readonly macro: number;
  readonly micro: number;
  readonly sensitive: number;
  readonly falseAlarms: number;
}

export const STEPS = [1, 3, 10, 20, 40, 60] as const;
const recordSchema = z.object({ collection: z.string() });

export async function documentsNeeded(folder: string, sets: readonly string[]): Promise<Needed[]> {
  const labelled = readSets(folder, sets);
  const needed: Needed[] = [];
  for (const records of STEPS) {
    const few = mkdtempSync(join(tmpdir(), 'openward-few-'));
    try {
      for (const set of sets) {
        mkdirSync(join(few, set));
        writeFileSync(join(few, set, 'records.ndjson'), firstOfEach(readFileSync(join(folder, set, 'records.ndjson'), 'utf8'), records));
      }
      const predictions = [];
      for (const set of sets) predictions.push(...(await evaluateSet(few, set)));
      needed.push({ records, ...pick(score(labelled, judge(labelled, predictions), predictions)) });
    } finally {
      rmSync(few, { recursive: true, force: true });
    }
  }
  return needed;
}

export const pick = ({ macro, micro, sensitive, falseAlarms }: Scores) => ({ macro, micro, sensitive, falseAlarms });

function firstOfEach(text: string, count: number): string {
  const draw = drawFrom('documents needed');
  const shuffled = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ line, order: draw.decimal(0, 1, 9) }))
    .toSorted((a, b) => a.order - b.order);
  const byCollection = Map.groupBy(shuffled, ({ line }) => recordSchema.parse(JSON.parse(line)).collection);
  return `${[...byCollection.values()].flatMap((lines) => lines.slice(0, count).map(({ line }) => line)).join('\n')}\n`;
}
