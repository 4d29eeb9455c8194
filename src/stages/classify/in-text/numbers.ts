/**
 * Numbers in running text that are somebody's: telephones, validated ids, cards, accounts. A number without a
 * word before it must be written as only one kind of number is; with a cue its check digits are enough.
 */
import type { DataClassId } from '../data-classes.ts';
import type { Identifier } from '../values/identifiers/identifier.ts';
import { identifiers } from '../values/identifiers/index.ts';
import { iban, issuedSsn, paymentCard } from '../values/numbers-in-text.ts';
import type { Cue } from './cues.ts';

/** Share of random numbers that pass, at most: alone, in its own writing, after a cue. */
const ALONE = 0.0011;
const WRITTEN = 0.012;
const CUED = 0.11;
const SHORTEST_ALONE = 10;

const byShape = indexShapes();
const bySize = indexSizes();

/** The classes of number that a cue lets expect. */
const EXPECTED: { readonly [C in Cue]?: readonly DataClassId[] } = {
  identity: ['national-id'],
  tax: ['tax-id'],
  social: ['social-security-number'],
  health: ['insurance-id', 'national-id', 'medical-record-number'],
  practice: ['practitioner-details'],
};

/** What a run of digits with separators is, in the light of the nearest cue before it. */
export function readNumber(written: string, cue: Cue | undefined, script: 'latin' | 'arabic' | 'han'): DataClassId | undefined {
  if (isDateOrAddress(written)) return undefined;
  const digits = written.replaceAll(/\D/g, '');
  // Round and counting numbers pass many a check.
  if (/^(\d)\1+$/.test(digits)) return undefined;
  if (cue === 'phone' && isPhone(written, digits, cue, script)) return 'phone';
  const id = readIdentifier(written, digits, cue);
  if (id !== undefined) return id;
  if (/^\d{3}-\d{2}-\d{4}$/.test(written) && (issuedSsn(digits) || cue === 'social')) return 'social-security-number';
  if (digits.length >= 13 && digits.length <= 19 && (cue === 'card' || isGrouped(written)) && paymentCard(digits)) return 'payment-account';
  if (isPhone(written, digits, cue, script)) return 'phone';
  if (cue === 'record' && digits.length >= 4 && digits.length <= 12 && digits.length === written.length) return 'medical-record-number';
  return undefined;
}

/** Letters and digits together: account numbers and ids that begin with letters. */
export function readCode(written: string, cue: Cue | undefined): DataClassId | undefined {
  if (written.length < 8 || written.length > 30) return undefined;
  return readIdentifier(written, written.replaceAll('-', '').toUpperCase(), cue);
}

/** An IBAN may stand in groups of four: what follows two capitals and two digits is tried as one. */
export function readAccount(text: string, start: number): boolean {
  const found = /^[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}/.exec(text.slice(start, start + 44));
  if (found === null) return false;
  const groups = found[0].split(' ');
  // Words in capitals that follow are no part of it: shorter readings are tried too.
  for (let count = groups.length; count > 0 && count > groups.length - 4; count--) if (iban(groups.slice(0, count).join(''))) return true;
  return false;
}

function readIdentifier(written: string, compact: string, cue: Cue | undefined): DataClassId | undefined {
  const expected = cue === undefined ? undefined : EXPECTED[cue];
  let best: Identifier | undefined;
  for (const each of byShape.get(shapeOf(written)) ?? []) if (each.passRate <= WRITTEN && each.test(compact)) best = rarer(best, each);
  for (const each of bySize.get(compact.length) ?? []) {
    const awaited = expected?.includes(each.class) === true;
    const most = awaited ? CUED : compact.length < SHORTEST_ALONE ? 0 : ALONE;
    if (!each.checked || each.passRate > most || !fits(each, compact) || !each.test(compact)) continue;
    if (awaited) return each.class;
    best = rarer(best, each);
  }
  return best?.class;
}

function rarer(one: Identifier | undefined, other: Identifier): Identifier {
  return one === undefined || other.passRate < one.passRate ? other : one;
}

function fits({ alphabet }: Identifier, compact: string): boolean {
  if (alphabet === 'digits') return /^\d+$/.test(compact);
  return alphabet === 'tail' ? /^\d+[A-Z]?$/.test(compact) : /^[A-Z0-9]+$/.test(compact);
}

function isPhone(written: string, digits: string, cue: Cue | undefined, script: 'latin' | 'arabic' | 'han'): boolean {
  if (digits.length < 7 || digits.length > 15) return false;
  if (written.startsWith('+')) return digits.length >= 8 && digits[0] !== '0';
  if (/^\(\d{2}\) ?9?\d{4}[- ]?\d{4}$/.test(written)) return true;
  if (/^(\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])[2-9]\d{2}[-.]\d{4}$/.test(written)) return true;
  if (/^0[1-79]([ .-]\d{2}){4}$/.test(written)) return true;
  if (script === 'han' && /^1[3-9]\d[- ]?\d{4}[- ]?\d{4}$/.test(written)) return true;
  if (script === 'arabic' && /^(00966 ?|0)5\d[- ]?\d{3}[- ]?\d{4}$/.test(written)) return true;
  if (written.includes('/') || digits.length < 8) return false;
  if (cue === 'phone') return !digits.startsWith('000');
  return cue === 'reach' && (/^(0[1-9]\d{7,10}|00[1-9]\d{8,11}|[2-9]\d{9})$/.test(digits) || (/[ -]/.test(written) && digits.length >= 9));
}

/** `2024-01-02`, `04/03/1950 10`, `192.0.2.1`, `1.2.3`: written like numbers of persons, and none. */
function isDateOrAddress(written: string): boolean {
  return (
    /^(19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/.test(written) ||
    /^\d{1,2}[-/.]\d{1,2}[-/.](19|20)?\d{2}(?!\d)( |$)/.test(written) ||
    /^\d{1,3}(\.\d{1,3}){3}$/.test(written)
  );
}

function isGrouped(written: string): boolean {
  return /^\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}$|^3\d{3}[ -]\d{6}[ -]\d{5}$/.test(written);
}

/** A number's own writing: at least one separator, nine signs or more. */
function indexShapes(): ReadonlyMap<string, readonly Identifier[]> {
  const index = new Map<string, Identifier[]>();
  for (const each of identifiers) {
    if (!each.checked && each.rare !== true) continue;
    for (const form of each.written ?? []) {
      if (form.length < 10) continue;
      for (const shape of variants(form)) index.set(shape, [...(index.get(shape) ?? []), each]);
    }
  }
  return index;
}

function indexSizes(): ReadonlyMap<number, readonly Identifier[]> {
  const index = new Map<number, Identifier[]>();
  for (const each of identifiers) for (const size of each.sizes) index.set(size, [...(index.get(size) ?? []), each]);
  return index;
}

/** `X` is a digit or a letter; forms hold few of them. */
function variants(form: string): string[] {
  let shapes = [''];
  for (const sign of form)
    shapes = sign === 'X' ? shapes.flatMap((shape) => [`${shape}9`, `${shape}A`]) : shapes.map((shape) => shape + sign);
  return shapes.slice(0, 16);
}

function shapeOf(written: string): string {
  return written.replaceAll(/\d/g, '9').replaceAll(/[A-Z]/g, 'A');
}
