/**
 * How bad an exposure is, with the reason for every point. The score is the sum of the table's points; an interval of
 * persons gives a range of scores, and data that are not there or not real cap the level. It never says how likely
 * harm is, and it is not CVSS.
 */
import { type MetricId, metricIds, metricValue, type SeverityVector } from './metrics.ts';
import { formatVector } from './vector.ts';

export const levels = ['none', 'low', 'medium', 'high', 'critical'] as const;
export type Level = (typeof levels)[number];

export interface Severity {
  readonly level: Level;
  /** 0 to 10, one decimal. */
  readonly score: number;
  readonly vector: string;
  /** Score and level at both ends of the interval of persons; equal where it lies within one band. */
  readonly range: { readonly low: Rated; readonly high: Rated };
  readonly reasons: readonly SeverityReason[];
}

export interface Rated {
  readonly level: Level;
  readonly score: number;
}

export interface SeverityReason {
  readonly metric: MetricId;
  readonly points: number;
  readonly text: string;
}

/** Tenths at which a level begins. */
export const levelFloors: readonly (readonly [number, Level])[] = [
  [85, 'critical'],
  [60, 'high'],
  [40, 'medium'],
  [1, 'low'],
];
const LOW_CAP = 39;
const MOST = 100;

export function rate(vector: SeverityVector): Rated {
  const sum = metricIds.reduce((total, id) => total + metricValue(id, vector[id]).points, 0);
  const capped = Math.min(sum, isCapped(vector) ? LOW_CAP : MOST);
  return { level: levelFloors.find(([floor]) => capped >= floor)?.[1] ?? 'none', score: capped / 10 };
}

/** @param ends vectors at both ends of the interval of persons */
export function severityOf(vector: SeverityVector, ends: { readonly low: SeverityVector; readonly high: SeverityVector }): Severity {
  return {
    ...rate(vector),
    vector: formatVector(vector),
    range: { low: rate(ends.low), high: rate(ends.high) },
    reasons: metricIds.map((metric) => {
      const { points, reason } = metricValue(metric, vector[metric]);
      return { metric, points: points / 10, text: reason };
    }),
  };
}

/** Without personal data or secrets, or where the data are not real, an open server is a low matter. */
function isCapped({ D, C, R }: SeverityVector): boolean {
  return R !== 'R' || (D === 'N' && C === 'N');
}
