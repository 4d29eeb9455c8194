/**
 * Measures how much of what stands on drawn prescriptions and identity cards is found, per language and take, through
 * the same process and classifier as a scan. Prints a table in Markdown; nothing of it is timed.
 */
import { Ephemeral } from '../../src/ephemeral.ts';
import { openPictureReader } from '../../src/pictures/picture-means.ts';
import { createClassifier } from '../../src/stages/classify/classifier.ts';
import type { DataClassId } from '../../src/stages/classify/data-classes.ts';
import { drawPaper, type Take, takes } from '../../src/stages/classify/pictures/fixtures/draw.fixture.ts';
import {
  type Paper,
  type PaperLanguage,
  paperKinds,
  paperLanguages,
  paperOf,
} from '../../src/stages/classify/pictures/fixtures/papers.fixture.ts';

const only = argument('--language');
const classifier = createClassifier({ key: new Uint8Array(32), random: () => 0.1, pictures: openPictureReader() });
const people = Number(argument('--people') ?? 1);
const languages = paperLanguages.filter((language) => only === undefined || only === language);

const rows: Row[] = [];
for (const language of languages)
  for (const take of takes.filter((each) => each === (argument('--take') ?? each))) rows.push(await measure(language, take));
console.log('| language | take | classes found | invented | missed (and +invented) |\n|---|---|---|---|---|');
for (const { language, take, stand, found, invented, missed } of rows) {
  const cells = [language, take, `${found} of ${stand}`, invented.length, [...missed, ...invented.map((id) => `+${id}`)].join(', ')];
  console.log(`| ${cells.join(' | ')} |`);
}

interface Row {
  readonly language: PaperLanguage;
  readonly take: Take;
  readonly stand: number;
  readonly found: number;
  readonly invented: readonly string[];
  readonly missed: readonly string[];
}

/** Each paper by itself: the engine has one picture to judge by. */
async function measure(language: PaperLanguage, take: Take): Promise<Row> {
  const invented: string[] = [];
  const missed: string[] = [];
  let stand = 0;
  let found = 0;
  for (const kind of paperKinds) {
    for (let n = 1; n <= people; n += 1) {
      const paper = paperOf(language, kind, n);
      const seen = await classesOn(paper, take);
      const stands = new Set(paper.fields.map(([, , id]) => id));
      stand += stands.size;
      for (const id of stands) {
        if (seen.has(id)) found += 1;
        else missed.push(id);
      }
      for (const id of seen) if (!stands.has(id)) invented.push(id);
    }
  }
  return { language, take, stand, found, invented, missed };
}

async function classesOn(paper: Paper, take: Take): Promise<ReadonlySet<DataClassId>> {
  const head = drawPaper(paper, take);
  const { findings } = await classifier.collection({
    rawName: 'uploads',
    documents: 1,
    bytes: head.length,
    samples: [Ephemeral.of<unknown>({ key: 'picture', size: head.length, head })],
  });
  return new Set(findings.filter(({ path }) => path.at(-1) === 'text').map(({ id }) => id));
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
