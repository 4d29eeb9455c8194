/**
 * Puts values into a sentence, for plain text and for HTML. Values are other people's text: in HTML they are
 * escaped, and in text that runs from right to left they are isolated, so that an address cannot be turned
 * around by its neighbours. Control characters, and above all those of direction, are taken out first.
 */
import { type Variable, variables } from './language.ts';

export type Values = Readonly<Record<Variable, string>>;

const PLACE = /\{([a-zA-Z]+)\}/g;
/** Left-to-right isolate, first-strong isolate, and the end of either. */
const LRI = '\u2066';
const FSI = '\u2068';
const PDI = '\u2069';

export function variablesIn(sentence: string): Variable[] {
  return [...sentence.matchAll(PLACE)].map(([, name]) => known(name ?? ''));
}

export function fillPlain(sentence: string, values: Values, direction: 'ltr' | 'rtl'): string {
  return sentence.replaceAll(PLACE, (_whole, name: string) => isolatePlain(known(name), values, direction));
}

export function fillHtml(sentence: string, values: Values, direction: 'ltr' | 'rtl'): string {
  const parts = sentence.split(PLACE);
  // Odd places hold the names that the pattern caught.
  return parts.map((part, place) => (place % 2 === 0 ? escapeHtml(part) : isolateHtml(known(part), values, direction))).join('');
}

/** A value that stands alone, such as in the list of facts. */
export function plainValue(name: Variable, values: Values, direction: 'ltr' | 'rtl'): string {
  return isolatePlain(name, values, direction);
}

export function htmlValue(name: Variable, values: Values, direction: 'ltr' | 'rtl'): string {
  return isolateHtml(name, values, direction);
}

/** Text from outside that belongs to no sentence, such as the name of a law. */
export function foreignPlain(text: string, direction: 'ltr' | 'rtl'): string {
  return direction === 'rtl' ? `${FSI}${cleanText(text)}${PDI}` : cleanText(text);
}

export function foreignHtml(text: string): string {
  return `<bdi>${escapeHtml(cleanText(text))}</bdi>`;
}

function isolatePlain(name: Variable, values: Values, direction: 'ltr' | 'rtl'): string {
  const value = cleanText(values[name]);
  if (direction === 'ltr' || variables[name] === 'words') return value;
  return `${variables[name] === 'code' ? LRI : FSI}${value}${PDI}`;
}

function isolateHtml(name: Variable, values: Values, direction: 'ltr' | 'rtl'): string {
  const value = escapeHtml(cleanText(values[name]));
  if (variables[name] === 'words') return value;
  if (direction === 'ltr' && variables[name] === 'code') return value;
  return variables[name] === 'code' ? `<bdi dir="ltr">${value}</bdi>` : `<bdi>${value}</bdi>`;
}

/** @throws RangeError for a variable that nobody fills: a defect of a text, found by its suite. */
function known(name: string): Variable {
  for (const variable of variableNames) if (variable === name) return variable;
  throw new RangeError(`A notice names "${name}", which is no variable.`);
}

const variableNames = Object.keys(variables).filter((name): name is Variable => Object.hasOwn(variables, name));

export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
