/** cloud_enum's log as JSON lines: buckets and containers that were found by name. What is no bucket is told and left out; files that were listed are dropped. */
import { z } from 'zod';
import type { ImportFormat, SeenState } from '../import-format.ts';
import { bucketOfUrl } from './reading/bucket-of-url.ts';
import { jsonKeys } from './reading/json-keys.ts';
import { jsonRows, rowBy } from './reading/json-rows.ts';
import { looseText, someText } from './reading/loose-schemas.ts';
import { rowFormat } from './reading/row-format.ts';

const rowSchema = z.object({ platform: looseText, target: someText, access: someText });

const stateOf: ReadonlyMap<string, SeenState> = new Map([
  ['public', 'open'],
  ['protected', 'closed'],
  ['disabled', 'closed'],
]);

export const cloudEnum: ImportFormat = rowFormat<unknown>({
  id: 'cloud-enum',
  title: 'cloud_enum JSON lines',
  written: 'cloud_enum -k KEYWORD -f json -l FILE',
  drops: 'messages, paths to objects, everything that is no bucket',

  detect(head) {
    const keys = jsonKeys(head);
    return keys?.has('platform') === true && keys.has('target') && keys.has('access');
  },

  cut: (text) => jsonRows(text),

  rowOf(row) {
    const read = rowBy(rowSchema, row);
    if (read === undefined) return undefined;
    const bucket = bucketOfUrl(read.target);
    if (bucket === undefined) return { skip: 'names no bucket or container' };
    return [{ bucket, state: stateOf.get(read.access) ?? 'unknown', service: read.platform }];
  },
});
