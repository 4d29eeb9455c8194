import { CANARY, describeFormat } from '../import-format.conformance.ts';
import { s3scanner } from './s3scanner.ts';

const bucket = (name: string, provider: string, exists: number, read: number, more = '') =>
  `{"bucket":{"ID":0,"name":"${name}","region":"${CANARY}","exists":${exists},"date_scanned":"2026-05-28T20:28:20Z",${more}"objects":[{"Key":"${CANARY}/record.pdf","Size":4}],"objects_enumerated":true,"provider":"${provider}","num_objects":1,"bucket_size":4,"owner_id":"${CANARY}","owner_display_name":"${CANARY}","perm_auth_users_read":1,"perm_all_users_read":${read},"perm_all_users_write":1,"perm_all_users_full_control":0},"level":"info","msg":"${CANARY}","time":"${CANARY}"}`;

/** Synthetic; nobody's buckets. */
const file = `${[
  bucket('example-clinic-exports', 'aws', 1, 1),
  bucket('example-clinic-private', 'aws', 1, 0),
  bucket('example-clinic-none', 'aws', 0, 2),
  bucket('example-clinic-pictures', 'gcp', 1, 2),
  bucket('example-clinic-space', 'digitalocean', 1, 1),
  bucket('example-clinic-last', 'aws', 1, 1, `"extra":"${CANARY}",`),
].join('\n')}\n`;

describeFormat(s3scanner, {
  file,
  sightings: [
    's3://example-clinic-exports open 2026-05-28T20:28:20.000Z',
    's3://example-clinic-private closed 2026-05-28T20:28:20.000Z',
    'gs://example-clinic-pictures unknown 2026-05-28T20:28:20.000Z',
    's3://example-clinic-last open 2026-05-28T20:28:20.000Z',
  ],
  problems: ['3 is a bucket that does not exist', '5 is a bucket of a provider that cannot be named without its endpoint'],
  strangers: ['{"bucket": "x"}', '{"bucket": {"name": "x"}}', '{"platform": "aws", "target": "x", "access": "public"}'],
});
