/**
 * A look-alike of Google Cloud Storage in a state that a test or the demo chooses. It knows what the open imitation
 * does not: private buckets, permissions, requester pays, limits. A collection of a data set is a bucket.
 */
import http, { type ServerResponse } from 'node:http';
import type { Dataset, LabServer, ServerKind } from '../../server.ts';
import { asLabServer, openStand, type Stand, withFacts } from '../stand.ts';
import { type Buckets, escapedXml, fillBuckets, type LabObject, measureBuckets, rangeOf } from './objects.ts';

export const bucketStates = [
  'open',
  'without-permissions',
  'xml-only',
  'private',
  'objects-only',
  'list-only',
  'writable',
  'limited',
  'list-limited',
  'requester-pays',
  'truncated',
  'endless',
] as const;
export type BucketState = (typeof bucketStates)[number];

export interface BucketLookalikeOptions {
  readonly state?: BucketState;
  readonly dataset?: Dataset;
  readonly address?: string;
  readonly port?: number;
}

export interface BucketLookalike extends Stand {
  readonly buckets: Buckets;
}

const PAGE = 100;
const HELD: Readonly<Partial<Record<BucketState, readonly string[]>>> = {
  private: [],
  'objects-only': ['storage.objects.get'],
  'list-only': ['storage.objects.list'],
  writable: ['storage.objects.list', 'storage.objects.get', 'storage.objects.create', 'storage.objects.delete'],
};
export async function openBucketLookalike(options: BucketLookalikeOptions = {}): Promise<BucketLookalike> {
  const buckets: Buckets = new Map();
  fillBuckets(buckets, options.dataset);
  const requests: string[] = [];
  const server = http.createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(new URL(request.url ?? '/', 'http://lab.invalid'), request.headers.range, response, options.state ?? 'open', buckets);
  });
  const stand = await openStand(server, requests, options.address, options.port);
  return withFacts(stand, { buckets });
}

/** The look-alike as a server of the lab, for machines that cannot start another. */
export const bucketLookalike: ServerKind = {
  id: 'google-cloud-storage-lookalike',
  real: false,
  stands: 'google-cloud-storage',
  missing: () => Promise.resolve(undefined),
  async start({ address, port, secured }): Promise<LabServer> {
    const stand = await openBucketLookalike({ address, port, state: secured === true ? 'private' : 'open' });
    return asLabServer(stand, {
      name: 'Look-alike of Google Cloud Storage',
      load: async (dataset) => fillBuckets(stand.buckets, dataset),
      measure: async () => measureBuckets(stand.buckets),
    });
  },
};

function answer(url: URL, range: string | undefined, response: ServerResponse, state: BucketState, buckets: Buckets): ServerResponse {
  if (state === 'limited') return refuse(response, 429, 'The rate of requests is too high.');
  const json = /^\/storage\/v1\/b\/([^/]+)\/(iam\/testPermissions|o)(?:\/(.+))?$/.exec(url.pathname);
  const xml = /^\/([^/]+)(?:\/(.+))?$/.exec(url.pathname);
  const [name = '', object] = json === null ? [xml?.[1], xml?.[2]] : [json[1], json[3]];
  if (json !== null && state === 'xml-only') return plain(response, 501, 'Not implemented');
  const objects = buckets.get(decodeURIComponent(name));
  if (objects === undefined)
    return json === null ? plain(response, 404, '<Error><Code>NoSuchBucket</Code></Error>') : refuse(response, 404, 'Not Found');
  if (json?.[2] === 'iam/testPermissions') return permissions(response, state);
  if (object !== undefined)
    return sendObject(
      url,
      range,
      response,
      state,
      objects.find((each) => each.name === decodeURIComponent(object)),
    );
  if (state === 'private' || state === 'objects-only') return refuse(response, 401, DENIED);
  if (state === 'list-limited') return refuse(response, 503, 'We encountered an internal error. Please try again.');
  if (state === 'requester-pays') return refuse(response, 400, 'Bucket is a requester pays bucket but no user project provided.');
  return json === null ? sendXml(url, response, objects) : sendPage(url, response, state, objects);
}

const DENIED =
  "Anonymous caller does not have storage.objects.list access to the Google Cloud Storage bucket. Permission 'storage.objects.list' denied on resource (or it may not exist).";

function permissions(response: ServerResponse, state: BucketState): ServerResponse {
  if (state === 'without-permissions' || state === 'list-limited') return plain(response, 404, 'not found');
  return send(response, 200, {
    kind: 'storage#testIamPermissionsResponse',
    permissions: HELD[state] ?? ['storage.objects.list', 'storage.objects.get'],
  });
}

function sendPage(url: URL, response: ServerResponse, state: BucketState, objects: readonly LabObject[]): ServerResponse {
  const from = Number(url.searchParams.get('pageToken')?.split('/').at(-1) ?? 0);
  const to = from + Math.min(PAGE, Number(url.searchParams.get('maxResults') ?? PAGE));
  const items = objects.slice(from, to).map(({ name, contentType, body }) => ({ name, contentType, size: String(body.length) }));
  const endless = state === 'endless' && items.length > 0;
  const more = to < objects.length || endless ? { nextPageToken: `canary-token/${endless ? 0 : to}` } : {};
  const text = JSON.stringify({ ...(items.length === 0 ? {} : { items }), ...more });
  if (state !== 'truncated') return send(response, 200, JSON.parse(text));
  response
    .writeHead(200, { 'content-type': 'application/json', 'content-length': String(text.length) })
    .write(text.slice(0, text.length / 2));
  setImmediate(() => response.destroy());
  return response;
}

function sendXml(url: URL, response: ServerResponse, objects: readonly LabObject[]): ServerResponse {
  const after = url.searchParams.get('marker');
  const from = after === null ? 0 : objects.findIndex(({ name }) => name === after) + 1;
  const shown = objects.slice(from, from + PAGE);
  const rows = shown.map(({ name, body }) => `<Contents><Key>${escapedXml(name)}</Key><Size>${body.length}</Size></Contents>`);
  const more = from + PAGE < objects.length;
  const list = `<?xml version='1.0' encoding='UTF-8'?><ListBucketResult xmlns='http://doc.s3.amazonaws.com/2006-03-01'><Name>lab</Name><IsTruncated>${more}</IsTruncated>${rows.join('')}</ListBucketResult>`;
  return response.writeHead(200, { 'content-type': 'application/xml; charset=UTF-8' }).end(list);
}

function sendObject(
  url: URL,
  range: string | undefined,
  response: ServerResponse,
  state: BucketState,
  object: LabObject | undefined,
): ServerResponse {
  if (state === 'private' || state === 'list-only') return refuse(response, 403, DENIED);
  if (object === undefined) return refuse(response, 404, 'No such object');
  if (url.searchParams.has('fields')) return send(response, 200, { size: String(object.body.length) });
  return response.writeHead(range === undefined ? 200 : 206, { 'content-type': object.contentType }).end(rangeOf(object.body, range));
}

function refuse(response: ServerResponse, code: number, message: string): ServerResponse {
  return send(response, code, { error: { code, message, errors: [{ message, domain: 'global', reason: 'required' }] } });
}

function plain(response: ServerResponse, status: number, text: string): ServerResponse {
  return response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
}

function send(response: ServerResponse, status: number, body: unknown): ServerResponse {
  return response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' }).end(JSON.stringify(body));
}
