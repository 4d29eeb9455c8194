/** The account of the demo for a person: every difference, then one line for each store and decoy. */
import pc from 'picocolors';
import type { Point } from './point.ts';

export function showPoints(points: readonly Point[], say: (line: string) => void): void {
  const cases = Map.groupBy(points, (point) => point.case);
  const width = Math.max(...[...cases.keys()].map((name) => name.length));
  say('');
  for (const [name, mine] of cases) {
    const good = mine.filter(({ ok }) => ok).length;
    const verdict = mine.find(({ what }) => what === 'verdict')?.found ?? '';
    const mark = good === mine.length ? pc.green('  ok') : pc.red('DIFF');
    say(`${mark}  ${name.padEnd(width)}  ${`${good}/${mine.length}`.padStart(5)}  ${verdict}`);
    for (const { what, expected, found } of mine.filter(({ ok }) => !ok)) say(`        ${what}: expected ${expected}, found ${found}`);
  }
}
