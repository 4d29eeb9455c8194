/** The bounded sample of a bucket: the first bytes of some objects, picked at random from the first page of the list. */
import { Ephemeral } from '../../ephemeral.ts';
import type { Wire } from '../../platform/wire/contract.ts';
import type { Sampled, SamplePlan } from '../protocol.ts';
import { type ListedObject, readPage } from './listing.ts';

const HEAD_BYTES = 4096;
/** Objects whose bytes are looked at; of the others the name and type alone. */
const MOST_READ = 30;

export async function sampleObjects(wire: Wire, bucket: string, plan: SamplePlan): Promise<Sampled> {
  const page = await readPage(wire, bucket, 1000, undefined);
  if (!('items' in page)) return { documents: [], omissions: [{ what: 'the sample of a bucket', why: 'the list did not answer again' }] };
  const picked = pick(page.items, plan.documents, plan.random);
  const documents: Ephemeral<unknown>[] = [];
  for (const [index, item] of picked.entries()) {
    const head = index < MOST_READ ? await readHead(wire, bucket, item, Math.min(HEAD_BYTES, plan.documentBytes)) : undefined;
    documents.push(
      Ephemeral.of<unknown>({ key: item.name, contentType: item.contentType, size: item.size, head: head ?? new Uint8Array() }),
    );
  }
  const unread = Math.max(0, picked.length - MOST_READ);
  return {
    documents,
    omissions:
      unread === 0 ? [] : [{ what: 'contents of sampled objects', why: `the bytes of at most ${MOST_READ} are read`, count: unread }],
  };
}

async function readHead(wire: Wire, bucket: string, item: ListedObject, bytes: number): Promise<Uint8Array | undefined> {
  const path = `/storage/v1/b/${encodeURIComponent(bucket)}/o/${encodeURIComponent(item.name)}?alt=media`;
  const answer = await wire.http({ path, headers: { range: `bytes=0-${bytes - 1}` }, maxBytes: bytes });
  if (!answer.ok || (answer.status !== 200 && answer.status !== 206)) return undefined;
  return answer.body;
}

function pick<T>(items: readonly T[], most: number, random: () => number): T[] {
  const left = [...items];
  const picked: T[] = [];
  while (picked.length < most && left.length > 0) {
    const [item] = left.splice(Math.floor(random() * left.length), 1);
    if (item !== undefined) picked.push(item);
  }
  return picked;
}
