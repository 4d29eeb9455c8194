/**
 * Opens a string in place when it is one of the structures. Every attempt, also a failing one, is charged to the
 * document's budget, so that strings inside strings cost no more than the document may.
 */
import type { Budget } from '../documents/budget.ts';
import { structures } from './index.ts';
import type { Structure } from './structure.ts';

const SHORTEST = 7;

export interface OpenedString {
  /** The mark below the outer field, where the structure has one. */
  readonly mark: string | undefined;
  readonly value: unknown;
  readonly alsoText: boolean;
}

export function openString(text: string, budget: Budget): OpenedString | undefined {
  if (text.length < SHORTEST) return undefined;
  for (const structure of structures) {
    if (!structure.fits(text)) continue;
    const opened = attempt(structure, text, budget);
    if (opened !== undefined) return opened;
  }
  return undefined;
}

function attempt(structure: Structure, text: string, budget: Budget): OpenedString | undefined {
  const { longest, whole, marked, id } = structure;
  if (whole && text.length > longest) return undefined;
  const cost = Math.min(text.length, longest);
  if (budget.structures <= 0 || budget.characters < cost) return undefined;
  budget.characters -= cost;
  const opened = structure.open(text.length > longest ? text.slice(0, longest) : text);
  if (opened === undefined) return undefined;
  budget.structures -= 1;
  return { mark: marked ? `#${id}` : undefined, value: opened.value, alsoText: opened.alsoText === true };
}
