/**
 * The bounded sample of a bucket: the first bytes of some objects, picked at random from pages that are spread over
 * the list; small pictures and documents are taken whole while the budget allows, since their beginnings say little. Of
 * most only the name, type and size are looked at, since every object costs a request.
 */
import { Ephemeral } from '../../ephemeral.ts';
import type { Wire } from '../../platform/wire/contract.ts';
import type { Omission, Sampled, SamplePlan } from '../protocol.ts';
import { askable, type ListedObject, type ObjectSource } from './source.ts';

const HEAD_BYTES = 4096;
/** Objects whose bytes are looked at; of the others the name and type alone. */
const MOST_READ = 30;
const MOST_PAGES = 4;
/** Objects that are taken whole. */
const MOST_WHOLE = 24;
/** Whole objects may take half of what is left of the budget: the rest of the work comes first. */
const WHOLE_SHARE = 0.5;
const DECLARED = /^(image\/|application\/(pdf|dicom)$)/i;
const NAMED = /\.(jpe?g|png|gif|webp|tiff?|bmp|heic|pdf|dcm|dicom)$/i;

export async function sampleObjects(source: ObjectSource, pages: readonly (string | undefined)[], plan: SamplePlan): Promise<Sampled> {
  const items: ListedObject[] = [];
  for (const mark of pick(pages, MOST_PAGES, plan.random)) items.push(...((await source.readPage(mark))?.items ?? []));
  if (items.length === 0) return { documents: [], omissions: [{ what: 'the sample of a bucket', why: 'the list did not answer again' }] };
  const picked = pick(items, plan.documents, plan.random);
  const documents: Ephemeral<unknown>[] = [];
  const whole = wholeObjects(source.wire, plan);
  let unread = 0;
  for (const [index, item] of picked.entries()) {
    const bytes = whole.admit(item) ? item.size : Math.min(HEAD_BYTES, plan.documentBytes);
    const head = index < MOST_READ ? await readHead(source, item.name, bytes) : undefined;
    if (head === undefined) unread += 1;
    const { name: key, contentType, size } = item;
    documents.push(Ephemeral.of<unknown>({ key, contentType, size, ...(head === undefined ? {} : { head }) }));
  }
  return { documents, omissions: omissionsOf(unread) };
}

/** Admits objects to be taken whole, as long as there is room for them. */
function wholeObjects(wire: Wire, { objectBytes = 0 }: SamplePlan): { admit(item: ListedObject): boolean } {
  const { budget, spent } = wire;
  let room = (budget.bytes - spent.bytes) * WHOLE_SHARE;
  let left = MOST_WHOLE;
  const until = spent.ms + (budget.seconds * 1000 - spent.ms) * WHOLE_SHARE;
  return {
    admit({ name, contentType = '', size }) {
      if (!DECLARED.test(contentType) && !NAMED.test(name)) return false;
      if (size === 0 || size > objectBytes || size > room || left === 0 || wire.spent.ms > until) return false;
      room -= size;
      left -= 1;
      return true;
    },
  };
}

function omissionsOf(unread: number): Omission[] {
  if (unread === 0) return [];
  return [
    { what: 'contents of sampled objects', why: `the bytes of at most ${MOST_READ} are read, and some may be refused`, count: unread },
  ];
}

async function readHead({ wire, content }: ObjectSource, name: string, bytes: number): Promise<Uint8Array | undefined> {
  if (!askable(name)) return undefined;
  const answer = await wire.http({ path: content(name), headers: { range: `bytes=0-${bytes - 1}` }, maxBytes: bytes });
  if (!answer.ok) return undefined;
  if (answer.status === 200 || answer.status === 206) return answer.body;
  answer.erase();
  return undefined;
}

function pick<T>(items: readonly T[], most: number, random: () => number): T[] {
  const left = [...items];
  const picked: T[] = [];
  while (picked.length < most && left.length > 0) picked.push(...left.splice(Math.floor(random() * left.length), 1));
  return picked;
}
