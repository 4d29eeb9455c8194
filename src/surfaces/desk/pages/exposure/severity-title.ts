/** How grave it is, in the reader's words. */
import type { Say } from '../../words/say.ts';

const levels = ['low', 'medium', 'high', 'critical'] as const;

export function severityTitle(level: string, say: Say): string {
  const known = levels.find((one) => one === level);
  return known === undefined ? level : say(`severity.${known}`);
}
