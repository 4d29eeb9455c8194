/**
 * What a core dump of a process would hold: every page that it has in memory, written one after another. Tools that
 * write core files also write the gigabytes that a runtime reserves and never touches; those hold nothing.
 * Linux only, and only for processes of one's own.
 */
import { type FileHandle, open, readFile } from 'node:fs/promises';

interface Region {
  readonly from: number;
  readonly to: number;
}

const PAGE = 4096;
/** A page map has eight bytes for each page; its top bit says that the page is in memory. */
const ENTRY = 8;
const PAGES_AT_ONCE = 4096;

/** Stop the process before, or what it holds changes while it is read. @returns the bytes that were written */
export async function writeMemoryImage(pid: number, path: string): Promise<number> {
  await using memory = await open(`/proc/${pid}/mem`, 'r');
  await using pageMap = await open(`/proc/${pid}/pagemap`, 'r');
  await using image = await open(path, 'w', 0o600);
  let written = 0;
  for (const region of await regionsOf(pid)) {
    for (const run of residentRuns(region, await presenceOf(region, pageMap))) written += await copy(run, memory, image);
  }
  return written;
}

/** Regions that the process may read, without what the kernel maps into it. */
async function regionsOf(pid: number): Promise<Region[]> {
  const regions: Region[] = [];
  for (const line of (await readFile(`/proc/${pid}/maps`, 'utf8')).split('\n')) {
    const found = /^([0-9a-f]+)-([0-9a-f]+) r\S+ \S+ \S+ \S+\s*(.*)$/.exec(line);
    if (found?.[1] === undefined || found[2] === undefined || found[3]?.startsWith('[v') === true) continue;
    regions.push({ from: Number.parseInt(found[1], 16), to: Number.parseInt(found[2], 16) });
  }
  return regions;
}

async function presenceOf({ from, to }: Region, pageMap: FileHandle): Promise<Uint8Array> {
  const pages = (to - from) / PAGE;
  const present = new Uint8Array(pages);
  const entries = Buffer.alloc(PAGES_AT_ONCE * ENTRY);
  for (let first = 0; first < pages; first += PAGES_AT_ONCE) {
    const count = Math.min(PAGES_AT_ONCE, pages - first);
    await pageMap.read(entries, 0, count * ENTRY, (from / PAGE + first) * ENTRY);
    for (let page = 0; page < count; page += 1) present[first + page] = (entries[page * ENTRY + 7] ?? 0) >>> 7;
  }
  return present;
}

/** Neighbouring pages in memory, together, so that a value across two pages stays whole. */
function* residentRuns({ from }: Region, present: Uint8Array): Iterable<Region> {
  for (let page = 0; page < present.length; page += 1) {
    if (present[page] === 0) continue;
    const first = page;
    while (present[page + 1] === 1) page += 1;
    yield { from: from + first * PAGE, to: from + (page + 1) * PAGE };
  }
}

async function copy({ from, to }: Region, memory: FileHandle, image: FileHandle): Promise<number> {
  const part = Buffer.alloc(Math.min(to - from, PAGES_AT_ONCE * PAGE));
  let written = 0;
  for (let at = from; at < to; at += part.length) {
    const { bytesRead } = await memory.read(part, 0, Math.min(part.length, to - at), at).catch(() => ({ bytesRead: 0 }));
    if (bytesRead === 0) return written;
    written += (await image.write(part.subarray(0, bytesRead))).bytesWritten;
  }
  return written;
}
