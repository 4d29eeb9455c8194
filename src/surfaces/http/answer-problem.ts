/** Turns whatever was thrown into problem+json. What is not from the catalogue is told to the log and to nobody else. */
import type { Hook } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { AppError, type Problem } from '../../errors.ts';
import type { ProblemView } from './contract/problem.ts';
import type { ApiEnv } from './means.ts';

export function answerProblem(failure: unknown, c: Context<ApiEnv>): Response {
  const error = errorOf(failure);
  const requestId = c.var.requestId ?? '';
  if (error.code === 'INTERNAL') c.var.means?.onFault(failure, requestId);
  const { title, status } = error.facts;
  const problem: ProblemView = {
    type: `/problems/${error.code}`,
    title,
    status,
    detail: error.detail,
    hint: error.hint,
    instance: c.req.path,
    code: error.code,
    requestId,
    ...(error.problems.length === 0 ? {} : { errors: error.problems.map((problem) => pointed(error.code, problem)) }),
  };
  return c.json(problem, statusOf(status), { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
}

/** What a schema of the API refused. Values that were sent are not repeated. */
export const refuseMalformed: Hook<unknown, ApiEnv, string, unknown> = (result) => {
  if (result.success) return;
  const problems = result.error.issues
    .slice(0, 20)
    .map(({ path, message }) => ({ line: 1, column: 1, key: `/${path.map(escapePointer).join('/')}`, message: message.slice(0, 200) }));
  throw new AppError('REQUEST_MALFORMED', {
    detail: `The ${result.target === 'json' ? 'body' : result.target} is not as it should be.`,
    problems,
  });
};

/** Lines and columns are those of a text that was sent, such as a scope; a JSON body has none worth telling. */
function pointed(code: string, { key, message, line, column }: Problem) {
  return { pointer: key, message, ...(code === 'REQUEST_MALFORMED' ? {} : { line, column }) };
}

function errorOf(failure: unknown): AppError {
  if (failure instanceof AppError) return failure;
  if (failure instanceof HTTPException && failure.status < 500)
    return new AppError('REQUEST_MALFORMED', { detail: 'The request cannot be read.', cause: failure });
  return new AppError('INTERNAL', {
    detail: 'Something went wrong here.',
    hint: 'The log of the server names the request.',
    cause: failure,
  });
}

const statuses = z.custom<ContentfulStatusCode>((status) => typeof status === 'number' && status >= 400 && status <= 599);

function statusOf(status: number): ContentfulStatusCode {
  return statuses.parse(status);
}

function escapePointer(key: PropertyKey): string {
  return String(key).slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1');
}
