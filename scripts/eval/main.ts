/**
 * Measures the classifier on the project's own sets: `npm run eval`. With `--sets DIR` on others in the same form;
 * `--wrong` lists every field that was judged wrongly; `--write` renews docs/detection.md, its plot and the figures
 * that a test holds the classifier to.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateSet, listSets, type Prediction } from '../../src/evaluation/evaluate-set.ts';
import { calibration, calibrationError, calibrationPlot } from './calibration.ts';
import { documentsNeeded } from './documents-needed.ts';
import { figuresOf } from './figures.ts';
import { pageOf } from './page.ts';
import { personsCoverage } from './persons-coverage.ts';
import { readSets } from './read-sets.ts';
import { f1, type JudgedField, judge, type Scores, score } from './score.ts';

const { values } = parseArgs({
  options: {
    sets: { type: 'string', default: 'test/sets' },
    write: { type: 'boolean', default: false },
    wrong: { type: 'boolean', default: false },
  },
});
const sets = listSets(values.sets);
const predictions: Prediction[] = [];
for (const set of sets) predictions.push(...(await evaluateSet(values.sets, set)));
const labelled = readSets(values.sets, sets);
const judged = judge(labelled, predictions);
const scores = score(labelled, judged, predictions);
const bins = calibration(judged);

print(scores);
console.log(`calibration error ${calibrationError(bins).toFixed(3)}`);
if (values.wrong) for (const field of judged) if (field.wrong.length + field.missed.length > 0) console.log(lineOf(field));

if (values.write) {
  const root = join(import.meta.dirname, '../..');
  const origin: unknown = JSON.parse(readFileSync(join(root, 'scripts/name-model/measure/by-origin.json'), 'utf8'));
  const [coverage, needed] = [await personsCoverage(), await documentsNeeded(values.sets, sets)];
  const written = {
    'docs/detection.md': pageOf({ judged, scores, bins, coverage, needed, origin, sets }),
    'docs/detection-calibration.svg': calibrationPlot(bins),
    'test/sets/figures.json': `${JSON.stringify(figuresOf(judged, scores), undefined, 2)}\n`,
  };
  for (const [path, text] of Object.entries(written)) {
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
}

function print({
  classes,
  languages,
  sets: bySet,
  macro,
  micro,
  precision,
  recall,
  sensitive,
  falseAlarms,
  negativeFields,
  personErrors,
}: Scores): void {
  for (const group of [classes, languages, bySet])
    for (const [name, tally] of [...group].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      console.log(`${name.padEnd(30)} F1 ${f1(tally).toFixed(3)}  right ${tally.hits}, false ${tally.alarms}, missed ${tally.misses}`);
  console.log(
    `macro F1 ${macro.toFixed(3)}, micro F1 ${micro.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)})`,
  );
  console.log(`sensitive yes/no F1 ${sensitive.toFixed(3)}, false alarms ${(falseAlarms * 100).toFixed(1)} % of ${negativeFields} fields`);
  const mean = personErrors.reduce((sum, error) => sum + error, 0) / Math.max(1, personErrors.length);
  console.log(`persons: mean error ${(mean * 100).toFixed(1)} % over ${personErrors.length} collections`);
}

function lineOf(field: JudgedField): string {
  const said = field.said.map(({ id, confidence }) => `${id} ${confidence.toFixed(2)}`).join(', ');
  return `${field.set} ${field.collection} ${field.path}: wanted ${[...field.must].join(', ') || 'nothing'}, said ${said || 'nothing'}`;
}
