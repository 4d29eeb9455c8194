/** Which class is taken for which, and how often. */
import type { JudgedField } from './score.ts';

export interface Confusion {
  readonly meant: string;
  readonly said: string;
  readonly count: number;
  readonly example: string;
}

const NOTHING = 'nothing';

export function confusions(judged: readonly JudgedField[]): Confusion[] {
  const pairs = judged.flatMap(pairsOf);
  return [...Map.groupBy(pairs, ({ meant, said }) => `${meant} ${said}`).values()]
    .flatMap((same) => {
      const [first] = same;
      return first === undefined ? [] : [{ ...first, count: same.length }];
    })
    .toSorted((a, b) => b.count - a.count || a.example.length - b.example.length);
}

function pairsOf(field: JudgedField): Omit<Confusion, 'count'>[] {
  const example = `${field.collection}.${field.path}`;
  if (field.missed.length === 0) {
    const meant = field.must.size === 0 ? NOTHING : 'more than is there';
    return field.wrong.map((said) => ({ meant, said, example }));
  }
  const said = field.wrong.length === 0 ? [NOTHING] : field.wrong;
  return field.missed.flatMap((meant) => said.map((each) => ({ meant, said: each, example })));
}
