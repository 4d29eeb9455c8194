/**
 * Ransom notes by structure, not by loose words: a small collection whose name is of a known family *and*
 * whose fields or size are those of a note. A wiped store that carries the mark of the Meow attacks counts too.
 *
 * Sources: Secureworks CTU on the Elasticsearch wave of 2022; WeLiveSecurity on Meow, 2020; LeakIX plug-ins.
 */
import type { Evidence, FlagSignal } from './protocol.ts';

export interface CollectionShape {
  readonly name: string;
  readonly documents: number | undefined;
  /** Names of top-level fields where they are declared. */
  readonly fields?: readonly string[];
}

const NOTE_DOCUMENTS = 10;

/** Families, matched on the name in lower case with everything but letters and digits removed. */
const DEMANDS: readonly RegExp[] = [
  /^(please)?readme(to|now|how)/,
  /^pleasereadme/,
  /read(me)?to?recover(your|data)/,
  /(how)?to(recover|restore)(your|data|db|files)/,
  /yourdata(was|is|has)/,
  /wegeturdb/,
];
/** Words that a note and an innocent collection may both have for a name: only fields or company tell. */
const WORDS: readonly RegExp[] = [/^readme\d*$/, /^warning\d*$/];

const NOTE_FIELDS: ReadonlySet<string> = new Set([
  'message',
  'email',
  'mail',
  'btc',
  'bitcoin',
  'wallet',
  'note',
  'content',
  'contact',
  'amount',
  'address',
]);

/** How far a name alone supports the flag where fields are not declared. */
const DEMAND_WITHOUT_FIELDS = 0.7;
/** Under the mark at which the flag is raised: it takes two of these. */
const WORD_WITHOUT_FIELDS = 0.45;

export function ransomSignals(collections: readonly CollectionShape[]): FlagSignal[] {
  const signals: FlagSignal[] = [];
  for (const collection of collections) {
    const signal = signalOf(collection);
    if (signal !== undefined) signals.push(signal);
  }
  return signals.slice(0, 5);
}

/** A note and live data often stand side by side: what is there besides the notes. Empty where there is no note. */
export function outsideNotes(collections: readonly CollectionShape[]): readonly Evidence[] {
  const others = collections.filter((collection) => signalOf(collection) === undefined);
  const notes = collections.length - others.length;
  if (notes === 0) return [];
  const documents = others.reduce((sum, collection) => sum + (collection.documents ?? 0), 0);
  const text = `${notes} collections look like ransom notes; ${documents} documents lie in ${others.length} others.`;
  return [{ id: 'outside-notes', text }];
}

function signalOf({ name, documents, fields }: CollectionShape): FlagSignal | undefined {
  if (documents === undefined || documents > NOTE_DOCUMENTS) return undefined;
  if (/-meow$/i.test(name)) return ransom(0.9, 'A nearly empty collection carries the mark that the Meow attacks leave.');
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const demand = DEMANDS.some((family) => family.test(plain));
  if (!demand && !WORDS.some((word) => word.test(plain))) return undefined;
  if (fields === undefined || fields.length === 0) {
    return ransom(
      demand ? DEMAND_WITHOUT_FIELDS : WORD_WITHOUT_FIELDS,
      'A collection named like a ransom note holds only a few documents.',
    );
  }
  const noteFields = fields.filter((field) => NOTE_FIELDS.has(field.toLowerCase())).length;
  const enough = noteFields >= (demand ? 1 : 2);
  return enough ? ransom(0.9, 'A collection named like a ransom note has a note’s few documents and fields.') : undefined;
}

function ransom(weight: number, reason: string): FlagSignal {
  return { flag: 'ransomed', weight, reason };
}
