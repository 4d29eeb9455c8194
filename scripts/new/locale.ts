/** A locale pack: a folder with the words of one language, and a test through the suite of all packs. */
import { languageExport, languageTitle, requireFree } from './naming.ts';
import { Refusal } from './refusal.ts';
import type { Tree, UnitKind } from './unit.ts';

const FOLDER = 'src/stages/classify/locales';
const LANGUAGES = 'src/stages/classify/unit.ts';
/** Scripts that the engine tells apart, by their ISO 15924 codes. */
const scripts = new Map([
  ['Latn', 'latin'],
  ['Cyrl', 'cyrillic'],
  ['Arab', 'arabic'],
  ['Hans', 'han'],
  ['Hant', 'han'],
  ['Jpan', 'kana'],
  ['Kore', 'hangul'],
  ['Deva', 'devanagari'],
]);
const naming = 'the code of a language (ISO 639), such as "nl"';

export const localeKind: UnitKind = {
  id: 'locale',
  title: 'a locale pack: the words of one language',
  guide: 'docs/adding-a-locale.md',
  generator: 'locales',
  naming,

  plan(name, tree) {
    const title = /^[a-z]{2,3}$/.test(name) ? languageTitle(name) : undefined;
    if (title === undefined) throw new Refusal('UNIT_NAME_INVALID', `"${name}" names no language.`, `Use ${naming}.`);
    const folder = `${FOLDER}/${name}`;
    requireFree(name, [folder], tree);
    const script = scriptOf(name, title);
    return {
      files: [
        { path: `${folder}/pack.ts`, content: pack(name, title, script) },
        { path: `${folder}/names.ts`, content: names(title) },
        { path: `${folder}/words.ts`, content: fieldWords(title) },
        { path: `${folder}/vocabulary.ts`, content: vocabulary(title) },
        { path: `${folder}/pack.test.ts`, content: conformance(name) },
      ],
      additions: [listed(name, tree)],
      test: `${folder}/pack.test.ts`,
    };
  },
};

function scriptOf(name: string, title: string): string {
  const script = scripts.get(new Intl.Locale(name).maximize().script ?? '');
  if (script !== undefined) return script;
  const hint = `Add its script to ${FOLDER}/pack.ts, ${FOLDER}/packs.conformance.ts and scripts/new/locale.ts first.`;
  throw new Refusal('UNIT_NAME_INVALID', `${title} is written in a script that no pack has yet.`, hint);
}

function listed(name: string, tree: Tree) {
  const text = tree.read(LANGUAGES);
  const content = text.replace(
    /(export const languages = \[[^\]]*?),?(\s*\] as const;)/,
    (_, list: string, end: string) => `${list}, '${name}'${end}`,
  );
  return { path: LANGUAGES, content, added: `'${name}' to the list of languages` };
}

function pack(name: string, title: string, script: string): string {
  return `/**
 * The ${title} locale pack: subjects, words of names, people's names and vocabularies, as data.
 */
import type { LocalePack } from '../pack.ts';
import { familyNames, givenNames } from './names.ts';
import { vocabulary } from './vocabulary.ts';
import { nameWords, personLists, stopWords, subjects } from './words.ts';

export const ${languageExport(name)}: LocalePack = {
  id: '${name}',
  title: '${title}',
  script: '${script}',
  stopWords,
  subjects,
  nameWords,
  personLists,
  givenNames,
  familyNames,
  vocabulary,
};
`;
}

function names(title: string): string {
  return `/** Common ${title} given and family names: public frequency knowledge, about no particular person. */
import { words } from '../pack.ts';

export const givenNames = words('');

export const familyNames = words('');
`;
}

function fieldWords(title: string): string {
  const subjects = ['patient', 'person', 'staff', 'relative', 'facility', 'company', 'employer', 'insurer', 'product', 'animal'];
  return `/** ${title} words of fields and collections, and function words that tell the language. */
import { phrases, words } from '../pack.ts';

export const stopWords = words('');

export const subjects = {
${subjects.map((subject) => `  ${subject}: phrases(''),`).join('\n')}
} as const;

export const nameWords = phrases('');

/** Words for a list of persons, one record each, as against records of what happened to them. */
export const personLists = phrases('');
`;
}

function vocabulary(title: string): string {
  const lists = ['complaint', 'diagnosis', 'drug', 'dose', 'occupation', 'insurance', 'laboratory', 'street', 'place'];
  return `/** ${title} vocabularies: general words of care and daily life, no licensed code texts. */
import { phrases } from '../pack.ts';

export const vocabulary = {
${lists.map((list) => `  ${list}: phrases(''),`).join('\n')}
} as const;
`;
}

function conformance(name: string): string {
  const exported = languageExport(name);
  return `import { expect, test } from 'vitest';
import { LanguageCounter } from '../../engine/languages.ts';
import { describePack } from '../packs.conformance.ts';
import { ${exported} } from './pack.ts';

describePack(${exported});

test('running text of the language is told from that of the others', () => {
  const counter = new LanguageCounter();
  counter.addText(TEXT);

  expect(counter.shares()[0]?.id, 'Fill in "TEXT": two or three sentences of a clinical note, invented').toBe('${name}');
});

const TEXT = '';
`;
}
