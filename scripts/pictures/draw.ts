/** Draws the synthetic papers that picture reading is measured on into a folder, for people to look at: `node scripts/pictures/draw.ts DIR`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawPaper, takes } from '../../src/stages/classify/pictures/fixtures/draw.fixture.ts';
import { paperKinds, paperLanguages, paperOf } from '../../src/stages/classify/pictures/fixtures/papers.fixture.ts';

const [, , folder = 'drawn'] = process.argv;
mkdirSync(folder, { recursive: true });
for (const language of paperLanguages) {
  for (const kind of paperKinds) {
    for (const take of takes) {
      const bytes = drawPaper(paperOf(language, kind), take);
      writeFileSync(join(folder, `${language}-${kind}-${take.replaceAll(' ', '-')}.${bytes[0] === 0xff ? 'jpg' : 'png'}`), bytes);
    }
  }
}
