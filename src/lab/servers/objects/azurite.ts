/**
 * Azurite: the blob service of Azure Storage, one account, path style. A collection of the dataset is a container whose
 * name follows the account's in a target; it lists to everybody unless the server is secured.
 */
import { createHmac } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { DatasetCollection, Measured, ServerKind, StartOptions } from '../../server.ts';
import { installOnce } from '../cache.ts';
import { missingCommand, runCommand } from '../machine.ts';
import { type RealServer, startReal } from '../real-server.ts';

const VERSION = '3.35.0';
/** The emulator's own account; its key is published in its documentation and opens nothing else. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const API = '2021-12-02';
const CONFLICT = 409;

const objectSchema = z.object({
  key: z.string(),
  contentType: z.string().default('application/octet-stream'),
  body: z.union([z.string().transform((text) => new TextEncoder().encode(text)), z.instanceof(Uint8Array)]),
});

export const azurite: ServerKind = {
  id: 'azurite',
  real: true,
  stands: 'azure-blob',
  missing: () => missingCommand('npm'),
  start,
};

function start(options: StartOptions): Promise<RealServer> {
  return startReal('azurite', `Azurite ${VERSION}`, options, async ({ directory, place }) => {
    const home = await installOnce(`azurite-${VERSION}`, install);
    const url = `http://${place.address}:${place.port}`;
    return {
      command: process.execPath,
      args: [
        join(home, 'node_modules/azurite/dist/src/blob/main.js'),
        ...['--blobHost', place.address, '--blobPort', String(place.port), '--location', directory],
        ...['--silent', '--skipApiVersionCheck', '--disableTelemetry'],
      ],
      ready: async () => (await fetch(url)).status > 0,
      backDoor: {
        async load({ collections }) {
          for (const container of collections) await fillContainer(url, container, options.secured === true);
        },
        measure: () => measureContainers(url),
      },
    };
  });
}

async function install(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'package.json'), '{"private":true}\n');
  await runCommand('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `azurite@${VERSION}`], { cwd: directory });
}

async function fillContainer(base: string, { name, documents }: DatasetCollection, locked: boolean): Promise<void> {
  const access: Record<string, string> = locked ? {} : { 'x-ms-blob-public-access': 'container' };
  await ask(base, 'PUT', `/${ACCOUNT}/${name}`, { restype: 'container' }, access);
  for (const document of documents()) {
    const { key, contentType, body } = objectSchema.parse(document);
    const path = `/${ACCOUNT}/${name}/${key.split('/').map(encodeURIComponent).join('/')}`;
    await ask(base, 'PUT', path, {}, { 'x-ms-blob-type': 'BlockBlob', 'x-ms-blob-content-type': contentType }, Uint8Array.from(body));
  }
}

async function measureContainers(base: string): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const name of texts(await ask(base, 'GET', `/${ACCOUNT}`, { comp: 'list' }), 'Name')) {
    const list = await ask(base, 'GET', `/${ACCOUNT}/${name}`, { comp: 'list', restype: 'container' });
    const sizes = texts(list, 'Content-Length');
    measured.push({ name, documents: sizes.length, bytes: sizes.reduce((sum, size) => sum + Number(size), 0) });
  }
  return measured;
}

/** One request with the account's shared key. @throws when the server refuses. */
async function ask(
  base: string,
  method: 'GET' | 'PUT',
  path: string,
  query: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, string>> = {},
  body: Uint8Array<ArrayBuffer> = new Uint8Array(),
): Promise<string> {
  const headers: Record<string, string> = { 'x-ms-date': new Date().toUTCString(), 'x-ms-version': API, ...more };
  const own = Object.entries(headers).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const asked = Object.entries(query).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const resource = [`/${ACCOUNT}${path}`, ...asked.map(([name, value]) => `${name}:${value}`)].join('\n');
  const length = body.length === 0 ? '' : String(body.length);
  const type = body.length === 0 ? '' : 'application/octet-stream';
  const text = [method, '', '', length, '', type, '', '', '', '', '', '', ...own.map(([name, value]) => `${name}:${value}`), resource];
  const signature = createHmac('sha256', Buffer.from(KEY, 'base64')).update(text.join('\n')).digest('base64');
  const answer = await fetch(`${base}${path}?${new URLSearchParams(query).toString()}`, {
    method,
    headers: { ...headers, ...(type === '' ? {} : { 'content-type': type }), authorization: `SharedKey ${ACCOUNT}:${signature}` },
    ...(method === 'PUT' ? { body } : {}),
  });
  const said = await answer.text();
  if (!answer.ok && answer.status !== CONFLICT) throw new Error(`${method} ${path} was refused with ${answer.status}.`);
  return said;
}

/** The texts of an element; the lab's own server is trusted to write plain XML. */
function texts(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map((match) => match[1] ?? '');
}
