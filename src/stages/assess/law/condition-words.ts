/** A condition as a sentence, for the reference page and for explanations. */
import type { Condition } from './condition.ts';
import { groupWords, ownerWords } from './facts.ts';

export function conditionWords(condition: Condition): string {
  switch (condition.kind) {
    case 'always':
      return 'always';
    case 'persons':
      return `${condition.atLeast.toLocaleString('en-US')} ${condition.of === 'all' ? 'persons' : 'residents'} or more`;
    case 'data':
      return condition.anyOf.map((group) => groupWords[group]).join(' or ');
    case 'owner':
      return `the owner is ${condition.is.map((kind) => ownerWords[kind]).join(' or ')}`;
    case 'intrusion':
      return 'a third party was there';
    case 'judgement':
      return `to be judged: ${condition.question}`;
    case 'all':
      return condition.of.map(inside).join(', and ');
    case 'any':
      return condition.of.map(inside).join(', or ');
    case 'not':
      return condition.of.kind === 'persons'
        ? `fewer than ${conditionWords(condition.of).replace(' or more', '')}`
        : `not (${conditionWords(condition.of)})`;
  }
}

function inside(condition: Condition): string {
  return condition.kind === 'all' || condition.kind === 'any' ? `(${conditionWords(condition)})` : conditionWords(condition);
}
