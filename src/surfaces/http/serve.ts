/** Serves the desk and the API in local mode: one person, on this machine, for as long as the signal lets it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Limits, listen } from './listen.ts';
import { type LocalMeans, localMeans } from './local-means.ts';
import { hostsOf, requireLoopback } from './loopback.ts';
import { openApp } from './open-app.ts';
import { serverNote } from './server-note.ts';
import { type SweepRound, startSweep } from './sweep.ts';

export interface ServeMeans extends LocalMeans {
  readonly dataDir: string;
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
  readonly limits?: Limits;
  /** What the server does by itself every few minutes. */
  readonly rounds: readonly SweepRound[];
  /** @param link signs in once */
  readonly onListening: (url: string, link: string) => void;
}

const GRACE_MS = 10_000;

/** @throws AppError ADDRESS_UNUSABLE */
export async function serve(means: ServeMeans, signal: AbortSignal): Promise<void> {
  requireLoopback(means.host);
  let hosts: readonly string[] = [];
  const api = localMeans(means, () => hosts, signal);
  api.metrics.withProcess();
  const listening = await listen(
    openApp(() => api),
    means.host,
    means.port,
    means.limits,
  );
  hosts = hostsOf(means.host, listening.port);
  const url = `http://${hosts[0]}/`;
  const note = join(means.dataDir, serverNote.file);
  const linkNow = () => `${url}login?link=${api.sessions.link()}`;
  const tell = () => serverNote.write(note, { url, pid: process.pid, link: linkNow() });
  tell();
  api.sessions.onSpent(tell);
  const sweep = startSweep(means.rounds, { runAtWork: api.runs.atWork, stopping: api.stopping, onTrouble: means.onTrouble });
  means.onListening(url, linkNow());
  try {
    if (!signal.aborted) await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  } finally {
    rmSync(note, { force: true });
    await Promise.all([listening.close(GRACE_MS), api.runs.close(), sweep.close()]);
    api.ledgerWatch.close();
  }
}
