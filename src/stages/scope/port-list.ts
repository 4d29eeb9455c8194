/**
 * Ports as a rule states them: single ones and ranges, merged and sorted. A rule without ports grants
 * every port; which of them a sweep tries is the caller's list.
 */
import type { PortList } from './file/schema.ts';

/** Sorted, disjoint, both ends included. */
export type PortRanges = readonly (readonly [from: number, to: number])[];

export function readPorts(list: PortList): PortRanges {
  const ranges = list.map((entry) => {
    const [from = 0, to = from] = typeof entry === 'number' ? [entry] : entry.split('-').map(Number);
    return [from, to] as const;
  });
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Undefined ranges stand for every port; an undefined port for any one of them. */
export function hasPort(ranges: PortRanges | undefined, port: number | undefined): boolean {
  if (ranges === undefined || port === undefined) return true;
  for (const [from, to] of ranges) if (port >= from && port <= to) return true;
  return false;
}

export function listPorts(ranges: PortRanges): number[] {
  return ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

export function formatPorts(ranges: PortRanges): string {
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
