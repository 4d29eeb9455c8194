/** Puts values into a sentence of ours: `{name}` takes the value of that name, which keeps its own direction. */
import type { Inline, Text } from './document.ts';

export type TextValues = Readonly<Record<string, Inline | Text>>;

/** @throws RangeError for a name that nobody fills: a defect of a text, found by the suite of languages */
export function fillText(sentence: string, values: TextValues): Text {
  return sentence.split(/\{([a-zA-Z]+)\}/).flatMap((part, place): Text => {
    if (place % 2 === 0) return part === '' ? [] : [part];
    const value = Object.hasOwn(values, part) ? values[part] : undefined;
    if (value === undefined) throw new RangeError(`A sentence names "${part}", which nobody fills.`);
    return typeof value === 'string' || !isText(value) ? [value] : value;
  });
}

function isText(value: Inline | Text): value is Text {
  return Array.isArray(value);
}
