/**
 * The words that a masked name may show: phrases of all data classes, subjects and words of all locale packs.
 * None of them is a person's name: gazetteers of names are never part of it.
 */
import { tokenise } from '../engine/tokens.ts';
import { localePacks } from '../locales/index.ts';
import { dataClassUnits } from '../registry.generated.ts';

/** Words that are also common given or family names stay hidden in names. */
function collectWords(): ReadonlySet<string> {
  const lists = [
    ...dataClassUnits.flatMap((unit) => [...Object.values(unit.names), ...Object.values(unit.hints ?? {})]),
    ...localePacks.flatMap((pack) => [...Object.values(pack.subjects), pack.nameWords]),
  ];
  const known = new Set<string>();
  for (const phrase of lists.flat()) for (const token of tokenise(phrase)) known.add(token);
  for (const phrase of dataClassUnits.flatMap((unit) => unit.fhir ?? [])) for (const token of tokenise(phrase)) known.add(token);
  return known;
}

/** Words that are written with a number of their own: `icd 10`, `cd 4`. The number may be shown beside them. */
function collectNumbered(): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const unit of dataClassUnits) {
    for (const phrase of [...Object.values(unit.names), ...Object.values(unit.hints ?? {})].flat()) {
      const tokens = tokenise(phrase);
      for (const [at, token] of tokens.entries()) if (at > 0 && /^\d{1,2}$/.test(token)) pairs.add(`${tokens[at - 1]} ${token}`);
    }
  }
  return pairs;
}

let numbered: ReadonlySet<string> | undefined;

export function numberedWords(): ReadonlySet<string> {
  numbered ??= collectNumbered();
  return numbered;
}

let words: ReadonlySet<string> | undefined;

export function knownWords(): ReadonlySet<string> {
  words ??= collectWords();
  return words;
}
