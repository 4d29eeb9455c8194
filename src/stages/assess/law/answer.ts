/**
 * Three answers instead of two: most questions of law have no certain answer from outside. `maybe` is never rounded,
 * and every answer carries its reasons.
 */
export type Answer = 'yes' | 'maybe' | 'no';

export interface Reasoned {
  readonly answer: Answer;
  readonly reasons: readonly string[];
}

const order = ['no', 'maybe', 'yes'] as const satisfies readonly Answer[];

/** The weakest of several: all have to hold. Reasons of what decided, or of everything that is open. */
export function allOf(parts: readonly Reasoned[]): Reasoned {
  return combine(parts, Math.min, 'yes');
}

/** The strongest of several: one has to hold. */
export function anyOf(parts: readonly Reasoned[]): Reasoned {
  return combine(parts, Math.max, 'no');
}

export function opposite({ answer, reasons }: Reasoned): Reasoned {
  return { answer: answer === 'maybe' ? 'maybe' : answer === 'yes' ? 'no' : 'yes', reasons };
}

function combine(parts: readonly Reasoned[], choose: (...ranks: number[]) => number, empty: Answer): Reasoned {
  if (parts.length === 0) return { answer: empty, reasons: [] };
  const answer = order[choose(...parts.map((part) => order.indexOf(part.answer)))] ?? 'maybe';
  const reasons = parts.filter((part) => part.answer === answer).flatMap((part) => part.reasons);
  return { answer, reasons: [...new Set(reasons)] };
}
