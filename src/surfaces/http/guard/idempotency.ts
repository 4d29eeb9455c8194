/**
 * A request that was sent twice, because its answer got lost, is done once. Answers are kept in memory for a day,
 * for whoever sent them alone; what must never happen twice whatever crashes, a send, the books refuse by themselves.
 */
import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { AppError } from '../../../errors.ts';
import type { ApiEnv } from '../means.ts';

interface Kept {
  readonly request: string;
  readonly until: number;
  readonly answer: Promise<Response | undefined>;
}

export interface KeptAnswers {
  find(key: string, now: number): Kept | undefined;
  keep(key: string, kept: Kept): void;
  drop(key: string): void;
}

const MOST = 2_000;
const KEPT_MS = 24 * 3_600_000;

export function keptAnswers(): KeptAnswers {
  const all = new Map<string, Kept>();
  return {
    find(key, now) {
      const kept = all.get(key);
      return kept !== undefined && kept.until > now ? kept : undefined;
    },
    keep(key, kept) {
      all.delete(key);
      all.set(key, kept);
      const [oldest] = all.keys();
      if (all.size > MOST && oldest !== undefined) all.delete(oldest);
    },
    drop: (key) => void all.delete(key),
  };
}

/** @param needed whether the route is refused without a key */
export function doneOnce(needed: boolean): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const given = c.req.header('idempotency-key');
    if (given === undefined) {
      if (needed) throw new AppError('IDEMPOTENCY_MISSING', { detail: 'Idempotency-Key is missing.' });
      return next();
    }
    if (!/^[\x21-\x7e]{8,200}$/.test(given))
      throw new AppError('IDEMPOTENCY_MISSING', { detail: 'An Idempotency-Key has 8 to 200 visible characters.' });
    const { answers, clock } = c.var.means;
    const key = hashOf(`${c.var.caller?.person}\n${given}`);
    const request = hashOf(`${c.req.method} ${c.req.path}\n${await c.req.text()}`);
    const now = clock().getTime();
    const kept = answers.find(key, now);
    if (kept !== undefined) {
      if (kept.request !== request)
        throw new AppError('IDEMPOTENCY_REUSED', { detail: 'This Idempotency-Key was sent with another request.' });
      const answer = await kept.answer;
      if (answer !== undefined) return replay(c, answer);
    }
    const { promise, resolve } = Promise.withResolvers<Response | undefined>();
    answers.keep(key, { request, until: now + KEPT_MS, answer: promise });
    await next();
    // What failed here may succeed when it is tried again.
    const lasting = c.res.status < 500;
    if (!lasting) answers.drop(key);
    resolve(lasting ? c.res.clone() : undefined);
  };
}

function replay(c: Context<ApiEnv>, answer: Response): Response {
  const again = new Response(answer.clone().body, answer);
  again.headers.set('Idempotent-Replayed', 'true');
  c.res = again;
  return again;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
