/**
 * What the name model makes of names that it was not taught: once with a quarter of the collections held out by
 * chance, once with a quarter of the files, whose collections share a topic and a hand. The second is nearer to a
 * store that nobody has seen; the drop between the two says how much the first flatters.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBackground } from '../../../src/stages/classify/data-classes.ts';
import { nameFeatures, neighbourFeatures } from '../../../src/stages/classify/names/features.ts';
import { classOrder, neighbourhoodOf, profilesOf, softmax } from '../../../src/stages/classify/names/model.ts';
import { drawFrom } from '../../sets/draw.ts';
import type { CorpusCollection } from '../corpus.ts';
import { scoreOf, type Trained, type TrainingCollection, train } from '../train.ts';

interface Measured {
  readonly heldOut: number;
  readonly fields: number;
  readonly accuracy: number;
  readonly micro: number;
  readonly macro: number;
}

const SHARE = 0.25;

type Data = (keep: (collection: CorpusCollection) => boolean) => readonly TrainingCollection[];

export function measureByOrigin(corpus: readonly CorpusCollection[], data: Data): void {
  const collections = corpus.filter(({ name }) => name !== undefined);
  const files = new Set(pickShare([...new Set(collections.map(({ file }) => file))], 'files'));
  const byChance = measure(new Set(pickShare(collections, 'collections')), data);
  const byFile = measure(new Set(collections.filter(({ file }) => files.has(file))), data);
  const path = join(import.meta.dirname, 'by-origin.json');
  writeFileSync(path, `${JSON.stringify({ byChance, byFile }, undefined, 2)}\n`);
  for (const [title, each] of Object.entries({ 'by chance': byChance, 'by file': byFile }))
    console.log(
      `held out ${title}: ${each.heldOut} collections, ${each.fields} fields; accuracy ${each.accuracy}, micro F1 ${each.micro}, macro F1 ${each.macro}`,
    );
}

function measure(heldOut: ReadonlySet<CorpusCollection>, data: Data): Measured {
  const model = train(data((collection) => !isHeld(heldOut, collection)));
  const tallies = new Map<string, { hits: number; alarms: number; misses: number }>();
  const tally = (id: string) => {
    const known = tallies.get(id) ?? { hits: 0, alarms: 0, misses: 0 };
    tallies.set(id, known);
    return known;
  };
  let fields = 0;
  let right = 0;
  for (const collection of heldOut) {
    const guesses = guess(model, collection);
    for (const [at, { id }] of collection.fields.entries()) {
      const guessed = guesses[at] ?? 'none';
      fields += 1;
      if (id === guessed || (isBackground(id) && isBackground(guessed))) right += 1;
      if (!isBackground(id)) tally(id)[id === guessed ? 'hits' : 'misses'] += 1;
      if (!isBackground(guessed) && id !== guessed) tally(guessed).alarms += 1;
    }
  }
  const f1 = ({ hits, alarms, misses }: { hits: number; alarms: number; misses: number }): number =>
    (2 * hits) / Math.max(1, 2 * hits + alarms + misses);
  const all = [...tallies.values()];
  const sum = (what: 'hits' | 'alarms' | 'misses'): number => all.reduce((total, each) => total + each[what], 0);
  const present = all.filter(({ hits, misses }) => hits + misses > 0);
  return {
    heldOut: heldOut.size,
    fields,
    accuracy: round(right / fields),
    micro: round(f1({ hits: sum('hits'), alarms: sum('alarms'), misses: sum('misses') })),
    macro: round(present.reduce((total, each) => total + f1(each), 0) / present.length),
  };
}

/** First by the names alone, then with what the neighbours seem to be. */
function guess(model: Trained, { name, fields }: CorpusCollection) {
  const features = fields.map(({ path }) => nameFeatures(path, name ?? ''));
  const first = features.map((each) => softmax(scoreOf(model, [each.leaf, each.parents, each.collection], undefined)));
  const profiles = profilesOf(first);
  return features.map((each, at) => {
    const profile = profiles[at];
    const near = profile === undefined ? [] : neighbourFeatures(each.words, neighbourhoodOf(profile));
    const scores = scoreOf(model, [each.leaf, each.parents, each.collection, near], profile);
    return classOrder[scores.indexOf(Math.max(...scores))] ?? 'none';
  });
}

function isHeld(heldOut: ReadonlySet<CorpusCollection>, collection: CorpusCollection): boolean {
  for (const each of heldOut) if (each.file === collection.file && each.name === collection.name) return true;
  return false;
}

function pickShare<T>(list: readonly T[], seed: string): T[] {
  const draw = drawFrom(seed);
  return list.filter(() => draw.chance(SHARE));
}

const round = (value: number): number => Number(value.toFixed(3));
