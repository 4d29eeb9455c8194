/**
 * Hands out the desk as it was built: files of one folder, by the names that were there when the server began, and
 * its first page for every address that is one of the desk's own.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { AppError } from '../../errors.ts';
import { answerProblem } from './answer-problem.ts';
import type { ApiEnv } from './means.ts';

/** `dist/desk`, from the sources as from the package. */
export const deskFolder: string = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../dist/desk/' : '../../desk/', import.meta.url),
);

interface DeskFile {
  readonly path: string;
  readonly type: string;
  readonly etag: string;
  /** Names with a hash of their content never change. */
  readonly lasting: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

export function serveDesk(app: OpenAPIHono<ApiEnv>, folder: string = deskFolder): void {
  let files: ReadonlyMap<string, DeskFile> | undefined;
  app.get('*', (c) => {
    // Only names that were listed are ever opened: what a request spells never becomes a path.
    if (files === undefined || !files.has('/index.html')) files = listFiles(folder);
    const file = files.get(c.req.path);
    if (file !== undefined) return hand(c, file);
    const page = files.get('/index.html');
    if (c.req.path.startsWith('/api/') || /\.[a-z0-9]{1,12}$/i.test(c.req.path) || page === undefined)
      return missing(c, page === undefined);
    return hand(c, page);
  });
}

function hand(c: Context<ApiEnv>, { path, type, etag, lasting }: DeskFile): Response {
  const headers = { ETag: etag, 'Cache-Control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache' };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  const answer = { ...headers, 'Content-Type': type, Vary: 'Accept-Encoding' };
  if (!packable(type) || !/\bgzip\b/.test(c.req.header('accept-encoding') ?? ''))
    return c.body(new Uint8Array(readFileSync(path)), 200, answer);
  const whole = packed.get(etag) ?? new Uint8Array(gzipSync(readFileSync(path)));
  packed.set(etag, whole);
  return c.body(whole, 200, { ...answer, 'Content-Encoding': 'gzip' });
}

/** The files of one build: few, and packed once. */
const packed = new Map<string, Uint8Array<ArrayBuffer>>();

function packable(type: string): boolean {
  return /^text\/|json|svg|wasm/.test(type);
}

function missing(c: Context<ApiEnv>, unbuilt: boolean): Response {
  const detail =
    unbuilt && !c.req.path.startsWith('/api/')
      ? 'The desk is not built here; the API answers under /api/v1.'
      : `There is nothing at ${c.req.path.slice(0, 100)}.`;
  return answerProblem(new AppError('ROUTE_UNKNOWN', { detail }), c);
}

function listFiles(folder: string): ReadonlyMap<string, DeskFile> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = `/${path.slice(join(folder, '/').length).replaceAll('\\', '/')}`;
      const etag = `"${createHash('sha256').update(readFileSync(path)).digest('base64url').slice(0, 22)}"`;
      return [
        name,
        { path, type: types[extname(name).toLowerCase()] ?? 'application/octet-stream', etag, lasting: name.startsWith('/assets/') },
      ];
    }),
  );
}
