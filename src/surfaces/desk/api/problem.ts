/** A failure as the server names it, or the plain fact that no server answered. */
import type { ProblemView } from './views.ts';

export class Problem extends Error {
  readonly view: ProblemView | undefined;

  constructor(view: ProblemView | undefined) {
    super(view?.detail ?? 'No answer.');
    this.name = 'Problem';
    this.view = view;
  }
}

/** Whether asking again may help: nobody answered, or the server could not. */
export function isPassing(failure: unknown): boolean {
  return failure instanceof Problem && (failure.view === undefined || failure.view.status >= 502);
}
