/**
 * The server that gave out the page, and no other. The session lies in a cookie that no script can read, and the
 * server tells by the origin of a request that it comes from here.
 */

import { openwardClient } from '../../http/client/client.ts';
import { Problem } from './problem.ts';
import type { ProblemView } from './views.ts';

export const server = openwardClient();

type Answer<Data> = Promise<{ readonly data?: Data | undefined; readonly error?: unknown; readonly response: Response }>;

/** What was answered, or the failure thrown. */
export async function answerOf<Data>(asked: Answer<Data>): Promise<Data> {
  const { data, error } = await reached(asked);
  if (data === undefined) throw new Problem(isProblem(error) ? error : undefined);
  return data;
}

/** For what is answered with nothing. */
export async function doneOf(asked: Answer<unknown>): Promise<void> {
  const { error, response } = await reached(asked);
  if (!response.ok) throw new Problem(isProblem(error) ? error : undefined);
}

async function reached<Told>(asked: Promise<Told>): Promise<Told> {
  try {
    return await asked;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new Problem(undefined);
  }
}

/** What stands between us and the server may answer in its own words. */
function isProblem(error: unknown): error is ProblemView {
  return typeof error === 'object' && error !== null && 'code' in error && 'status' in error;
}
