/**
 * `npm run screenshots`: every page of the desk in light, dark, right to left and at the width of a phone, into
 * screenshots/, to be looked at. Needs Chromium and a desk that was built with `npm run build`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Looks, launch, settled, visit } from '../test/desk/browser.fixture.ts';
import { pagesOf } from '../test/desk/pages.fixture.ts';
import { serveDesk } from '../test/desk/served-desk.fixture.ts';

const looks: Readonly<Record<string, Looks>> = {
  light: {},
  dark: { dark: true },
  rtl: { language: 'ar' },
  phone: { width: 390, height: 844 },
};

const { values } = parseArgs({
  options: { only: { type: 'string' }, looks: { type: 'string' }, out: { type: 'string', default: 'screenshots' } },
});
await using desk = await serveDesk();
const browser = await launch();
mkdirSync(values.out, { recursive: true });
for (const [name, look] of Object.entries(looks)) {
  if (values.looks !== undefined && !values.looks.split(',').includes(name)) continue;
  const { page, context, problems } = await visit(browser, desk, look);
  for (const [title, path] of Object.entries(pagesOf(desk.seeded))) {
    if (values.only !== undefined && !values.only.split(',').includes(title)) continue;
    await page.goto(desk.url + path);
    await settled(page);
    await page.screenshot({ path: join(values.out, `${title}-${name}.png`), fullPage: true });
  }
  for (const problem of new Set(problems)) console.error(`${name}: ${problem}`);
  await context.close();
}
await browser.close();
console.log(`screenshots lie in ${values.out}/`);
