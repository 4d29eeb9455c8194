/** The report in a real browser: where Chromium is installed, at three widths, in the dark and on paper. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportFixture } from '../report.fixture.ts';
import { renderReport } from '../report-format.conformance.ts';
import { htmlReport } from './html.ts';

const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

describe.skipIf(program === undefined)('in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openward-report-'));
  const file = join(folder, 'report.html');
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(file, await renderReport(htmlReport, reportFixture()));
    browser = await chromium.launch({
      ...(program === undefined ? {} : { executablePath: program }),
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([320, 390, 768, 1280])(
    '%i pixels wide, nothing is wider than the page and nothing is fetched or complained of',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      // The console of the page runs there, where TypeScript's types of the browser are not at hand.
      const scrolled: unknown = await page.evaluate('document.documentElement.scrollWidth');
      await page.close();

      expect(scrolled).toBe(width);
      expect(complaints).toEqual([]);
      expect(requests).toHaveLength(1);
    },
  );

  test('on paper the fields of folded collections stand open', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.emulateMedia({ media: 'print' });
    const shown = await page.getByText('od.sphere').isVisible();
    await page.close();

    expect(shown).toBe(true);
  });
});
