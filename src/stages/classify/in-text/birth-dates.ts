/**
 * A date of birth in running text: a date of a living person's century within a few words of a cue. Dates
 * without a cue are visits and letters, and are left alone.
 */
const YEAR = /^(?:1[89]\d{2}|20[0-2]\d)$/;
const NUMERIC = /^(\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2})|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})$/;

/** `04/03/1950`, `1950-03-04`; the year must be one in which people were born. */
export function isBirthDate(written: string): boolean {
  const [first = ''] = written.split(' ');
  if (!NUMERIC.test(first)) return false;
  const parts = first.split(/[-/.]/).map(Number);
  const [a = 0, b = 0, c = 0] = parts;
  const year = a > 31 ? a : c;
  const month = a > 31 ? b : Math.min(a, b);
  return (year < 100 || (year >= 1890 && year <= 2029)) && month >= 1 && month <= 12;
}

export function isBirthYear(written: string): boolean {
  return YEAR.test(written);
}

/** A day and a year around a word: `4 March 1950`, `4 de março de 1950`. */
export function isWrittenDate(words: readonly string[]): boolean {
  const day = words.findIndex((word) => /^\d{1,2}$/.test(word));
  const year = words.findIndex((word) => isBirthYear(word));
  return (day >= 0 && year > day + 1 && year - day <= 4) || (isBirthYear(words[0] ?? '') && words[1] === '年');
}
