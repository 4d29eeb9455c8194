/** Numbers, sizes and times as the reader's language writes them. Times are kept in UTC and shown in the reader's zone. */

export interface Figures {
  number(value: number): string;
  /** Shortened, for places where the exact number is a hover away. */
  short(value: number): string;
  /** From the least to the most, the way round that the language reads. */
  range(low: number, high: number): string;
  shortRange(low: number, high: number): string;
  list(parts: readonly string[]): string;
  percent(share: number): string;
  bytes(value: number): string;
  /** Day, and time with the zone. */
  instant(iso: string): string;
  day(iso: string): string;
  /** Such as "3 hours ago" or "in 2 days". */
  relative(iso: string, now: number): string;
  country(code: string): string;
  language(tag: string): string;
}

const steps = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 30],
  ['month', 12],
  ['year', Number.POSITIVE_INFINITY],
] as const;

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const;

export function figuresOf(language: string): Figures {
  const number = new Intl.NumberFormat(language);
  const short = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 });
  const lists = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const instant = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'long' });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const countries = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
  const tongues = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  return {
    number: (value) => number.format(value),
    short: (value) => (Math.abs(value) < 10_000 ? number.format(value) : short.format(value)),
    range: (low, high) => number.formatRange(low, high),
    shortRange: (low, high) => (Math.abs(high) < 10_000 ? number : short).formatRange(low, high),
    list: (parts) => lists.format(parts),
    percent: (share) => percent.format(share),
    bytes(value) {
      const step = value < 1 ? 0 : Math.min(sizes.length - 1, Math.floor(Math.log10(value) / 3));
      return new Intl.NumberFormat(language, { style: 'unit', unit: sizes[step] ?? 'byte', maximumSignificantDigits: 3 }).format(
        value / 1000 ** step,
      );
    },
    instant: (iso) => instant.format(new Date(iso)),
    day: (iso) => day.format(new Date(iso)),
    relative(iso, now) {
      let amount = (Date.parse(iso) - now) / 1000;
      for (const [unit, size] of steps) {
        if (Math.abs(amount) < size * 0.95) return relative.format(Math.round(amount), unit);
        amount /= size;
      }
      return day.format(new Date(iso));
    },
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    language(tag) {
      try {
        return tongues.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
  };
}
