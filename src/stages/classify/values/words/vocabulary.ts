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
