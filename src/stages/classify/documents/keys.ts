/**
 * Keys made of a record's own data are values: dates, long numbers, mail addresses, hashes and uuids become
 * `*` at once. What only the whole collection can tell (names of people, short numbers) is left to the census.
 */
const LONGEST_KEY = 128;

export function foldKey(key: string): string {
  const length = key.length;
  if (length > LONGEST_KEY) return '*';
  // The mark of opened structures is ours alone.
  if (key.charCodeAt(0) === 35) return `·${key.slice(1)}`;
  if (key === '[]' || key === '*') return '*';
  return length >= 3 && isData(key) ? '*' : key;
}

function isData(key: string): boolean {
  let digits = 0;
  let run = 0;
  let longest = 0;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    if (code === 64) return true;
    const digit = (code >= 48 && code <= 57) || (code >= 0x660 && code <= 0x669) || (code >= 0xff10 && code <= 0xff19);
    run = digit ? run + 1 : 0;
    if (digit) digits += 1;
    if (run > longest) longest = run;
  }
  if (digits === 0) return key.length >= 24 && /^[0-9a-f]+$/i.test(key);
  if (digits === key.length || longest >= 5) return true;
  if (/^\d{4}[-_/.]\d{1,2}([-_/.]\d{1,2})?/.test(key) || /^\d{1,2}[-_/.]\d{1,2}[-_/.]\d{4}$/.test(key)) return true;
  if (key.length >= 16 && /^[0-9a-f-]+$/i.test(key)) return true;
  // Push ids and the like: long, no separator, digits strewn among letters of both cases.
  return (
    key.length >= 18 &&
    digits >= 2 &&
    /^[-\w]+$/.test(key) &&
    /[a-z]\d|\d[a-z]/.test(key) &&
    /[A-Z]/.test(key) &&
    !/_/.test(key.slice(1, -1))
  );
}
