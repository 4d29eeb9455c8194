/**
 * Conditions of a duty as data, and how they are answered from what is known. Persons are an interval: a threshold
 * inside it is a "maybe" that says so. What only a person can judge stays a question, with what speaks for it.
 */
import { allOf, anyOf, opposite, type Reasoned } from './answer.ts';
import { type CaseFacts, type DataGroup, groupWords, type Interval, type OwnerKind, ownerWords } from './facts.ts';

export type Condition =
  | { readonly kind: 'always' }
  /** Persons in all, or those who live in the place of the unit. */
  | { readonly kind: 'persons'; readonly atLeast: number; readonly of: 'all' | 'residents' }
  | { readonly kind: 'data'; readonly anyOf: readonly DataGroup[] }
  | { readonly kind: 'owner'; readonly is: readonly OwnerKind[] }
  | { readonly kind: 'intrusion' }
  /** Only a person can tell. `speaksFor` are data groups whose presence usually answers it with yes. */
  | { readonly kind: 'judgement'; readonly question: string; readonly speaksFor?: readonly DataGroup[] }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

/** @param places ISO codes of the unit that asks, for conditions about residents */
export function judge(condition: Condition, facts: CaseFacts, places: readonly string[]): Reasoned {
  switch (condition.kind) {
    case 'always':
      return { answer: 'yes', reasons: [] };
    case 'persons':
      return judgePersons(condition.atLeast, condition.of === 'all' ? facts.persons : residentsOf(facts, places), condition.of, facts);
    case 'data':
      return judgeData(condition.anyOf, facts);
    case 'owner':
      return judgeOwner(condition.is, facts.ownerKind);
    case 'intrusion':
      return facts.thirdParty
        ? { answer: 'yes', reasons: ['a third party was there (ransom note or equal trace)'] }
        : { answer: 'maybe', reasons: ['access by a third party is neither seen nor excluded: ask the owner for its logs'] };
    case 'judgement':
      return { answer: 'maybe', reasons: [worded(condition.question, condition.speaksFor ?? [], facts)] };
    case 'all':
      return allOf(condition.of.map((part) => judge(part, facts, places)));
    case 'any':
      return anyOf(condition.of.map((part) => judge(part, facts, places)));
    case 'not':
      return opposite(judge(condition.of, facts, places));
  }
}

function judgePersons(atLeast: number, known: Interval | undefined, of: 'all' | 'residents', facts: CaseFacts): Reasoned {
  const who = of === 'all' ? 'persons' : 'residents';
  const bound = number(atLeast);
  if (known === undefined) {
    const most = facts.persons?.high;
    if (of === 'residents' && most !== undefined && most < atLeast)
      return { answer: 'no', reasons: [`at most ${number(most)} persons in all, below ${bound} ${who}`] };
    return { answer: 'maybe', reasons: [`the number of ${who} is not known; the threshold is ${bound}`] };
  }
  const range = known.low === known.high ? number(known.low) : `${number(known.low)} to ${number(known.high)}`;
  if (known.low >= atLeast) return { answer: 'yes', reasons: [`${range} ${who} are at or above ${bound}`] };
  if (known.high < atLeast) return { answer: 'no', reasons: [`${range} ${who} are below ${bound}`] };
  return { answer: 'maybe', reasons: [`the threshold of ${bound} lies inside the interval of ${range} ${who}`] };
}

/** Residents of several places of one unit add up; one place without a count leaves the sum unknown. */
function residentsOf(facts: CaseFacts, places: readonly string[]): Interval | undefined {
  const known = facts.subjects.filter(({ place }) => places.some((code) => place === code || place.startsWith(`${code}-`)));
  if (known.length === 0 || known.some(({ persons }) => persons === undefined)) return undefined;
  return known.reduce((sum, { persons }) => ({ low: sum.low + (persons?.low ?? 0), high: sum.high + (persons?.high ?? 0) }), {
    low: 0,
    high: 0,
  });
}

function judgeData(groups: readonly DataGroup[], facts: CaseFacts): Reasoned {
  const found = groups.filter((group) => facts.data.includes(group));
  if (found.length > 0) return { answer: 'yes', reasons: [`found: ${found.map((group) => groupWords[group]).join(', ')}`] };
  const sought = groups.map((group) => groupWords[group]).join(', ');
  if (!facts.sampled) return { answer: 'maybe', reasons: [`nothing was sampled, so ${sought} can be there unseen`] };
  return { answer: 'no', reasons: [`not found in the sample: ${sought}`] };
}

function judgeOwner(kinds: readonly OwnerKind[], kind: OwnerKind | undefined): Reasoned {
  const words = kinds.map((each) => ownerWords[each]).join(' or ');
  if (kind === undefined) return { answer: 'maybe', reasons: [`not known whether the owner is ${words}`] };
  return kinds.includes(kind)
    ? { answer: 'yes', reasons: [`the owner is ${ownerWords[kind]}`] }
    : { answer: 'no', reasons: [`the owner is ${ownerWords[kind]}, not ${words}`] };
}

function worded(question: string, speaksFor: readonly DataGroup[], facts: CaseFacts): string {
  const found = speaksFor.filter((group) => facts.data.includes(group));
  if (found.length === 0) return `to be judged: ${question}`;
  return `to be judged: ${question} (for yes: ${found.map((group) => groupWords[group]).join(', ')} found)`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
