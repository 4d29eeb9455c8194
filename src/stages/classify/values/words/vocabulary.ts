/**
 * Detectors over the vocabularies of the locale packs: how many phrases of a value are known words of a kind.
 * A value is searched once for all vocabularies; what was found lives as long as the view of the value.
 */
import type { VocabularyId } from '../../locales/pack.ts';
import type { Detector, Kind, ValueView } from '../../unit.ts';
import { PhraseCounts } from './phrase-index.ts';

const searched = new WeakMap<ValueView, PhraseCounts>();

function countsOf(value: ValueView): PhraseCounts {
  const known = searched.get(value);
  if (known !== undefined) return known;
  const made = new PhraseCounts(value.text);
  searched.set(value, made);
  return made;
}

export function vocabulary(
  id: VocabularyId,
  rates: { readonly base: number; readonly expected: number; readonly kinds?: readonly Kind[]; readonly least?: number },
): Detector {
  const least = rates.least ?? 1;
  return {
    id: `words-${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    kinds: rates.kinds ?? ['words', 'text', 'code'],
    base: rates.base,
    expected: rates.expected,
    partial: true,
    test: (value) => countsOf(value).of(id) >= least,
  };
}

/** The whole value is one entry: enumerations such as sex, marital state, kinship. */
export function wholeWord(id: VocabularyId, rates: { readonly base: number; readonly expected: number }): Detector {
  return {
    id: `whole-${id.toLowerCase()}`,
    kinds: ['words', 'code'],
    base: rates.base,
    expected: rates.expected,
    partial: true,
    test: (value) => countsOf(value).isWhole(id),
  };
}

const CLINICAL: readonly VocabularyId[] = ['diagnosis', 'complaint', 'drug', 'dose', 'procedure', 'laboratory', 'note'];

/** Running text with words of several kinds of care: letters, notes, messages, whatever their field is called. */
export const clinicalProse: Detector = {
  id: 'clinical-prose',
  kinds: ['text'],
  base: 0.01,
  expected: 0.7,
  partial: true,
  test: (value) => CLINICAL.filter((id) => countsOf(value).of(id) > 0).length >= 2,
};

/** How somebody who writes to a doctor begins, in a chat or a form; letters between colleagues begin otherwise. */
const GREETING =
  /^\s*(hi|hello|hey|good (morning|evening|afternoon)|bonjour|bonsoir|oi|ol[aá]|bom dia|boa (tarde|noite)|hola|buen[oa]s|hallo|guten (tag|morgen|abend)|buongiorno|ciao|здравствуйте|merhaba|selamat|habari|sannu|السلام عليكم|مرحبا|صباح الخير|مساء الخير|您好|你好|医生|先生|안녕하세요|नमस्ते)/iu;
const FIRST_PERSON =
  /(^|[^\p{L}])(i|i'm|i’m|my|me|je|j'ai|j’ai|mon|ma|mes|eu|meu|minha|estou|tenho|continuo|sinto|yo|mi|mis|tengo|estoy|siento|ich|mein|meine|io|mio|mia|ho|я|меня|мой|ben|saya|nina|mimi|ina|mo)(?=[^\p{L}]|$)|أنا|عندي|أشعر|أعاني|لدي|我|私|저는|मुझे/iu;
const LONGEST_MESSAGE = 600;

/** A message of a person about the own complaint: a short text in the first person that greets or asks, with a word for it. */
export const complaintTold: Detector = {
  id: 'complaint-told',
  inText: true,
  kinds: ['text'],
  base: 0.001,
  expected: 0.6,
  partial: true,
  test: (value) => {
    if (countsOf(value).of('complaint') === 0) return false;
    const text = value.text.slice(0, LONGEST_MESSAGE + 1);
    return text.length <= LONGEST_MESSAGE && (GREETING.test(text) || /[?？؟]/.test(text)) && FIRST_PERSON.test(text);
  },
};
