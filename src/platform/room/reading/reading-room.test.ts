import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { drawLamp, drawPaper } from '../../../stages/classify/pictures/fixtures/draw.fixture.ts';
import { paperOf } from '../../../stages/classify/pictures/fixtures/papers.fixture.ts';
import { languagesOf, missingForRecognition, scripts } from './languages.ts';
import { openReadingRoom, type ReadingLimits } from './reading-room.ts';

const inside = new URL('../../../pictures/picture-room.ts', import.meta.url);
const picture = new Uint8Array([1, 2, 3]);

function open(entry: URL, limits?: ReadingLimits) {
  const room = openReadingRoom(entry, limits);
  onTestFinished(() => room.close());
  return room;
}

/** A room whose inside is `program`, which answers with what it makes of `question`. */
function roomOf(answer: string, limits?: ReadingLimits) {
  const folder = mkdtempSync(join(tmpdir(), 'openward-reading-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const entry = join(folder, 'inside.mjs');
  const program = `import * as fs from 'node:fs'; import { spawnSync } from 'node:child_process';
    const attempt = (act) => { try { act(); return 'done'; } catch (error) { return error.code; } };
    process.on('message', (question) => process.send({ id: question.id, answer: ${answer} }));`;
  writeFileSync(entry, program);
  return { folder, room: open(pathToFileURL(entry), limits) };
}

const written = z.object({ text: z.string(), notes: z.array(z.string()) });

test('text is recognised on a drawn prescription, and nothing is left on the disk', { timeout: 120_000 }, async () => {
  const before = readdirSync('.').toSorted();
  const said = await open(inside).read(drawPaper(paperOf('pt', 'prescription'), 'tilted'), { recognise: true });
  const { text } = written.parse('answer' in said ? said.answer : said);

  expect(text).toContain('Data de nascimento');
  expect(text).toContain('comprimido');
  expect(readdirSync('.').toSorted()).toEqual(before);
});

test('bytes that only begin like a picture are said to be none, and the next picture is read', { timeout: 120_000 }, async () => {
  const room = open(inside);
  const broken = drawLamp().slice(0, 3000);
  const first = await room.read(broken, { recognise: true });
  const second = await room.read(drawLamp(), { recognise: true });

  expect(first).toMatchObject({ answer: { text: '', notes: ['it cannot be decoded'] } });
  expect(second).toMatchObject({ answer: { type: 'png', width: 600 } });
});

test('every script has its languages in this installation', () => {
  expect(missingForRecognition()).toBeUndefined();
  expect(scripts.map((script) => languagesOf(script).length)).toEqual([3, 1, 2]);
});

test('the inside can neither write a file nor start a program', async () => {
  const { folder, room } = roomOf(
    "[attempt(() => fs.writeFileSync(new URL('./kept', import.meta.url), 'x')), attempt(() => spawnSync('true'))]",
  );

  expect(await room.read(picture, { recognise: false })).toEqual({ answer: ['ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED'] });
  expect(readdirSync(folder)).toEqual(['inside.mjs']);
});

test.runIf(process.platform === 'linux')('the inside leaves no core file, and its processor time is limited', async () => {
  const { room } = roomOf("fs.readFileSync('/proc/self/limits', 'utf8')", { ms: 5000, replaceAfterMs: 10_000 });
  const said = await room.read(picture, { recognise: false });
  const limits = z.object({ answer: z.string() }).parse(said).answer;

  expect(limits).toMatch(/^Max core file size +0 +0 /m);
  expect(limits).toMatch(/^Max cpu time +30 +30 /m);
});

test('a picture that takes too long ends the process, and the next one gets another', async () => {
  const { room } = roomOf('question.recognise ? (() => { for (;;); })() : process.pid', { ms: 5000, replaceAfterMs: 60_000 });
  const first = await room.read(picture, { recognise: false });
  const endless = await room.read(picture, { recognise: true });
  const last = await room.read(picture, { recognise: false });

  expect(endless).toEqual({ failed: 'reading it took too long' });
  expect(last).not.toEqual(first);
  expect(last).toMatchObject({ answer: expect.any(Number) });
});

test('a process that ends over a picture is said to have, and the next one gets another', async () => {
  const { room } = roomOf("question.recognise ? process.exit(3) : 'alive'");

  expect(await room.read(picture, { recognise: true })).toEqual({ failed: 'the process that reads pictures ended over it' });
  expect(await room.read(picture, { recognise: false })).toEqual({ answer: 'alive' });
});

test('an answer outside the contract is not passed on', async () => {
  const { room } = roomOf('1, more: 2');

  expect(await room.read(picture, { recognise: false })).toEqual({ failed: 'the process that reads pictures spoke outside its contract' });
});

test('no program file of the room asks for the network', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

  for (const name of files) expect(readFileSync(join(import.meta.dirname, name), 'utf8')).not.toMatch(/fetch\(|node:(http|net|tls|dns)/);
});
