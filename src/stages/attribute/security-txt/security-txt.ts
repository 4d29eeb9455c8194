/**
 * Reads a security.txt (RFC 9116) as its recipients do: fields with what is wrong about them, under the error codes
 * that checkers of such files use in common. A file with errors still gives the contacts that can be read.
 */
import { plainText } from '../plain-text.ts';

export const securityTxtProblems = {
  no_contact: 'the file names no contact',
  no_expire: 'the file does not say until when it holds',
  multi_expire: 'the file says more than once until when it holds',
  invalid_expiry: 'the date until which it holds cannot be read',
  expired: 'the file has expired',
  long_expiry: 'the file holds for more than a year',
  no_uri: 'a field that needs a URI has none',
  no_https: 'a web address does not use https',
  no_canonical: 'the file does not say where it belongs',
  no_canonical_match: 'the file says that it belongs elsewhere',
  multi_lang: 'the preferred languages are given more than once',
  invalid_lang: 'a preferred language is none',
  not_signed: 'the file is not signed',
  signed_format_issue: 'the signature around the file is broken off',
  no_content_type: 'it was not sent as plain text',
  bom_in_file: 'the file begins with a byte order mark',
  invalid_line: 'a line is neither a field nor a comment',
  unknown_field: 'a field has a name that the standard does not know',
  utf8: 'the file is not UTF-8 text',
  too_long: 'the file is longer than such a file is',
} as const;
export type SecurityTxtProblem = keyof typeof securityTxtProblems;

/** Problems that make the file unfit to rely on; the others are worth telling. */
const GRAVE: ReadonlySet<SecurityTxtProblem> = new Set([
  'no_contact',
  'expired',
  'invalid_expiry',
  'multi_expire',
  'no_canonical_match',
  'signed_format_issue',
  'utf8',
]);

export interface SecurityTxt {
  /** `mailto:`, `tel:` and `https:` addresses, in the order of preference. */
  readonly contacts: readonly string[];
  /** UTC instant. */
  readonly expiresAt: string | undefined;
  readonly canonical: readonly string[];
  readonly encryption: readonly string[];
  readonly policy: readonly string[];
  readonly languages: readonly string[];
  /** Whether a signature surrounds it; nobody has verified it here. */
  readonly signed: boolean;
  readonly problems: readonly SecurityTxtProblem[];
  /** False when its problems make it unfit to rely on. */
  readonly reliable: boolean;
}

const MOST_CHARACTERS = 32_768;
const MOST_LINES = 500;
const YEAR_MS = 366 * 86_400_000;
const FIELDS = [
  'acknowledgments',
  'canonical',
  'contact',
  'csaf',
  'encryption',
  'expires',
  'hiring',
  'policy',
  'preferred-languages',
] as const;
const known: ReadonlySet<string> = new Set(FIELDS);
/** Fields whose value is a URI. */
const WITH_URI: readonly string[] = ['acknowledgments', 'canonical', 'contact', 'csaf', 'encryption', 'hiring', 'policy'];

/**
 * @param from URL that it was read from
 * @param now UTC instant
 */
export function readSecurityTxt(text: string, from: string, now: string, contentType = 'text/plain'): SecurityTxt {
  const problems = new Set<SecurityTxtProblem>();
  if (!contentType.toLowerCase().startsWith('text/plain')) problems.add('no_content_type');
  if (text.includes('\ufffd')) problems.add('utf8');
  if (text.startsWith('\ufeff')) problems.add('bom_in_file');
  if (text.length > MOST_CHARACTERS) problems.add('too_long');
  const whole = text
    .slice(0, MOST_CHARACTERS)
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  if (whole.length > MOST_LINES) problems.add('too_long');
  const { lines, signed } = withoutSignature(whole.slice(0, MOST_LINES), problems);
  const fields = fieldsOf(lines, problems);
  const valuesOf = (name: string): readonly string[] => fields.get(name) ?? [];
  const uris = (name: string): string[] => valuesOf(name).flatMap((value) => uriOf(value) ?? []);

  for (const name of WITH_URI) for (const value of valuesOf(name)) checkUri(value, problems);
  const contacts = uris('contact');
  if (contacts.length === 0) problems.add('no_contact');
  const expiresAt = expiryOf(valuesOf('expires'), now, problems);
  const canonical = uris('canonical');
  if (canonical.length === 0) problems.add('no_canonical');
  else if (!canonical.includes(uriOf(from) ?? from)) problems.add('no_canonical_match');
  const languages = languagesOf(valuesOf('preferred-languages'), problems);
  const found = [...problems].sort();
  return {
    contacts,
    expiresAt,
    canonical,
    encryption: uris('encryption'),
    policy: uris('policy'),
    languages,
    signed,
    problems: found,
    reliable: !found.some((problem) => GRAVE.has(problem)),
  };
}

/** The text inside a clear-signed message; the signature is noted and not believed. */
function withoutSignature(lines: readonly string[], problems: Set<SecurityTxtProblem>): { lines: readonly string[]; signed: boolean } {
  if (lines.find((line) => line.trim() !== '')?.trim() !== '-----BEGIN PGP SIGNED MESSAGE-----') {
    problems.add('not_signed');
    return { lines, signed: false };
  }
  const head = lines.findIndex((line) => line.trim() === '-----BEGIN PGP SIGNED MESSAGE-----');
  const blank = lines.findIndex((line, index) => index > head && line.trim() === '');
  const signature = lines.findIndex((line) => line.trim() === '-----BEGIN PGP SIGNATURE-----');
  const end = lines.findIndex((line) => line.trim() === '-----END PGP SIGNATURE-----');
  if (blank < 0 || signature < blank || end < signature) problems.add('signed_format_issue');
  const last = signature < 0 ? lines.length : signature;
  return { lines: lines.slice(blank + 1, last).map((line) => line.replace(/^- /, '')), signed: true };
}

function fieldsOf(lines: readonly string[], problems: Set<SecurityTxtProblem>): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const written of lines) {
    const line = written.trim();
    if (line === '' || line.startsWith('#')) continue;
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).toLowerCase();
    if (!/^[a-z][a-z-]{0,39}$/.test(name)) {
      problems.add('invalid_line');
      continue;
    }
    if (!known.has(name)) problems.add('unknown_field');
    fields.set(name, [...(fields.get(name) ?? []), plainText(line.slice(colon + 1), 500)]);
  }
  return fields;
}

function uriOf(text: string): string | undefined {
  if (!/^(https?|mailto|tel|openpgp4fpr|dns):/i.test(text) || text.length > 500 || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.username === '' && url.password === '' ? url.href : undefined;
}

function checkUri(value: string, problems: Set<SecurityTxtProblem>): void {
  const uri = uriOf(value);
  if (uri === undefined) problems.add('no_uri');
  else if (uri.startsWith('http:')) problems.add('no_https');
}

function expiryOf(values: readonly string[], now: string, problems: Set<SecurityTxtProblem>): string | undefined {
  const [value] = values;
  if (value === undefined) {
    problems.add('no_expire');
    return undefined;
  }
  if (values.length > 1) problems.add('multi_expire');
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/i.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at)) {
    problems.add('invalid_expiry');
    return undefined;
  }
  if (at <= Date.parse(now)) problems.add('expired');
  if (at > Date.parse(now) + YEAR_MS) problems.add('long_expiry');
  return new Date(at).toISOString();
}

function languagesOf(values: readonly string[], problems: Set<SecurityTxtProblem>): string[] {
  if (values.length > 1) problems.add('multi_lang');
  const written = (values[0] ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const tags = written.filter((tag) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(tag));
  if (tags.length < written.length) problems.add('invalid_lang');
  return tags.slice(0, 20);
}
