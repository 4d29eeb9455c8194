import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch } from './browser.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'openward-walk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command itself, as whoever begins runs it. */
async function serve() {
  const command = fileURLToPath(new URL('../../src/surfaces/cli/main.ts', import.meta.url));
  const child = spawn(process.execPath, [command, 'serve', '--data', join(folder, 'data'), '--as', 'ada'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const link = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (text: Buffer) => {
      said += text.toString();
      const found = /http:\S+login\?link=\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', () => reject(new Error(said)));
  });
  return {
    link,
    async stop() {
      child.kill('SIGINT');
      return ended;
    },
  };
}

describe.skipIf(chromiumPath === undefined)('somebody who has never seen it', () => {
  test('goes from an empty directory to a finished run in three clicks, classifies a file, and proves the ledger', async () => {
    const server = await serve();
    const browser = await launch();
    const page = await browser.newPage({ locale: 'en' });
    let clicks = 0;
    const click = async (where: Locator) => {
      clicks += 1;
      await where.click();
    };
    await page.goto(server.link);
    await click(page.getByRole('link', { name: 'Write a scope' }));
    await click(page.getByRole('button', { name: 'Begin from an example' }));
    await page.getByLabel('Target').fill('127.0.0.1:9200');
    await page.getByText('Covered', { exact: true }).waitFor();
    await click(page.getByRole('button', { name: 'Start a run' }));
    await page.waitForURL('**/runs/run_*');
    await page.locator('.page-head').getByText('Finished').waitFor({ timeout: 60_000 });
    expect(clicks).toBe(3);

    const rows = Array.from(
      { length: 60 },
      (_, at) => `Ana Example ${at},19${50 + (at % 40)}-03-1${at % 9},p${at}@clinic.example,E11.${at % 9}`,
    );
    const file = join(folder, 'patients.csv');
    writeFileSync(file, ['patient_name,birth_date,email,diagnosis', ...rows].join('\n'));
    await page.getByRole('link', { name: 'Classify' }).click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('columnheader', { name: 'E-mail address' }).waitFor({ timeout: 60_000 });
    expect(await page.locator('main').textContent()).not.toContain('clinic.example');

    await page.getByRole('link', { name: 'Audit ledger' }).click();
    await page.getByRole('button', { name: 'Verify now' }).click();
    await page.getByText('The ledger holds').waitFor();
    await browser.close();
    expect(await server.stop()).toBe(0);
  });
});
