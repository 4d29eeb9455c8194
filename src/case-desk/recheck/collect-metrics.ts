/** Reads cases, exposures and the ledger for the figures of how long everything takes. Counts and times, no values. */
import type { Records } from '../../platform/store/open-records.ts';
import { type CaseTimes, caseTimes } from '../../stages/verify/times/case-times.ts';
import {
  type ExposureDays,
  exposureDays,
  type GroupBy,
  type OpenStretch,
  summariseTimes,
  type TimeSummary,
} from '../../stages/verify/times/summarise-times.ts';

export interface Metrics {
  readonly at: string;
  readonly by: GroupBy;
  readonly cases: number;
  /** Cases that opened again at least once. */
  readonly reopened: number;
  readonly times: readonly TimeSummary[];
  readonly exposures: ExposureDays;
}

const PAGE = 500;

export async function collectMetrics(records: Records, by: GroupBy, now: Date): Promise<Metrics> {
  const cases: CaseTimes[] = [];
  for (const id of await caseIds(records)) {
    const { state } = await records.cases.get(id);
    cases.push(caseTimes(state, await records.rechecks.entriesAbout(id), now));
  }
  return {
    at: now.toISOString(),
    by,
    cases: cases.length,
    reopened: cases.filter(({ reopened }) => reopened > 0).length,
    times: summariseTimes(cases, by),
    exposures: exposureDays(await stretches(records), now),
  };
}

async function caseIds(records: Records): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await records.cases.list({}, { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
    for (const { id } of page.items) ids.add(id);
    cursor = page.nextCursor;
  }
  return ids;
}

async function stretches(records: Records): Promise<OpenStretch[][]> {
  const all: OpenStretch[][] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await records.exposures.list({}, { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
    for (const { id } of page.items) {
      const { history } = await records.exposures.get(id);
      all.push(history.map(({ openedAt, closedAt }) => ({ openedAt, closedAt: closedAt ?? null })));
    }
    cursor = page.nextCursor;
  }
  return all;
}
