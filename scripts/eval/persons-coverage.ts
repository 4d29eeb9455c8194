/**
 * How often the interval of a count of persons covers the truth: two hundred invented collections, of which the
 * classifier is handed sixty records each, with record numbers and with these withheld.
 */
import { Ephemeral } from '../../src/ephemeral.ts';
import { createClassifier } from '../../src/stages/classify/index.ts';
import { type Draw, drawFrom } from '../sets/draw.ts';
import { type Person, person } from '../sets/people.ts';
import { type Language, pools } from '../sets/pools.ts';

export interface Coverage {
  readonly kind: string;
  readonly collections: number;
  /** Collections of which no number was given: told apart by nothing. */
  readonly silent: number;
  readonly covered: number;
  /** Median of the interval's upper end over its lower. */
  readonly width: number;
}

type Visits = (draw: Draw) => number;

/** Records per person: one each, evenly, by chance, a few with very many. */
const SPREADS: readonly (readonly [string, Visits])[] = [
  ['one record each', () => 1],
  ['four records each', () => 4],
  ['one to nine records', (draw) => draw.whole(1, 9)],
  ['most one, some forty', (draw) => (draw.chance(0.1) ? draw.whole(10, 40) : draw.whole(1, 2))],
];
const LANGUAGES = ['en', 'pt', 'fr', 'ar', 'zh'] as const satisfies readonly Language[];
const SAMPLE = 60;
const WORLDS = 25;

export async function personsCoverage(): Promise<Coverage[]> {
  const classifier = createClassifier({ key: new Uint8Array(32), random: () => 0.25 });
  const results: Coverage[] = [];
  for (const withheld of [false, true]) {
    for (const [title, visits] of SPREADS) {
      const widths: number[] = [];
      let covered = 0;
      let silent = 0;
      for (let world = 0; world < WORLDS; world++) {
        const draw = drawFrom(`world ${world} of ${title}, ${withheld ? 'without' : 'with'} numbers`);
        const persons = draw.whole(40, 4000);
        const owners = shuffled(draw, Array.from({ length: persons }, (_, at) => Array.from({ length: visits(draw) }, () => at)).flat());
        const language = LANGUAGES[world % LANGUAGES.length] ?? 'en';
        const cast = new Map<number, Person>();
        const { outcome } = await classifier.collection({
          rawName: 'consultations',
          documents: owners.length,
          bytes: undefined,
          samples: owners.slice(0, SAMPLE).map((owner) => {
            const who = cast.get(owner) ?? person(draw, language);
            cast.set(owner, who);
            return Ephemeral.of<unknown>(record(draw, who, language, withheld ? undefined : owner));
          }),
        });
        const counted = outcome.persons;
        if (counted === null) silent += 1;
        else {
          widths.push(counted.high / Math.max(1, counted.low));
          if (counted.low <= persons && persons <= counted.high) covered += 1;
        }
      }
      const kind = `${withheld ? 'name and birth date' : 'record number'}, ${title}`;
      results.push({ kind, collections: WORLDS, silent, covered, width: median(widths) });
    }
  }
  return results;
}

function record(draw: Draw, who: Person, language: Language, number: number | undefined): unknown {
  return {
    ...(number === undefined ? {} : { mrn: `H${100_000 + number}` }),
    full_name: who.full,
    birth_date: who.born,
    diagnosis: draw.pick(pools[language].ailments),
    visit_date: draw.day(2020, 2024),
  };
}

function shuffled(draw: Draw, owners: readonly number[]): number[] {
  return owners
    .map((owner) => ({ owner, order: draw.decimal(0, 1, 9) }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ owner }) => owner);
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
