/**
 * How long a legal clock runs, as data, and in words. A law without a figure stays without one: no number is invented
 * for "as soon as feasible".
 */
export type Length =
  | { readonly kind: 'hours'; readonly hours: number }
  /** The day of the event is not counted; the last day ends at local midnight. `rolls` moves a closed last day on. */
  | { readonly kind: 'calendar-days'; readonly days: number; readonly rolls: boolean }
  | { readonly kind: 'business-days'; readonly days: number }
  /** Days after the end of the calendar year of the event. */
  | { readonly kind: 'after-year-end'; readonly days: number }
  /** A date in the year after the event. */
  | { readonly kind: 'next-year'; readonly month: number; readonly day: number }
  | { readonly kind: 'no-figure'; readonly words: string };

export function lengthWords(length: Length): string {
  switch (length.kind) {
    case 'hours':
      return counted(length.hours, 'hour');
    case 'calendar-days':
      return `${counted(length.days, 'calendar day')}${length.rolls ? ', or the next business day when the last one is none' : ''}`;
    case 'business-days':
      return counted(length.days, 'business day');
    case 'after-year-end':
      return `${counted(length.days, 'day')} after the end of the calendar year`;
    case 'next-year':
      return `by ${String(length.month).padStart(2, '0')}-${String(length.day).padStart(2, '0')} of the next year`;
    case 'no-figure':
      return `${length.words} (no figure in the law)`;
  }
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
