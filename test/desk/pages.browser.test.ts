import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from './axe.fixture.ts';
import { chromiumPath, type Looks, launch, settled, visit } from './browser.fixture.ts';
import { pagesOf } from './pages.fixture.ts';
import { type ServedDesk, serveDesk } from './served-desk.fixture.ts';

if (chromiumPath === undefined) process.stderr.write('No Chromium here: the desk is not tested in a browser.\n');

describe.skipIf(chromiumPath === undefined)('every page of the desk', () => {
  let desk: ServedDesk;
  let browser: Browser;
  beforeAll(async () => {
    desk = await serveDesk();
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await desk[Symbol.asyncDispose]();
  });

  const looks: Readonly<Record<string, Looks>> = {
    'in light': {},
    'in dark': { dark: true },
    'from right to left': { language: 'ar' },
    'on a phone': { width: 390, height: 844 },
  };

  test.each(Object.entries(looks))(
    '%s breaks no rule of axe, loads nothing from elsewhere and obeys its content policy',
    async (_, look) => {
      const { page, context, problems } = await visit(browser, desk, look);
      const faults: string[] = [];
      for (const [title, path] of Object.entries(pagesOf(desk.seeded))) {
        await page.goto(desk.url + path);
        await settled(page);
        faults.push(...(await faultsOf(page)).map((fault) => `${title}: ${fault}`));
      }
      expect(faults).toEqual([]);
      expect(problems).toEqual([]);
      await context.close();
    },
  );

  test('is no wider than a phone', async () => {
    const { page, context } = await visit(browser, desk, { width: 360, height: 780 });
    const wide: string[] = [];
    for (const [title, path] of Object.entries(pagesOf(desk.seeded))) {
      await page.goto(desk.url + path);
      await settled(page);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      if (Number(width) > 360) wide.push(`${title} is ${width} wide`);
    }
    expect(wide).toEqual([]);
    await context.close();
  });

  test('shows names from hostile servers as text, and runs nothing of them', async () => {
    const { page, context, problems } = await visit(browser, desk);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    for (const path of Object.values(pagesOf(desk.seeded))) {
      await page.goto(desk.url + path);
      await settled(page);
      expect(await page.locator('main img[src="x"], main script').count()).toBe(0);
    }
    await page.goto(`${desk.url}/cases`);
    await page.getByText('<script>alert(1)</script>').waitFor();
    expect(dialogs).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('can be reached without a mouse: skip link, palette, keys and list of keys', async () => {
    const { page, context } = await visit(browser, desk);
    await settled(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement?.id')).toBe('main');

    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('searchbox').fill('Prontu');
    await page.getByRole('menuitem', { name: 'Prontuário' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/cases/${desk.seeded.lively}`);

    await page.keyboard.press('g');
    await page.keyboard.press('e');
    await page.waitForURL('**/exposures');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await context.close();
  });

  test('has forms and menus without a fault', async () => {
    const { page, context } = await visit(browser, desk, { dark: true });
    await page.goto(`${desk.url}/cases/${desk.seeded.lively}`);
    await settled(page);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Take down a reply…' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Name a party…' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Example');
    await page.getByRole('dialog').getByLabel('How sure').fill('9000');
    await page.getByRole('button', { name: 'Take it down' }).click();
    await page.getByRole('alert').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });

  test('is read from right to left in Arabic, with the navigation on the right', async () => {
    const { page, context } = await visit(browser, desk, { language: 'ar' });
    await settled(page);
    expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual(['ar', 'rtl']);
    const box = await page.getByRole('navigation').boundingBox();
    expect(box?.x).toBeGreaterThan(700);
    await context.close();
  });
});

describe.skipIf(chromiumPath === undefined)('an empty desk', () => {
  test('says what to do, without a fault', async () => {
    await using desk = await serveDesk({ empty: true });
    const browser = await launch();
    const { page, problems } = await visit(browser, desk);
    for (const path of ['/', '/exposures', '/cases', '/runs', '/ledger']) {
      await page.goto(desk.url + path);
      await settled(page);
      expect(await faultsOf(page)).toEqual([]);
    }
    await page.goto(desk.url);
    await page.getByRole('link', { name: 'Write a scope' }).click();
    await page.getByRole('button', { name: 'Begin from an example' }).click();
    await page.getByText('Covered', { exact: false }).first().waitFor();
    expect(problems).toEqual([]);
    await browser.close();
  });
});
