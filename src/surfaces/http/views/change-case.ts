/** Runs one step of the desk for whoever asks, on the version that they saw, and answers with the case as it is then. */
import type { Context } from 'hono';
import { AppError } from '../../../errors.ts';
import type { CaseState } from '../../../stages/disclose/desk/case-state.ts';
import type { Means, Turn } from '../../../stages/disclose/desk/turn.ts';
import { versionWanted } from '../guard/precondition.ts';
import type { ApiEnv } from '../means.ts';
import { answerCase } from './answer-case.ts';

export async function changeCase(c: Context<ApiEnv>, id: string, step: (state: CaseState, means: Means) => Turn) {
  const person = personOf(c);
  const { records, deskOf } = c.var.means;
  const means = deskOf(person).means(person);
  await records.cases.change(id, person, (state) => step(state, means), versionWanted(c));
  return answerCase(c, id);
}

/** For what the desk does in more than one step: refuses up front what was made from an older version. */
export async function requireVersion(c: Context<ApiEnv>, id: string): Promise<CaseState> {
  const wanted = versionWanted(c);
  const { state, rowVersion } = await c.var.means.records.cases.get(id);
  if (wanted !== undefined && wanted !== rowVersion)
    throw new AppError('CASE_CHANGED', { detail: `${id} is at version ${rowVersion}, not at ${wanted}.` });
  return state;
}

export function personOf(c: Context<ApiEnv>): string {
  const { caller } = c.var;
  if (caller === undefined) throw new AppError('NOT_SIGNED_IN', { detail: 'This needs a session or an API token.' });
  return caller.person;
}
