/** Writes docs/detection.md: what the classifier was measured to do, and what it does not do. */
import { z } from 'zod';
import { factsOf, isDataClassId } from '../../src/stages/classify/data-classes.ts';
import { type Bin, calibrationError } from './calibration.ts';
import { confusions } from './confusions.ts';
import { type Needed, pick } from './documents-needed.ts';
import type { Coverage } from './persons-coverage.ts';
import { f1, type JudgedField, type Scores, share, type Tally } from './score.ts';

export interface Measured {
  readonly judged: readonly JudgedField[];
  readonly scores: Scores;
  readonly bins: readonly Bin[];
  readonly coverage: readonly Coverage[];
  readonly needed: readonly Needed[];
  /** What `npm run train -- --measure` left. */
  readonly origin: unknown;
  readonly sets: readonly string[];
}

const splitSchema = z.object({ heldOut: z.number(), fields: z.number(), accuracy: z.number(), micro: z.number(), macro: z.number() });
const originSchema = z.object({ byChance: splitSchema, byFile: splitSchema });

const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  de: 'German',
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  hi: 'Hindi',
  id: 'Indonesian',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  mixed: 'several at once',
  pt: 'Portuguese',
  ru: 'Russian',
  sw: 'Swahili',
  tr: 'Turkish',
  zh: 'Chinese',
};

export function pageOf(measured: Measured): string {
  return `${[opening(measured), figures(measured), hardest(measured), confidence(measured), origin(measured), persons(measured), documents(measured), LIMITS].join('\n\n')}\n`;
}

function opening({ sets, scores }: Measured): string {
  return `# Detection

What the classifier was measured to recognise, how sure it may be taken to be, and what it misses. This page is written by
\`npm run eval -- --write\`; every figure comes from that run, but for the table of names that were not taught, which takes a training.

The sets are the project's own: ${sets.length} folders below [test/sets](../test/sets) with ${scores.fields} labelled fields. They are meant to be
hard: abbreviated, misspelt and missing field names, columns under wrong names, animals, catalogues, codes that look like ids,
records inside strings. They were labelled before the recognisers were read, and every record in them is invented; real stores
differ, mostly by being easier. \`npm run eval -- --wrong\` lists each field that was judged wrongly, \`--sets DIR\` measures on sets of
your own in the same form, and \`openward eval\` writes the predictions alone.

Read for the first time, before anything was changed in their light, they gave a macro F1 of 0.847, a micro F1 of 0.873, a sensitive F1
of 0.923 and 9.0 % false alarms. The corpus has since been widened by subjects that they showed to be thin, in other words
than theirs; take the first figures for a store that nobody has seen.

A class counts as named from a confidence of 0.5 on. F1 is the harmonic mean of precision and recall; the macro figure is the mean
over classes, the micro figure the one over all fields. A negative field is one of a collection that holds nothing sensitive.`;
}

function figures({ scores, judged }: Measured): string {
  const mean = scores.personErrors.reduce((sum, error) => sum + error, 0) / Math.max(1, scores.personErrors.length);
  const supported = [...scores.classes].filter(([, tally]) => tally.hits + tally.misses > 0);
  return `## Figures

| Figure | Value |
| --- | --: |
| Macro F1 over ${supported.length} classes | ${three(scores.macro)} |
| Micro F1 | ${three(scores.micro)} |
| Micro precision | ${three(scores.precision)} |
| Micro recall | ${three(scores.recall)} |
| Sensitive yes or no, F1 | ${three(scores.sensitive)} |
| False alarms among ${scores.negativeFields} negative fields | ${percent(scores.falseAlarms)} |
| Persons: mean error over ${scores.personErrors.length} collections | ${percent(mean)} |

### By class

${table(
  'Class',
  supported.toSorted(([a], [b]) => (title(a) < title(b) ? -1 : 1)).map(([id, tally]) => [title(id), tally]),
)}

### By language

The language of the names and values, or of the values where the names say nothing.

${table(
  'Language',
  [...scores.languages]
    .toSorted(([a], [b]) => (LANGUAGES[a] ?? a).localeCompare(LANGUAGES[b] ?? b))
    .map(([id, tally]) => [LANGUAGES[id] ?? id, tally]),
)}

### By set

${table(
  'Set',
  [...new Set(judged.map(({ set }) => set))].map((set) => [
    `[${set}](../test/sets/${set}/README.md)`,
    scores.sets.get(set) ?? { hits: 0, alarms: 0, misses: 0 },
  ]),
)}

A set without a sensitive field has an F1 of 0 as soon as one false alarm is raised: read its false alarms.`;
}

function hardest({ judged }: Measured): string {
  const rows = confusions(judged).slice(0, 15);
  return `## Hardest confusions

| Meant | Said | Fields | For example |
| --- | --- | --: | --- |
${rows.map(({ meant, said, count, example }) => `| ${title(meant)} | ${title(said)} | ${count} | \`${example}\` |`).join('\n')}`;
}

function confidence({ bins }: Measured): string {
  return `## Confidence

![Share of right guesses by the confidence that was given](detection-calibration.svg)

Each dot stands for guesses of like confidence and is larger for more of them; on the dashed line a confidence means what it says,
below it the classifier is too sure of itself. The mean distance, weighed by the number of guesses, is ${three(calibrationError(bins))}.

| Confidence given | Share right | Guesses |
| --: | --: | --: |
${bins.map(({ said, right, count }) => `| ${three(said)} | ${three(right)} | ${count} |`).join('\n')}`;
}

function origin({ origin: left }: Measured): string {
  const { byChance, byFile } = originSchema.parse(left);
  const row = (name: string, each: typeof byChance): string =>
    `| ${name} | ${each.heldOut} | ${each.fields} | ${three(each.accuracy)} | ${three(each.micro)} | ${three(each.macro)} |`;
  return `## Names that were not taught

Field names are weighed by a model that learns from the corpus below \`src/stages/classify/corpus\`. Held out by chance, a collection
leaves its siblings of the same file in the training, which flatters; held out by file, nothing of its origin is left. From the first
to the second, accuracy moves by ${points(byChance.accuracy, byFile.accuracy)}, micro F1 by ${points(byChance.micro, byFile.micro)} and macro F1 by ${points(byChance.macro, byFile.macro)}. Names alone are measured here:
values, vocabularies and shapes, which the classifier weighs as well, are not. The files were still written for one corpus, so the
sets above are the harder test of what is foreign. \`npm run train -- --measure\` repeats it.

| Held out | Collections | Fields | Accuracy | Micro F1 | Macro F1 |
| --- | --: | --: | --: | --: | --: |
${row('a quarter of the collections, by chance', byChance)}
${row('a quarter of the files', byFile)}`;
}

function persons({ coverage }: Measured): string {
  const counted = coverage.reduce((sum, { collections, silent }) => sum + collections - silent, 0);
  const covered = coverage.reduce((sum, each) => sum + each.covered, 0);
  const silent = coverage.reduce((sum, each) => sum + each.silent, 0);
  return `## Persons

A person is known by the best key that the records carry: a national, tax or insurance number, a record number, a pseudonym, else
the name with the birth date. Keyed hashes of it go into a HyperLogLog sketch, so no key is kept; \`openward classify\` reads every
record and so counts, a scan reads a sample and so estimates. Where the store counts distinct values itself, it is asked. Of a sample, the
records of one person that meet in it tell how many records a person has, and a 90 % interval says how far the estimate may be off. The
same key in several collections is counted once. Every number names its method.

How often the interval covers the truth: ${coverage.reduce((sum, each) => sum + each.collections, 0)} invented collections of 40 to 4,000 persons in five languages, of which the classifier was handed
60 records each. It covered ${covered} of ${counted} (${percent(share(covered, counted))})${silent === 0 ? '' : `; for ${silent} no number was given`}.
The interval is meant to hold in nine of ten collections of every kind, so for even ones it is wider than it had to be.

| Told apart by, and records of a person | Collections | Covered | No number | Median high ÷ low |
| --- | --: | --: | --: | --: |
${coverage.map((each) => `| ${each.kind} | ${each.collections} | ${each.covered} | ${each.silent} | ${each.width.toFixed(1)} |`).join('\n')}`;
}

function documents({ needed, scores }: Measured): string {
  const all = pick(scores);
  const enough = needed.find(({ micro, sensitive }) => micro >= all.micro - 0.01 && sensitive >= all.sensitive - 0.01);
  const row = (name: string, each: typeof all): string =>
    `| ${name} | ${three(each.macro)} | ${three(each.micro)} | ${three(each.sensitive)} | ${percent(each.falseAlarms)} |`;
  return `## Records that a verdict needs

The same sets with only a few records of every collection left, chosen by chance. ${
    enough === undefined
      ? 'None of these numbers comes within a point of all records.'
      : `From ${enough.records} records on, micro F1 and sensitive F1 are within a point of what all records give.`
  }

What was not seen in the records read is reported as not seen in so many, never as absent.

| Records of a collection | Macro F1 | Micro F1 | Sensitive F1 | False alarms |
| --- | --: | --: | --: | --: |
${needed.map((each) => row(String(each.records), each)).join('\n')}
${row('all', all)}`;
}

const LIMITS = `## What is not recognised

- Columns without names, where nobody is in sight. Beside other facts of persons, values tell names, births, telephones, codes and
  words; family names alone, towns, letters for the sex, and one number among several countries' are often left unanswered or confused.
- One column under a wrong name. A table of which two columns or more are refuted by their values is read by its values.
- Animals, where no column holds their kinds and only a word of the trade tells: then dogs are taken for patients.
- Goods with the names of people, where the collection is called by nothing that the corpus knows.
- Messages of patients that neither greet nor ask. Text counts as a clinical note by its words.
- Placeholders of testers look like the data they stand for, and no reading of them is wrong in general.
- Handwriting; languages that have no folder below \`src/stages/classify/locales\`; what is encrypted or compressed inside a field.
- Rare events in long texts: a class is named when it is seen, and "not seen in 60 records" is no promise about the 61st.`;

function table(head: string, rows: readonly (readonly [string, Tally])[]): string {
  const lines = rows.map(
    ([name, tally]) =>
      `| ${name} | ${three(share(tally.hits, tally.hits + tally.alarms))} | ${three(share(tally.hits, tally.hits + tally.misses))} | ${three(f1(tally))} | ${tally.hits} | ${tally.alarms} | ${tally.misses} |`,
  );
  return `| ${head} | Precision | Recall | F1 | Right | False | Missed |\n| --- | --: | --: | --: | --: | --: | --: |\n${lines.join('\n')}`;
}

const title = (id: string): string => (isDataClassId(id) ? factsOf(id).title : id);
const three = (value: number): string => value.toFixed(3);
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
const points = (before: number, after: number): string =>
  `${after < before ? '−' : '+'}${Math.abs((after - before) * 100).toFixed(1)} points`;
