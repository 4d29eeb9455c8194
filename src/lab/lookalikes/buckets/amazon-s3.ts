/**
 * A look-alike of the S3 interface in a state that a test chooses: path style, or the root of a host that carries the
 * bucket's name. Answers are worded as the service's reference and the real programs of the lab word them.
 */
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { Dataset, LabServer, ServerKind } from '../../server.ts';
import { asLabServer, openStand, type Stand, withFacts } from '../stand.ts';
import { type Buckets, escapedXml, fillBuckets, type LabObject, measureBuckets, rangeOf } from './objects.ts';

export type S3State =
  | 'open'
  | 'older-list'
  | 'coded'
  | 'private'
  | 'list-only'
  | 'writable'
  | 'private-writable'
  | 'switched-off'
  | 'limited'
  | 'list-limited'
  | 'elsewhere'
  | 'truncated'
  | 'endless'
  | 'says-yes';

export interface S3LookalikeOptions {
  readonly state?: S3State;
  readonly dataset?: Dataset;
  readonly address?: string;
  readonly port?: number;
  /** Base URL of the bucket's region, for the state `elsewhere`. */
  readonly region?: string;
}

export interface S3Lookalike extends Stand {
  readonly buckets: Buckets;
}

const PAGE = 100;
const XMLNS = 'http://s3.amazonaws.com/doc/2006-03-01/';

export async function openS3Lookalike(options: S3LookalikeOptions = {}): Promise<S3Lookalike> {
  const buckets: Buckets = new Map();
  fillBuckets(buckets, options.dataset);
  const requests: string[] = [];
  const server = http.createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response, options, buckets);
  });
  return withFacts(await openStand(server, requests, options.address, options.port), { buckets });
}

/** The look-alike as a server of the lab, for machines that cannot start another. */
export const s3Lookalike: ServerKind = {
  id: 'amazon-s3-lookalike',
  real: false,
  stands: 'amazon-s3',
  missing: () => Promise.resolve(undefined),
  async start({ address, port, secured }): Promise<LabServer> {
    const stand = await openS3Lookalike({ address, port, state: secured === true ? 'private' : 'open' });
    return asLabServer(stand, {
      name: 'Look-alike of Amazon S3',
      load: async (dataset) => fillBuckets(stand.buckets, dataset),
      measure: async () => measureBuckets(stand.buckets),
    });
  },
};

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { state = 'open', region }: S3LookalikeOptions,
  buckets: Buckets,
): ServerResponse {
  response.setHeader('server', 'AmazonS3');
  const url = new URL(request.url ?? '/', 'http://lab.invalid');
  const named = [...buckets.keys()].find((name) => request.headers.host?.startsWith(`${name}.`));
  const [, first = '', rest = ''] = /^\/([^/]*)(?:\/(.*))?$/s.exec(named === undefined ? url.pathname : `/${named}${url.pathname}`) ?? [];
  if (state === 'limited') return refuse(response, 503, 'SlowDown');
  if (state === 'elsewhere') {
    response.setHeader('x-amz-bucket-region', 'xx-test-1');
    if (region !== undefined) response.setHeader('location', `${region}${url.pathname}`);
    return refuse(response, 301, 'PermanentRedirect');
  }
  const objects = buckets.get(decodeURIComponent(first));
  if (objects === undefined) return refuse(response, 404, 'NoSuchBucket');
  if (rest !== '') return sendObject(request, response, state, objects, decodeURIComponent(rest));
  if (url.searchParams.has('acl')) return sendGrants(response, state);
  if (state === 'switched-off') return refuse(response, 403, 'AllAccessDisabled');
  if (state === 'private' || state === 'private-writable') return refuse(response, 403, 'AccessDenied');
  if (request.method === 'HEAD') return response.writeHead(200).end();
  return state === 'list-limited' ? refuse(response, 503, 'SlowDown') : sendList(url, response, state, objects);
}

function sendGrants(response: ServerResponse, state: S3State): ServerResponse {
  if (state !== 'writable' && state !== 'private-writable') return refuse(response, 403, 'AccessDenied');
  const anyone = (permission: string): string =>
    `<Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Group"><URI>http://acs.amazonaws.com/groups/global/AllUsers</URI></Grantee><Permission>${permission}</Permission></Grant>`;
  const owner = '<Owner><ID>canary-owner-id</ID><DisplayName>canary-owner</DisplayName></Owner>';
  const own =
    '<Grant><Grantee><ID>canary-owner-id</ID><DisplayName>canary-owner</DisplayName></Grantee><Permission>FULL_CONTROL</Permission></Grant>';
  const list = `${own}${anyone('READ')}${anyone('READ_ACP')}${anyone('WRITE')}`;
  return xml(
    response,
    200,
    `<AccessControlPolicy xmlns="${XMLNS}">${owner}<AccessControlList>${list}</AccessControlList></AccessControlPolicy>`,
  );
}

function sendList(url: URL, response: ServerResponse, state: S3State, objects: readonly LabObject[]): ServerResponse {
  const older = state === 'older-list';
  const written = (name: string): string =>
    state === 'coded' ? encodeURIComponent(name).replaceAll('%20', '+').replaceAll('%2F', '/') : escapedXml(name);
  const mark = url.searchParams.get(older ? 'marker' : 'continuation-token');
  const from = mark === null ? 0 : older ? objects.findIndex(({ name }) => name === mark) + 1 : Number(mark.split('/').at(-1));
  const shown = objects.slice(from, from + PAGE);
  const more = from + PAGE < objects.length || (state === 'endless' && objects.length > 0);
  const token = `<NextContinuationToken>canary-token/${state === 'endless' ? 0 : from + PAGE}</NextContinuationToken>`;
  const rows = shown.map(
    ({ name, body }) =>
      `<Contents><Key>${written(name)}</Key><LastModified>2024-05-01T00:00:00.000Z</LastModified><ETag>&quot;0&quot;</ETag><Size>${body.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
  );
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="${XMLNS}"><Name>canary</Name><Prefix></Prefix>${older ? '' : `<KeyCount>${shown.length}</KeyCount>`}<MaxKeys>1000</MaxKeys>${state === 'coded' ? '<EncodingType>url</EncodingType>' : ''}<IsTruncated>${more}</IsTruncated>${more && !older ? token : ''}${rows.join('')}</ListBucketResult>`;
  if (state !== 'truncated') return xml(response, 200, text);
  response
    .writeHead(200, { 'content-type': 'application/xml', 'content-length': String(Buffer.byteLength(text)) })
    .write(text.slice(0, text.length / 2));
  setImmediate(() => response.destroy());
  return response;
}

function sendObject(
  request: IncomingMessage,
  response: ServerResponse,
  state: S3State,
  objects: readonly LabObject[],
  name: string,
): ServerResponse {
  if (state === 'says-yes') return response.writeHead(200).end();
  if (state === 'private' || state === 'list-only') return refuse(response, 403, 'AccessDenied');
  const object = objects.find((each) => each.name === name);
  if (object === undefined) return refuse(response, 404, 'NoSuchKey');
  const { range } = request.headers;
  return response.writeHead(range === undefined ? 200 : 206, { 'content-type': object.contentType }).end(rangeOf(object.body, range));
}

function refuse(response: ServerResponse, status: number, code: string): ServerResponse {
  return xml(
    response,
    status,
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>canary message</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>`,
  );
}

function xml(response: ServerResponse, status: number, text: string): ServerResponse {
  return response.writeHead(status, { 'content-type': 'application/xml' }).end(text);
}
