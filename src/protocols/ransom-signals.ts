/**
 * Ransom notes by structure, not by loose words: a small collection whose name is of a known family *and*
 * whose fields or size are those of a note. A wiped store that carries the mark of the Meow attacks counts too.
 *
 * Sources: Secureworks CTU on the Elasticsearch wave of 2022; WeLiveSecurity on Meow, 2020; LeakIX plug-ins.
 */
import type { FlagSignal } from './protocol.ts';

export interface CollectionShape {
  readonly name: string;
  readonly documents: number | undefined;
  /** Names of top-level fields where they are declared. */
  readonly fields?: readonly string[];
}

const NOTE_DOCUMENTS = 10;
/** Families, matched on the name in lower case with everything but letters and digits removed. */
const FAMILIES: readonly RegExp[] = [
  /^(please)?readme(to|now|how|$)/,
  /read(me)?to?recover(your|data)/,
  /(how)?to(recover|restore)(your|data|db|files)/,
  /^warning$/,
  /yourdata(was|is|has)/,
  /wegeturdb/,
];
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

export function ransomSignals(collections: readonly CollectionShape[]): FlagSignal[] {
  const signals: FlagSignal[] = [];
  for (const { name, documents, fields } of collections) {
    const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
    const small = documents !== undefined && documents <= NOTE_DOCUMENTS;
    if (/-meow$/i.test(name) && small) signals.push(ransom(0.9, 'A nearly empty collection carries the mark that the Meow attacks leave.'));
    if (!small || !FAMILIES.some((family) => family.test(plain))) continue;
    const noteFields = fields?.filter((field) => NOTE_FIELDS.has(field.toLowerCase())).length ?? 0;
    if (fields !== undefined && noteFields === 0 && fields.length > 0) continue;
    signals.push(
      noteFields >= 1
        ? ransom(0.9, 'A collection named like a ransom note has a note’s few documents and fields.')
        : ransom(0.7, 'A collection named like a ransom note holds only a few documents.'),
    );
  }
  return signals.slice(0, 5);
}

function ransom(weight: number, reason: string): FlagSignal {
  return { flag: 'ransomed', weight, reason };
}
