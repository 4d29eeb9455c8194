/**
 * What the bench compares: contenders that do the same work, started in turn, again and again, so that a busy
 * moment of the machine hits all of them. Medians are what is told; nothing here asserts a time.
 */
import type { Cost } from './measure.ts';

export interface Contender {
  readonly name: string;
  /** Everything else is told as a ratio to this one. */
  readonly isReference?: boolean;
  /** Does the work once; `note` says in a few words what came out. */
  run(): Promise<Result>;
}

export interface Result {
  readonly cost: Cost;
  readonly note: string;
}

export interface Row extends Cost {
  readonly name: string;
  readonly note: string;
  readonly isReference: boolean;
}

export async function compare(contenders: readonly Contender[], repeats: number): Promise<Row[]> {
  const results = new Map<Contender, Result[]>(contenders.map((contender) => [contender, []]));
  for (let round = 0; round < repeats; round += 1) {
    for (const [contender, known] of results) {
      const result = await contender.run();
      known.push(result);
      const { wallS, cpuS, peakMb } = result.cost;
      console.log(`  ${contender.name}: ${wallS.toFixed(2)} s, CPU ${cpuS.toFixed(2)} s, ${Math.round(peakMb)} MB, ${result.note}`);
    }
  }
  return [...results].map(([{ name, isReference }, known]) => ({
    name,
    isReference: isReference === true,
    wallS: median(known.map(({ cost }) => cost.wallS)),
    cpuS: median(known.map(({ cost }) => cost.cpuS)),
    peakMb: median(known.map(({ cost }) => cost.peakMb)),
    note: [...new Set(known.map(({ note }) => note))].join('; '),
  }));
}

/** The rows as a table of Markdown, with ratios to the reference. */
export function tableOf(rows: readonly Row[]): string {
  const reference = rows.find(({ isReference }) => isReference);
  const lines = rows.map(({ name, wallS, cpuS, peakMb, note }) => {
    const ratios = reference === undefined ? ['', ''] : [ratio(wallS, reference.wallS), ratio(cpuS, reference.cpuS)];
    return `| ${name} | ${wallS.toFixed(2)} | ${ratios[0]} | ${cpuS.toFixed(2)} | ${ratios[1]} | ${Math.round(peakMb)} | ${note} |`;
  });
  return [
    '| program | wall s | × reference | CPU s | × reference | peak RSS MB | result |',
    '|---|---:|---:|---:|---:|---:|---|',
    ...lines,
  ].join('\n');
}

function ratio(value: number, reference: number): string {
  return reference === 0 ? '' : (value / reference).toFixed(2);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (low + high) / 2;
}
