/**
 * One JSON object a line: exports of MongoDB (Extended JSON included), of search engines, bulk exports of FHIR, logs.
 * Lines that are no JSON are counted and passed over; what they say is not repeated.
 */
import { forEachLine } from '../lines.ts';
import type { FileReader } from '../reader.ts';
import { isObject, type Json, Routing } from '../routing.ts';

export const ndjson: FileReader = {
  id: 'ndjson',
  title: 'JSON, one object a line',
  extensions: ['ndjson', 'jsonl', 'json'],

  recognise({ text, extension, whole }) {
    const end = text.search(/\n\s*\S/);
    if (end < 0)
      return ['ndjson', 'jsonl'].includes(extension) && text.trimStart().startsWith('{') && (!whole || isJsonObject(text)) ? 1 : 0;
    // An object that ends with its line, and something behind it.
    return isJsonObject(text.slice(0, end).trim()) ? 1 : 0;
  },

  async read(source, sink, limits) {
    const routing = new Routing(sink, source.stem);
    let bulk: string | undefined;
    let broken = 0;
    let long = 0;
    await forEachLine(source, limits.record, {
      line(text) {
        let record: unknown;
        try {
          record = JSON.parse(text);
        } catch {
          if (text.trim() !== '') broken += 1;
          return;
        }
        if (!isObject(record)) broken += 1;
        else {
          const named = bulkIndex(record);
          if (named === undefined) routing.add(record, text.length, bulk);
          else bulk = named;
        }
      },
      tooLong: () => {
        long += 1;
      },
    });
    sink.passedOver(broken, 'lines that are no JSON object');
    sink.passedOver(long, 'lines that are too long');
  },
};

function isJsonObject(text: string): boolean {
  if (!text.startsWith('{')) return false;
  try {
    return isObject(JSON.parse(text));
  } catch {
    return false;
  }
}

/** The action line of a bulk request names the index of the document below it. */
function bulkIndex(record: Json): string | undefined {
  const action = record['index'] ?? record['create'];
  if (!isObject(action)) return undefined;
  const index = action['_index'];
  return typeof index === 'string' && Object.keys(record).length === 1 ? index : undefined;
}
