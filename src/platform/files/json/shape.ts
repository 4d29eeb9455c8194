/**
 * What the shape of a JSON value says of its records: a list of them, several lists under names, pages of an
 * interface with their counts, maps from ids, or one document.
 */
import { isObject, type Json } from '../routing.ts';

export type Shaped =
  | { readonly is: 'document' }
  | { readonly is: 'records'; readonly lists: readonly { readonly name: string | undefined; readonly records: readonly unknown[] }[] };

/** Fields that stand beside a list and tell of the list alone. */
const ENVELOPE =
  /^(total|count|size|page|pages|per_?page|page_?size|limit|offset|next|prev(ious)?|first|last|self|has_?more|took|timed_out|cursor|scroll_id|_scroll_id|status|success|ok|code|message|version|schema|generated(_?at|_?on)?|export(ed)?(_?at|_?on|_?date)?|timestamp|date|format|type|meta(data)?|links|_links|href|info|source|\$schema)$/i;

export function shapeOf(value: Json): Shaped {
  const entries = Object.entries(value);
  const lists = entries.filter(([, inside]) => isRecordList(inside));
  const others = entries.filter(([key, inside]) => !isRecordList(inside) && !isEmptyList(inside) && !ENVELOPE.test(key));
  if (lists.length > 0 && others.length === 0) {
    const only = lists.length === 1 && entries.length > 1;
    return {
      is: 'records',
      lists: lists.map(([name, records]) => ({ name: only && isPlain(name) ? undefined : name, records: asList(records) })),
    };
  }
  if (isMap(value)) return { is: 'records', lists: [{ name: undefined, records: entries.map(([, record]) => record) }] };
  if (entries.length > 0 && entries.every(([, inside]) => isObject(inside) && isMap(inside))) {
    return { is: 'records', lists: entries.map(([name, records]) => ({ name, records: Object.values(isObject(records) ? records : {}) })) };
  }
  return { is: 'document' };
}

/** Names of lists that say nothing of what is in them. */
function isPlain(name: string): boolean {
  return /^(data|items|results?|records?|rows|docs|documents|list|values|content|entries|elements|objects|response)$/i.test(name);
}

function isRecordList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const LEAST_ENTRIES = 5;

/** Entries that look alike, under keys that are ids rather than names. */
function isMap(value: Json): boolean {
  const entries = Object.values(value);
  const first = entries[0];
  if (entries.length < LEAST_ENTRIES || !isObject(first)) return false;
  const names = Object.keys(first);
  if (names.length < 2) return false;
  return entries.every((entry) => isObject(entry) && names.filter((name) => Object.hasOwn(entry, name)).length * 2 >= names.length);
}
