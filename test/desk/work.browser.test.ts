import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch, settled, visit } from './browser.fixture.ts';
import { type ServedDesk, serveDesk } from './served-desk.fixture.ts';

describe.skipIf(chromiumPath === undefined)('work at the desk', () => {
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

  async function openCase(id = desk.seeded.lively) {
    const visited = await visit(browser, desk);
    await visited.page.goto(`${desk.url}/cases/${id}`);
    await settled(visited.page);
    return visited;
  }

  /** Somebody else, signed in apart. */
  async function noteFromElsewhere(text: string): Promise<void> {
    const { context } = await visit(browser, desk);
    const answer = await context.request.post(`${desk.url}/api/v1/cases/${desk.seeded.lively}/notes`, {
      data: { text },
      headers: { origin: desk.url, 'if-match': '*' },
    });
    expect(answer.status()).toBe(200);
    await context.close();
  }

  async function writeNote(page: Page, text: string): Promise<void> {
    await page.getByRole('button', { name: 'Note…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill(text);
  }

  test('a draft is read, approved by its hash and sent once, and the case says so', async () => {
    const { page, context, problems } = await visit(browser, desk);
    await page.goto(`${desk.url}/cases/${desk.seeded.arabic}/notices/${desk.seeded.draft}`);
    await page.getByText('Counted anew in this browser').waitFor();
    expect(await page.locator('article').getAttribute('dir')).toBe('rtl');
    await page.getByRole('button', { name: 'Approve…' }).click();
    await page.getByRole('button', { name: 'Approve exactly this' }).click();
    await page.getByRole('button', { name: 'Send…' }).click();
    await page.getByText('sandbox').first().waitFor();
    await page.getByRole('button', { name: 'Send it' }).click();
    await page.locator('.page-head').getByText('Sent', { exact: true }).waitFor();

    const { state } = await desk.server.records.cases.get(desk.seeded.arabic);
    expect(state.notices.find(({ id }) => id === desk.seeded.draft)?.state).toBe('sent');
    expect(state.deliveries.filter(({ noticeId }) => noticeId === desk.seeded.draft)).toHaveLength(1);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('what was typed outlives a server that goes away and comes back', async () => {
    const { page, context } = await openCase();
    await writeNote(page, 'They called back.');
    await desk.restart(async () => {
      await page.getByRole('button', { name: 'Take it down' }).click();
      await page.getByText('The server does not answer').waitFor();
      expect(await page.getByRole('dialog').getByRole('textbox').inputValue()).toBe('They called back.');
    });
    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: 'Note…' }).click();
    expect(await page.getByRole('dialog').getByRole('textbox').inputValue()).toBe('They called back.');
    await page.getByRole('button', { name: 'Take it down' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('They called back.').waitFor();
    await context.close();
  });

  test('of two who change the same case, the second is told, keeps what was typed, and may try again', async () => {
    const { page, context } = await openCase();
    await page.route('**/api/v1/events', (route) => route.abort());
    await page.reload();
    await settled(page);
    await writeNote(page, 'From the second.');
    await noteFromElsewhere('From the first.');
    await page.getByRole('button', { name: 'Take it down' }).click();
    await page.getByText('CASE_CHANGED').waitFor();
    expect(await page.getByRole('dialog').getByRole('textbox').inputValue()).toBe('From the second.');
    await page.getByRole('button', { name: 'Take it down' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('From the first.').waitFor();
    await page.getByText('From the second.').waitFor();
    await context.close();
  });

  test('what somebody else does appears without being asked for', async () => {
    const { page, context } = await openCase();
    const streams = page.waitForRequest('**/api/v1/events');
    await page.reload();
    await (await streams).response();
    await noteFromElsewhere('Seen from elsewhere.');
    await page.getByText('Seen from elsewhere.').waitFor();
    await context.close();
  });

  test('a hundred thousand exposures scroll to their end with few of them in the page', async () => {
    const { page, context } = await visit(browser, desk);
    const { items } = await desk.server.records.exposures.list({}, { limit: 1 });
    const row = { product: null, version: null, closedAt: null, ...items[0] };
    const total = 100_000;
    const each = 10_000;
    await page.route('**/api/v1/exposures?*', (route) => {
      const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
      const rows = Array.from({ length: each }, (_, index) => ({
        ...row,
        id: `exp_${from + index}`,
        target: `row-${from + index}.example:9200`,
      }));
      return route.fulfill({ json: { items: rows, nextCursor: from + each < total ? String(from + each) : null } });
    });
    await page.goto(`${desk.url}/exposures`);
    await page.getByText('row-0.example:9200').waitFor();
    const scroller = page.locator('.grid-scroll');
    for (let read = each; read < total; read += each) {
      await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await page.getByText(new Intl.NumberFormat('en').format(read + each)).waitFor();
    }
    await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.getByText('row-99999.example:9200').waitFor();
    expect(await page.locator('.grid-body .grid-row').count()).toBeLessThan(80);
    await context.close();
  });
});
