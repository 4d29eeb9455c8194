/**
 * S3Scanner's log lines as JSON: one for each bucket that was tried. Name, provider, time and whether anybody may list it
 * are read; the keys of objects, which may be names of patients, and the owner are dropped.
 */
import { z } from 'zod';
import type { BucketScheme } from '../../../target.ts';
import type { ImportFormat, SeenState } from '../import-format.ts';
import { jsonKeys } from './reading/json-keys.ts';
import { jsonRows, rowBy } from './reading/json-rows.ts';
import { looseText, someText } from './reading/loose-schemas.ts';
import { rowFormat } from './reading/row-format.ts';

const rowSchema = z.object({
  bucket: z.object({
    name: someText,
    provider: looseText,
    exists: z.int(),
    date_scanned: looseText,
    perm_all_users_read: z.int().optional().catch(undefined),
    perm_all_users_full_control: z.int().optional().catch(undefined),
  }),
});

/** Buckets of other providers lie at endpoints that the file does not name. */
const schemes: ReadonlyMap<string, BucketScheme> = new Map([
  ['aws', 's3'],
  ['gcp', 'gs'],
]);
const ALLOWED = 1;
const DENIED = 0;

export const s3scanner: ImportFormat = rowFormat<unknown>({
  id: 's3scanner',
  title: 'S3Scanner JSON lines',
  written: 's3scanner -bucket-file NAMES -json > FILE',
  drops: 'keys of objects, sizes, owners, what users with an account may do',
  detect: (head) => jsonKeys(head)?.has('bucket.exists') === true,
  cut: (text) => jsonRows(text),

  rowOf(row) {
    const bucket = rowBy(rowSchema, row)?.bucket;
    if (bucket === undefined) return undefined;
    if (bucket.exists !== ALLOWED) return { skip: 'is a bucket that does not exist' };
    const scheme = schemes.get((bucket.provider ?? 'aws').toLowerCase());
    if (scheme === undefined) return { skip: 'is a bucket of a provider that cannot be named without its endpoint' };
    const state = stateOf([bucket.perm_all_users_read, bucket.perm_all_users_full_control]);
    return [{ bucket: { scheme, name: bucket.name }, state, seenAt: bucket.date_scanned, service: bucket.provider }];
  },
});

function stateOf(permissions: readonly (number | undefined)[]): SeenState {
  if (permissions.includes(ALLOWED)) return 'open';
  return permissions.every((permission) => permission === DENIED) ? 'closed' : 'unknown';
}
