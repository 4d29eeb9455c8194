/**
 * Answers with a case as it is now. Its ETag begins with the version of the row, which is what If-Match compares;
 * the rest tells two showings of the same version apart, since the ladder moves with the clock.
 */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { CaseDetailView } from '../contract/cases.ts';
import type { ApiEnv } from '../means.ts';
import { caseViewOf } from './case-view.ts';

const TIMELINE = 200;

export async function answerCase(c: Context<ApiEnv>, id: string) {
  return c.json(await presentCase(c, id), 200);
}

/** The case, and its ETag in the answer to come. */
export async function presentCase(c: Context<ApiEnv>, id: string): Promise<CaseDetailView> {
  const { records, ladder, clock } = c.var.means;
  const { state, rowVersion } = await records.cases.get(id);
  const timeline = await records.ledger.page({ subject: id, limit: TIMELINE });
  const view = caseViewOf({ state, rowVersion, timeline: timeline.items, policy: ladder, now: clock() });
  const showing = createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 12);
  c.header('ETag', `"${rowVersion}.${showing}"`);
  return view;
}
