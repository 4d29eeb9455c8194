/**
 * A small S3 client for the lab's back doors: one signed request at a time (Signature Version 4), so that servers
 * which the lab itself started can be filled and measured. The product has a client of its own, which can't sign.
 */
import { createHash, createHmac } from 'node:crypto';

export interface S3Keys {
  readonly access: string;
  readonly secret: string;
}

interface SignedRequest {
  readonly method: 'GET' | 'PUT';
  /** Percent-encoded path. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly contentType?: string;
}

const REGION = 'us-east-1';

/** @throws when the server refuses; `allowed` names statuses that are no refusal. */
export async function askS3(base: string, keys: S3Keys, request: SignedRequest, allowed: readonly number[] = []): Promise<string> {
  const { method, path, query = {}, body = new Uint8Array(), contentType } = request;
  const url = new URL(base);
  const search = Object.entries(query)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .toSorted()
    .join('&');
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const digest = sha256(body);
  const headers: Record<string, string> = { host: url.host, 'x-amz-content-sha256': digest, 'x-amz-date': stamp };
  const signed = Object.keys(headers).join(';');
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const canonical = [method, path, search, lines.join(''), signed, digest].join('\n');
  const day = stamp.slice(0, 8);
  const place = `${day}/${REGION}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', stamp, place, sha256(canonical)].join('\n');
  const key = [day, REGION, 's3', 'aws4_request'].reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${keys.secret}`);
  const signature = hmac(key, text).toString('hex');
  const answer = await fetch(`${base}${path}${search === '' ? '' : `?${search}`}`, {
    method,
    headers: {
      'x-amz-content-sha256': digest,
      'x-amz-date': stamp,
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
      authorization: `AWS4-HMAC-SHA256 Credential=${keys.access}/${place}, SignedHeaders=${signed}, Signature=${signature}`,
    },
    ...(method === 'PUT' ? { body } : {}),
  });
  const said = await answer.text();
  if (!answer.ok && !allowed.includes(answer.status)) throw new Error(`${method} ${path} was refused with ${answer.status}.`);
  return said;
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: string | Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}
