/** The shape of one check of `openward doctor`: what was looked at, how it stands, what to do about it. */
import type { CommandContext } from '../command.ts';

export interface Finding {
  readonly state: 'good' | 'note' | 'bad';
  readonly found: string;
  /** What to do; empty where nothing need be done. */
  readonly advice: string;
}

export interface Check {
  readonly name: string;
  look(context: CommandContext): Promise<Finding>;
}

export function good(found: string): Finding {
  return { state: 'good', found, advice: '' };
}

export function note(found: string, advice: string): Finding {
  return { state: 'note', found, advice };
}

export function bad(found: string, advice: string): Finding {
  return { state: 'bad', found, advice };
}
