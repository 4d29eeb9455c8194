/**
 * A look-alike of Azure Blob Storage in a state that a test chooses, path style as the emulator speaks it. It knows what
 * the emulator does not: a private container that seems absent, an account that forbids public access, limits. A
 * collection of a data set is a container.
 */
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { Dataset, LabServer, ServerKind } from '../../server.ts';
import { asLabServer, openStand, type Stand, withFacts } from '../stand.ts';
import { type Buckets, escapedXml, fillBuckets, type LabObject, measureBuckets, rangeOf } from './objects.ts';

export type AzureState =
  | 'open'
  | 'private'
  | 'blob-level'
  | 'forbidden'
  | 'network-rules'
  | 'no-information'
  | 'list-only'
  | 'limited'
  | 'list-limited'
  | 'truncated'
  | 'endless'
  | 'says-yes';

export interface AzureLookalikeOptions {
  readonly state?: AzureState;
  readonly dataset?: Dataset;
  readonly address?: string;
  readonly port?: number;
}

export interface AzureLookalike extends Stand {
  readonly buckets: Buckets;
}

/** The account in the path of every request. */
export const LOOKALIKE_ACCOUNT = 'labaccount';
const PAGE = 100;
const REFUSALS: Readonly<Partial<Record<AzureState, readonly [number, string]>>> = {
  private: [404, 'ResourceNotFound'],
  'blob-level': [404, 'ResourceNotFound'],
  forbidden: [409, 'PublicAccessNotPermitted'],
  'network-rules': [403, 'AuthorizationFailure'],
  'no-information': [401, 'NoAuthenticationInformation'],
};

export async function openAzureLookalike(options: AzureLookalikeOptions = {}): Promise<AzureLookalike> {
  const buckets: Buckets = new Map();
  fillBuckets(buckets, options.dataset);
  const requests: string[] = [];
  const server = http.createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response, options.state ?? 'open', buckets);
  });
  return withFacts(await openStand(server, requests, options.address, options.port), { buckets });
}

/** The look-alike as a server of the lab, for machines that cannot start another. */
export const azureLookalike: ServerKind = {
  id: 'azure-blob-lookalike',
  real: false,
  stands: 'azure-blob',
  missing: () => Promise.resolve(undefined),
  async start({ address, port, secured }): Promise<LabServer> {
    const stand = await openAzureLookalike({ address, port, state: secured === true ? 'private' : 'open' });
    return asLabServer(stand, {
      name: 'Look-alike of Azure Blob Storage',
      load: async (dataset) => fillBuckets(stand.buckets, dataset),
      measure: async () => measureBuckets(stand.buckets),
    });
  },
};

function answer(request: IncomingMessage, response: ServerResponse, state: AzureState, buckets: Buckets): ServerResponse {
  response.setHeader('server', 'Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0');
  const url = new URL(request.url ?? '/', 'http://lab.invalid');
  const [, account, container = '', blob = ''] = /^\/([^/]+)\/([^/]+)(?:\/(.+))?$/s.exec(url.pathname) ?? [];
  if (state === 'limited') return refuse(request, response, 503, 'ServerBusy');
  const objects = account === LOOKALIKE_ACCOUNT ? buckets.get(container) : undefined;
  if (objects === undefined) return refuse(request, response, 404, 'ResourceNotFound');
  if (blob !== '') return sendBlob(request, response, state, objects, decodeURIComponent(blob));
  const refusal = REFUSALS[state];
  if (refusal !== undefined) return refuse(request, response, ...refusal);
  if (request.method === 'HEAD') return response.writeHead(200, { 'x-ms-blob-public-access': 'container' }).end();
  return state === 'list-limited' ? refuse(request, response, 503, 'ServerBusy') : sendList(url, response, state, objects);
}

function sendList(url: URL, response: ServerResponse, state: AzureState, objects: readonly LabObject[]): ServerResponse {
  const from = Number(url.searchParams.get('marker')?.split('/').at(-1) ?? 0);
  const shown = objects.slice(from, from + PAGE);
  const more = from + PAGE < objects.length || (state === 'endless' && objects.length > 0);
  const rows = shown.map(
    ({ name, body, contentType }) =>
      `<Blob>${nameOf(name)}<Properties><Last-Modified>Wed, 01 May 2024 00:00:00 GMT</Last-Modified><Etag>0x0</Etag><Content-Length>${body.length}</Content-Length><Content-Type>${contentType}</Content-Type><BlobType>BlockBlob</BlobType></Properties></Blob>`,
  );
  const mark = more ? `<NextMarker>canary-mark/${state === 'endless' ? 0 : from + PAGE}</NextMarker>` : '<NextMarker/>';
  // The service begins its documents with a byte order mark.
  const text = `\ufeff<?xml version="1.0" encoding="utf-8"?><EnumerationResults ServiceEndpoint="https://canary.blob.test/" ContainerName="canary"><MaxResults>1000</MaxResults><Blobs>${rows.join('')}</Blobs>${mark}</EnumerationResults>`;
  if (state !== 'truncated') return response.writeHead(200, { 'content-type': 'application/xml' }).end(text);
  response
    .writeHead(200, { 'content-type': 'application/xml', 'content-length': String(Buffer.byteLength(text)) })
    .write(text.slice(0, text.length / 2));
  setImmediate(() => response.destroy());
  return response;
}

/** Names that XML cannot hold are percent-encoded, and say so. */
function nameOf(name: string): string {
  const held = [...name].every((character) => character >= ' ' && character !== '\uffff' && character !== '\ufffe');
  return held ? `<Name>${escapedXml(name)}</Name>` : `<Name Encoded="true">${encodeURIComponent(name)}</Name>`;
}

function sendBlob(
  request: IncomingMessage,
  response: ServerResponse,
  state: AzureState,
  objects: readonly LabObject[],
  name: string,
): ServerResponse {
  if (state === 'says-yes') return response.writeHead(200).end();
  if (state === 'list-only') return refuse(request, response, 409, 'PublicAccessNotPermitted');
  const object = objects.find((each) => each.name === name);
  if (object === undefined) return refuse(request, response, 404, 'BlobNotFound');
  const { range } = request.headers;
  return response.writeHead(range === undefined ? 200 : 206, { 'content-type': object.contentType }).end(rangeOf(object.body, range));
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number, code: string): ServerResponse {
  const text = `\ufeff<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>canary message\nRequestId:0</Message></Error>`;
  response.writeHead(status, { 'x-ms-error-code': code, 'content-type': 'application/xml' });
  return request.method === 'HEAD' ? response.end() : response.end(text);
}
