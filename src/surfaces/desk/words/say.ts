/**
 * Fills messages: numbers as the language writes them, the plural form that it asks for, and names from elsewhere
 * isolated, so that a name written from right to left does not turn the sentence around it.
 */
import type { Given, Message, MessageId, Messages } from '../messages/message.ts';

export type Say = <Id extends MessageId>(id: Id, ...given: Given<Id>) => string;

const ISOLATE = '\u2068';
const END = '\u2069';

export function speaker(messages: Messages, language: string): Say {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  const textOf = (message: Message, count: string | number | undefined): string => {
    if (typeof message === 'string') return message;
    return message[plural.select(Number(count ?? 0))] ?? message.other;
  };
  return (id, ...given) => {
    const places: Readonly<Record<string, string | number>> = given[0] ?? {};
    return textOf(messages[id], places['count']).replaceAll(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
      const value = places[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? number.format(value) : `${ISOLATE}${value}${END}`;
    });
  };
}
