/** Asks axe what is wrong with a page. Its source is run through the debugger, which the content policy does not bind. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const resultSchema = z.array(z.object({ id: z.string(), help: z.string(), nodes: z.array(z.string()) }));

/** One line for each rule of WCAG 2.2 AA, and of good practice, that the page breaks. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(`(async () => {
    ${source};
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)) }));
  })()`);
  return resultSchema.parse(found).map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.join(' | ')}`);
}
