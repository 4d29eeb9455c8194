/**
 * Makes detectors of identifiers, for the class that each belongs to: one for the bare number, one for its own
 * writing with separators. A shape that most random strings have proves nothing and gets no bare detector.
 */
import type { DataClassId } from '../data-classes.ts';
import type { Detector, Kind, ValueView } from '../unit.ts';
import type { Identifier } from './identifiers/identifier.ts';
import { identifiers } from './identifiers/index.ts';
import { compactForm, identify, patternOf } from './read-identifiers.ts';

const DIGITS: readonly Kind[] = ['digits', 'integer'];
const LETTERS: readonly Kind[] = ['code', 'words'];
/** Beyond this, passing says no more than the length does. */
const MOST_TELLING = 0.5;
/** Share of unrelated codes that have a shape in which letters and digits alternate. */
const SELDOM_SHAPE = 0.05;
const LEAST_UNCHECKED = 0.05;
/** Rarer than any sample can show. */
const LEAST_BASE = 0.00002;
/** Share of unrelated values that happen to be written with the same separators at the same places. */
const SAME_WRITING = 0.02;
const LEAST_WRITTEN = 0.0005;
const MOST_WRITTEN = 0.01;

/** Readings live as long as the view they belong to: the engine drops it with the value. */
const readings = new WeakMap<ValueView, ReadonlySet<string>>();

function readingOf(value: ValueView): ReadonlySet<string> {
  const known = readings.get(value);
  if (known !== undefined) return known;
  const made = identify(value.text);
  readings.set(value, made);
  return made;
}

export function identifierDetectors(id: DataClassId): readonly Detector[] {
  return identifiers.filter((each) => each.class === id).flatMap((each) => [...bare(each), ...written(each)]);
}

function bare(identifier: Identifier): readonly Detector[] {
  const base = baseOf(identifier);
  if (base > MOST_TELLING) return [];
  const { id } = identifier;
  const fits = gateOf(identifier);
  return [
    {
      id,
      kinds: kindsOf(identifier),
      country: identifier.country,
      base,
      expected: 0.95,
      strict: isStrict(identifier, base),
      test: (value) => fits(value) && readingOf(value).has(id),
    },
  ];
}

/** Fixed by a check digit, or by a structure that nothing else has. */
function isStrict({ alphabet, checked, rare }: Identifier, base: number): boolean {
  return checked || rare === true || (alphabet === 'mixed' && base <= 0.005);
}

/**
 * The measured rate is that of random strings of the very shape. Where letters and digits alternate, the shape
 * itself is seldom; where digits alone have no check, clocks and serial numbers pass more often than random ones.
 */
function baseOf({ alphabet, draw, passRate, checked, rare }: Identifier): number {
  const seldom = alphabet === 'mixed' && (rare === true || /9.*[AX]/.test(draw));
  const base = Math.max(LEAST_BASE, passRate * (seldom ? SELDOM_SHAPE : 1));
  return checked || rare === true || alphabet === 'mixed' ? base : Math.max(base, LEAST_UNCHECKED);
}

function written(identifier: Identifier): readonly Detector[] {
  const patterns = identifier.written?.map(patternOf);
  if (patterns === undefined) return [];
  const base = sharesWriting(identifier)
    ? identifier.passRate
    : Math.max(LEAST_WRITTEN, Math.min(MOST_WRITTEN, identifier.passRate * SAME_WRITING));
  if (base > MOST_TELLING) return [];
  const lengths = new Set(identifier.written?.map((writing) => writing.length));
  const fits = gateOf(identifier);
  return [
    {
      id: `${identifier.id}-written`,
      kinds: kindsOf(identifier),
      country: identifier.country,
      base,
      expected: 0.6,
      test: (value) =>
        lengths.has(value.text.length) &&
        fits(value) &&
        patterns.some((each) => each.test(value.text)) &&
        identifier.test(compactForm(value.text) ?? ''),
    },
  ];
}

/** A writing that numbers of another class have too tells nothing of the class: SSN and ITIN look the same. */
function sharesWriting({ id, class: own, written: writings }: Identifier): boolean {
  return identifiers.some((other) => other.id !== id && other.class !== own && other.written?.some((each) => writings?.includes(each)));
}

/**
 * Most values fall here, by the number of their digits alone: bits say which numbers are possible. An identifier
 * with letters has fewer digits than signs, so only more digits than signs are ruled out.
 */
function gateOf({ alphabet, sizes, draw }: Identifier): (value: ValueView) => boolean {
  const letters = alphabet === 'digits' ? 0 : Math.max(1, [...draw].filter((sign) => sign !== '9').length);
  let bits = 0;
  for (const size of sizes) for (let digits = Math.max(0, size - letters); digits <= size; digits++) bits |= 1 << digits;
  return ({ digits }) => digits.length < 31 && ((bits >> digits.length) & 1) === 1;
}

function kindsOf({ alphabet }: Identifier): readonly Kind[] {
  if (alphabet === 'digits') return DIGITS;
  return alphabet === 'mixed' ? LETTERS : [...DIGITS, ...LETTERS];
}
