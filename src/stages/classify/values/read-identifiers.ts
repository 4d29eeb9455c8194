/**
 * Tells which identifiers a text can be. The text is brought to its compact form in one pass over at most
 * forty signs; then only the few identifiers of that length and alphabet are tried.
 */
import type { Identifier } from './identifiers/identifier.ts';
import { identifiers } from './identifiers/index.ts';

/** Longer texts are no identifier, whatever they hold. */
const LONGEST = 40;
const NONE: ReadonlySet<string> = new Set();

const byDigits = new Map<number, Identifier[]>();
const byLetters = new Map<number, Identifier[]>();
for (const identifier of identifiers) {
  for (const size of identifier.sizes) {
    if (identifier.alphabet !== 'mixed') add(byDigits, size, identifier);
    if (identifier.alphabet !== 'digits') add(byLetters, size, identifier);
  }
}

function add(table: Map<number, Identifier[]>, size: number, identifier: Identifier): void {
  const list = table.get(size);
  if (list === undefined) table.set(size, [identifier]);
  else list.push(identifier);
}

/** The identifiers that would be tried on a compact text: those of its length and alphabet. */
export function candidatesFor(compact: string): readonly Identifier[] {
  return (/^\d*$/.test(compact) ? byDigits : byLetters).get(compact.length) ?? [];
}

/** Ids of all identifiers that the text passes as. */
export function identify(text: string): ReadonlySet<string> {
  const compact = compactForm(text);
  if (compact === undefined) return NONE;
  let found: Set<string> | undefined;
  for (const candidate of candidatesFor(compact)) {
    if (!candidate.test(compact)) continue;
    found ??= new Set();
    found.add(candidate.id);
  }
  return found ?? NONE;
}

/** Letters and digits alone, letters in upper case; undefined where a sign belongs to no identifier. */
export function compactForm(text: string): string | undefined {
  if (text.length < 6 || text.length > LONGEST) return undefined;
  let compact = '';
  let brackets = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90)) compact += text[at];
    else if (code >= 97 && code <= 122) compact += String.fromCharCode(code - 32);
    else if (code === 40 || code === 41) brackets = true;
    else if (code !== 32 && (code < 45 || code > 47)) return undefined;
  }
  // Brackets among bare digits are a telephone's.
  return brackets && !/[A-Z]/.test(compact) ? undefined : compact;
}

/** Turns a writing such as `999.999.999-99` into a pattern of its signs. */
export function patternOf(writing: string): RegExp {
  const signs = [...writing].map((sign) => (sign === '9' ? '\\d' : sign === 'A' ? '[A-Z]' : sign === 'X' ? '[A-Z\\d]' : `\\${sign}`));
  return new RegExp(`^${signs.join('')}$`.replaceAll('\\ ', ' '), 'i');
}
