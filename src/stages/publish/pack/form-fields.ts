/**
 * The lines of an authority's form, from the content that the jurisdiction lists. A line takes a value only where it
 * asks for something that was measured; everything else stays open for the owner, who alone knows it.
 */
import type { Inline, Text } from '../document/document.ts';

export interface Measured {
  readonly data: Text;
  readonly persons: Text | undefined;
  readonly since: Text;
  readonly cause: Text;
}

type Known = keyof Measured;

/** What a line asks for, by the words that the units use; several may fit one line. */
const asks: readonly (readonly [Known, RegExp])[] = [
  ['cause', /\b(nature|circumstances|description|cause|what happened|how it happened)\b/i],
  ['data', /\b(categor\w+|kinds?|types?|personal data|information involved|personal information)\b/i],
  ['persons', /\b(numbers?|how many|approximate)\b/i],
  ['since', /\b(dates?|when|period|day|time of)\b/i],
];

/** Words that make a line about what only the owner knows, whatever else stands in it. */
const OWN = /\b(measures|steps|contact|officer|effects|consequences|risks?|harm|reasons|delay|plan|signature|advice)\b/i;

export function formRows(content: readonly string[], measured: Measured, open: Inline): readonly (readonly [Text, Text])[] {
  return content.map((asked) => {
    const found = asks.filter(([, words]) => words.test(asked)).map(([known]) => measured[known]);
    const known = found.filter((text) => text !== undefined);
    const all = known.flatMap((text, place): Text => (place === 0 ? text : ['; ', ...text]));
    const incomplete = known.length === 0 || OWN.test(asked);
    return [[{ name: asked }], [...all, ...(incomplete ? [...(all.length === 0 ? [] : ['; ']), open] : [])]];
  });
}
