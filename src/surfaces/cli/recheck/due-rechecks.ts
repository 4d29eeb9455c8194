/** Cases whose store is due to be asked again, and since when; for the clock, which shows it and asks nothing. */
import type { Records } from '../../../platform/store/open-records.ts';

export async function dueRechecks(records: Records, now: Date): Promise<ReadonlyMap<string, string>> {
  const due = new Map<string, string>();
  for (const { caseId, dueAt } of await records.rechecks.plans(now)) if (caseId !== null && dueAt !== null) due.set(caseId, dueAt);
  return due;
}
