/**
 * Fills and measures servers of the S3 interface past their front door. A collection of the dataset is a bucket; it is
 * opened to everybody by a bucket policy unless the server is to stay locked.
 */
import { z } from 'zod';
import type { DatasetCollection, Measured } from '../../server.ts';
import type { BackDoor } from '../real-server.ts';
import { askS3, type S3Keys } from './s3-client.ts';

const CONFLICT = 409;
const objectSchema = z.object({
  key: z.string(),
  contentType: z.string().default('application/octet-stream'),
  body: z.union([z.string().transform((text) => new TextEncoder().encode(text)), z.instanceof(Uint8Array)]),
});

export function s3BackDoor(base: string, keys: S3Keys, locked: boolean): BackDoor {
  return {
    async load({ collections }) {
      for (const bucket of collections) await fillBucket(base, keys, locked, bucket);
    },
    measure: () => measureBuckets(base, keys),
  };
}

async function fillBucket(base: string, keys: S3Keys, locked: boolean, { name, documents }: DatasetCollection): Promise<void> {
  await askS3(base, keys, { method: 'PUT', path: `/${name}` }, [CONFLICT]);
  for (const document of documents()) {
    const { key, contentType, body } = objectSchema.parse(document);
    const path = `/${name}/${key.split('/').map(strictlyEncoded).join('/')}`;
    await askS3(base, keys, { method: 'PUT', path, body: Uint8Array.from(body), contentType });
  }
  if (locked) return;
  const body = new TextEncoder().encode(JSON.stringify(openTo(name)));
  await askS3(base, keys, { method: 'PUT', path: `/${name}`, query: { policy: '' }, body });
}

function openTo(bucket: string) {
  const resources = [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`];
  const statement = { Effect: 'Allow', Principal: { AWS: ['*'] }, Action: ['s3:GetObject', 's3:ListBucket'], Resource: resources };
  return { Version: '2012-10-17', Statement: [statement] };
}

async function measureBuckets(base: string, keys: S3Keys): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const name of texts(await askS3(base, keys, { method: 'GET', path: '/' }), 'Name')) {
    let documents = 0;
    let bytes = 0;
    let token: string | undefined;
    do {
      const query = { 'list-type': '2', ...(token === undefined ? {} : { 'continuation-token': token }) };
      const page = await askS3(base, keys, { method: 'GET', path: `/${name}`, query });
      const sizes = texts(page, 'Size');
      documents += sizes.length;
      bytes += sizes.reduce((sum, size) => sum + Number(size), 0);
      token = texts(page, 'NextContinuationToken')[0];
    } while (token !== undefined);
    measured.push({ name, documents, bytes });
  }
  return measured;
}

/** The texts of an element; the lab's own servers are trusted to write plain XML. */
function texts(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map((match) => match[1] ?? '');
}

function strictlyEncoded(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
