/**
 * Every structure proves itself, through the same door as the walk: its hits are opened at the paths that it
 * says, its misses stay strings, and hostile strings cost it no more than they are long.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newBudget } from '../documents/budget.ts';
import { Content } from '../documents/records.ts';
import { newRoot } from '../documents/tree.ts';
import { joinPath } from '../engine/aggregate.ts';
import { walkDocument } from '../engine/walk.ts';
import { structures } from './index.ts';

/** Every value of a document with its path. */
function valuesOf(document: unknown, budget = newBudget()): Map<string, string[]> {
  const found = new Map<string, string[]>();
  walkDocument(
    document,
    newRoot(),
    {
      visit: ({ path }, value) => {
        const at = joinPath(path);
        found.set(at, [...(found.get(at) ?? []), value instanceof Content ? value.contentType : String(value)]);
      },
    },
    budget,
  );
  return found;
}

const hostile: readonly (readonly [string, string])[] = [
  ['an opening bracket for ever', '['.repeat(1_000_000)],
  ['an opening brace for ever', '{'.repeat(1_000_000)],
  ['a hundred thousand arrays inside one another', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['nothing but quotes', '"'.repeat(500_000)],
  ['nothing but commas', ','.repeat(500_000)],
  ['nothing but line ends', '\n'.repeat(500_000)],
  ['nothing but equals and ampersands', '=&'.repeat(250_000)],
  ['elements inside one another', '<a>'.repeat(150_000)],
  ['an element with a hundred thousand attributes', `<a ${'b="1" '.repeat(50_000)}>`],
  ['a header and no message', `MSH|^~\\&${'|'.repeat(250_000)}\r`],
  ['a header and a hundred thousand segments', `MSH|^~\\&|A\r${'PID|1||2\r'.repeat(30_000)}`],
  ['an interchange of empty segments', `ISA*${'*~'.repeat(200_000)}`],
  ['labels without end', 'a:'.repeat(200_000)],
  ['labelled lines without end', 'ab: c\n'.repeat(100_000)],
  ['base64 of brackets', Buffer.from('[{'.repeat(300_000)).toString('base64')],
  ['percent signs', '%7B'.repeat(30_000)],
  ['a megabyte of one letter', 'a'.repeat(1_000_000)],
];

test('every structure of the folder is asked, and asked once', () => {
  const declared = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && /^export const \w+: Structure = \{$/m.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
  );

  expect(structures).toHaveLength(declared.length);
  expect(new Set(structures.map(({ id }) => id)).size).toBe(declared.length);
});

for (const structure of structures) {
  const { id, marked, hits, misses } = structure;
  describe(id, () => {
    test('has at least two hits and two misses', () => {
      expect(hits.length).toBeGreaterThan(1);
      expect(misses.length).toBeGreaterThan(1);
    });

    for (const [at, { text, holds }] of hits.entries()) {
      test(`hit ${at + 1} is opened where it stands`, () => {
        const found = valuesOf({ outer: text });
        for (const [path, value] of Object.entries(holds)) {
          const joined = path === '' || path.startsWith('[]') ? `outer${path}` : `outer.${path}`;
          expect(found.get(joined), joined).toContain(value);
        }
        if (marked) expect([...found.keys()].some((path) => path.startsWith(`outer.#${id}`))).toBe(true);
      });
    }

    for (const [at, text] of misses.entries()) {
      test(`miss ${at + 1} stays the string that it is`, () => {
        expect(structure.fits(text) ? structure.open(text) : undefined).toBeUndefined();
        expect([...valuesOf({ outer: text })]).toEqual([['outer', [text]]]);
      });
    }

    test.each(hostile)('%s is handled within the budget', (_, text) => {
      const budget = newBudget();
      const allowed = { ...budget };
      const cut = text.slice(0, structure.longest);
      if (structure.fits(cut)) structure.open(cut);
      const found = valuesOf({ outer: text }, budget);

      const visited = [...found.values()].reduce((sum, values) => sum + values.length, 0);
      expect(visited).toBeLessThanOrEqual(allowed.visits);
      expect(Math.min(budget.visits, budget.structures, budget.characters)).toBeGreaterThanOrEqual(0);
    });
  });
}
