/** Serves the desk and the API in local mode: one person, on this machine, for as long as the signal lets it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { localSessions } from './access/sessions.ts';
import { keptAnswers } from './guard/idempotency.ts';
import { listen } from './listen.ts';
import { hostsOf, requireLoopback } from './loopback.ts';
import type { ApiMeans } from './means.ts';
import { openApp } from './open-app.ts';
import { serverNote } from './server-note.ts';

export interface ServeMeans extends Omit<ApiMeans, 'sessions' | 'answers' | 'hosts' | 'stopping'> {
  /** Whoever started it, and whom the link signs in. */
  readonly person: string;
  readonly dataDir: string;
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
  readonly onListening: (url: string, link: string) => void;
}

const GRACE_MS = 10_000;

/** @throws AppError ADDRESS_UNUSABLE */
export async function serve(means: ServeMeans, signal: AbortSignal): Promise<void> {
  requireLoopback(means.host);
  const sessions = localSessions({ person: means.person, clock: means.clock });
  let hosts: readonly string[] = [];
  const api: ApiMeans = { ...means, sessions, answers: keptAnswers(), hosts: () => hosts, stopping: () => signal.aborted };
  const listening = await listen(
    openApp(() => api),
    means.host,
    means.port,
  );
  hosts = hostsOf(means.host, listening.port);
  const url = `http://${hosts[0]}/`;
  const note = join(means.dataDir, serverNote.file);
  const tell = () => serverNote.write(note, { url, pid: process.pid, link: `${url}login?link=${sessions.link()}` });
  tell();
  means.onListening(url, `${url}login?link=${sessions.link()}`);
  try {
    if (!signal.aborted) await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  } finally {
    rmSync(note, { force: true });
    await listening.close(GRACE_MS);
  }
}
