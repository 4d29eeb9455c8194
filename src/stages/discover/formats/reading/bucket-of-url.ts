/** The bucket that a URL of a cloud provider names; the path to an object, which may be a value, is dropped. */
import type { BucketScheme } from '../../../../target.ts';

type Named = { readonly scheme: BucketScheme; readonly name: string };

const S3_HOST = /^([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\.s3[a-z0-9.-]{0,40}\.amazonaws\.com$/;
const S3_PATH_HOST = /^s3[a-z0-9.-]{0,40}\.amazonaws\.com$/;
const GCS_HOST = /^([a-z0-9][a-z0-9._-]{1,61}[a-z0-9])\.storage\.googleapis\.com$/;
const AZURE_HOST = /^([a-z0-9]{3,24})\.blob\.core\.windows\.net$/;
const LONGEST = 4096;

export function bucketOfUrl(written: string): Named | undefined {
  const text = written.length > LONGEST ? '' : /^https?:\/\//i.test(written) ? written : `https://${written}`;
  if (!URL.canParse(text)) return undefined;
  const { hostname, pathname } = new URL(text);
  const first = pathname.split('/')[1] ?? '';
  const s3 = S3_HOST.exec(hostname)?.[1] ?? (S3_PATH_HOST.test(hostname) ? first : undefined);
  if (s3 !== undefined && s3 !== '') return { scheme: 's3', name: s3 };
  const gcs = GCS_HOST.exec(hostname)?.[1] ?? (hostname === 'storage.googleapis.com' ? first : undefined);
  if (gcs !== undefined && gcs !== '') return { scheme: 'gs', name: gcs };
  const account = AZURE_HOST.exec(hostname)?.[1];
  return account === undefined || first === '' ? undefined : { scheme: 'az', name: `${account}.${first}` };
}
