/** Names of units: kebab-case for the file, camelCase for its export, words for its title. */
import { Refusal } from './refusal.ts';
import type { Tree } from './unit.ts';

const LONGEST = 40;

export const kebabRule = 'lower-case words joined by hyphens, beginning with a letter, such as "search-server"';

/** Words that cannot name an export. */
const reserved = new Set(
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
);

/** @throws Refusal UNIT_NAME_INVALID */
export function requireKebab(name: string): void {
  const hint = `Use ${kebabRule}.`;
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(name)) throw new Refusal('UNIT_NAME_INVALID', `"${name}" cannot name a unit.`, hint);
  if (name.length > LONGEST) throw new Refusal('UNIT_NAME_INVALID', `A name has at most ${LONGEST} characters.`, hint);
  if (reserved.has(name)) throw new Refusal('UNIT_NAME_INVALID', `"${name}" is a word of the language and cannot name an export.`, hint);
}

/** @throws Refusal UNIT_NAME_TAKEN when one of the paths stands already */
export function requireFree(name: string, paths: readonly string[], tree: Tree): void {
  const standing = paths.find((path) => tree.has(path));
  if (standing !== undefined)
    throw new Refusal('UNIT_NAME_TAKEN', `"${name}" is taken: ${standing} stands already.`, 'Choose another name.');
}

export function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** A first title, to be corrected by whoever fills the unit. */
export function titleOf(name: string): string {
  const text = name.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The English name of a language by its code; undefined for a code that none has. */
export function languageTitle(code: string): string | undefined {
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code);
}

/** `Norwegian Bokmål` is exported as `norwegianBokmal`. */
export function languageExport(code: string): string {
  const words = (languageTitle(code) ?? code).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return words.replace(/[^a-z]+(.)/g, (_, letter: string) => letter.toUpperCase());
}
