/** Server-sent events: what is there, then what comes, with a sign of life in between, until somebody hangs up. */
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { ApiEnv } from '../means.ts';
import type { LoggedEvent } from './event-log.ts';

export interface EventSource {
  /** What has come since the last call. */
  next(): Promise<{ readonly events: readonly LoggedEvent[]; readonly ended: boolean }>;
  watch(onChange: () => void): () => void;
}

const ALIVE_MS = 15_000;
const RETRY_MS = 2_000;

export function answerStream(c: Context<ApiEnv>, source: EventSource): Response {
  const { stopping, onStopping } = c.var.means;
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, async (stream) => {
    let wake: () => void = () => undefined;
    const stir = () => wake();
    const releases = [source.watch(stir), onStopping(stir)];
    stream.onAbort(stir);
    try {
      await stream.write(`retry: ${RETRY_MS}\n\n`);
      while (!stream.aborted && !stopping()) {
        const asleep = new Promise<void>((resolve) => {
          wake = resolve;
        });
        const { events, ended } = await source.next();
        for (const { id, event, data } of events) await stream.writeSSE({ id, event, data: JSON.stringify(data) });
        // A session that was closed meanwhile watches no further.
        if (ended || !(await c.var.means.stillKnown(c.var.caller))) return;
        if (events.length > 0) continue;
        const timer = setTimeout(stir, ALIVE_MS);
        await asleep;
        clearTimeout(timer);
        await stream.write(': alive\n\n');
      }
    } finally {
      for (const release of releases) release();
    }
  });
}
