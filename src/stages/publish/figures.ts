/** Numbers, sizes and times as people read them; the same in terminal and reports. */
import type { Persons } from '../../outcome.ts';

const whole = new Intl.NumberFormat('en');
const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

export function figure(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : whole.format(value);
}

/** Decimal units, three digits: `2.70 GB`. */
export function size(bytes: number | null | undefined): string {
  if (bytes === null || bytes === undefined) return '–';
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${UNITS[unit]}`;
}

/** `≈ 45,000 (44,100–46,200)`; an exact count has no interval. */
export function personsText(persons: Pick<Persons, 'estimate' | 'low' | 'high'> | null | undefined): string {
  if (persons === null || persons === undefined) return '–';
  if (persons.low === persons.high) return figure(persons.estimate);
  return `≈ ${figure(persons.estimate)} (${figure(persons.low)}–${figure(persons.high)})`;
}

/** `1 store`, `2 stores`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;
}

/** `24 November 2026, 08:05 UTC`. */
export function moment(iso: string): string {
  const date = new Date(iso);
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return `${day}, ${iso.slice(11, 16)} UTC`;
}

export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 120) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
