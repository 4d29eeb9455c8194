/** Real Chromium, as the machine has it; what needs it is skipped aloud where there is none. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { ServedDesk } from './served-desk.fixture.ts';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'];
const found = process.env['OPENWARD_CHROMIUM'] ?? places.find((path) => existsSync(path));

export const chromiumPath: string | undefined = found;

export async function launch(): Promise<Browser> {
  if (found === undefined) throw new Error('There is no Chromium here.');
  return chromium.launch({ executablePath: found, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] });
}

export interface Looks {
  readonly language?: 'en' | 'fr' | 'pt-BR' | 'ar' | 'zh-Hans';
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** A signed-in context; `problems` gathers what the browser complains of: faults, refused content, requests elsewhere. */
export async function visit(browser: Browser, desk: ServedDesk, looks: Looks = {}) {
  const { language = 'en', dark = false, width = 1360, height = 900 } = looks;
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: language,
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  const page: Page = await context.newPage();
  await page.clock.setFixedTime(desk.server.clock.now());
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`fault: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(desk.url)) problems.push(`request elsewhere: ${request.url()}`);
  });
  await page.goto(desk.link());
  return { context, page, problems };
}

/** Waits until nothing on the page is still to come. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1, main h2').first().waitFor();
  await page.locator('.bone').first().waitFor({ state: 'detached' });
  for (const chart of await page.locator('main [role="img"]').all()) await chart.locator('canvas').first().waitFor();
}
