/** The times of all cases together, or of those with something in common; and for how many days stores stood open. */
import { type CaseTimes, type TimeMeasure, timeMeasures } from './case-times.ts';
import { kaplanMeier, type Survival } from './kaplan-meier.ts';

export type GroupBy = 'none' | keyof CaseTimes['group'];

export interface TimeSummary extends Survival {
  /** `all`, or what the cases have in common. */
  readonly group: string;
  readonly measure: TimeMeasure | 'answered-rung';
  /** Of `answered-rung`. */
  readonly rung: string | null;
}

export function summariseTimes(cases: readonly CaseTimes[], by: GroupBy): readonly TimeSummary[] {
  const groups = Map.groupBy(cases, ({ group }) => (by === 'none' ? 'all' : group[by]));
  const sorted = [...groups].toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  return sorted.flatMap(([group, members]) => [...measures(group, members), ...rungs(group, members)]);
}

function measures(group: string, members: readonly CaseTimes[]): TimeSummary[] {
  return timeMeasures.flatMap((measure) => {
    const durations = members.flatMap(({ times }) => times[measure] ?? []);
    return durations.length === 0 ? [] : [{ group, measure, rung: null, ...kaplanMeier(durations) }];
  });
}

function rungs(group: string, members: readonly CaseTimes[]): TimeSummary[] {
  const byRung = Map.groupBy(
    members.flatMap(({ rungs: all }) => all),
    ({ rung }) => rung,
  );
  return [...byRung].map(([rung, durations]) => ({ group, measure: 'answered-rung' as const, rung, ...kaplanMeier(durations) }));
}

/** A stretch during which a store stood open; null while it still does. */
export interface OpenStretch {
  readonly openedAt: string;
  readonly closedAt: string | null;
}

export interface ExposureDays {
  readonly stores: number;
  readonly open: number;
  readonly days: number;
  readonly reopenings: number;
}

export function exposureDays(stores: readonly (readonly OpenStretch[])[], now: Date): ExposureDays {
  const stretches = stores.flat();
  const ms = stretches.reduce((sum, { openedAt, closedAt }) => {
    const end = closedAt === null ? now.getTime() : Date.parse(closedAt);
    return sum + Math.max(0, end - Date.parse(openedAt));
  }, 0);
  return {
    stores: stores.length,
    open: stores.filter((one) => one.some(({ closedAt }) => closedAt === null)).length,
    days: Math.round(ms / 8_640_000) / 10,
    reopenings: stores.reduce((sum, one) => sum + Math.max(0, one.length - 1), 0),
  };
}
