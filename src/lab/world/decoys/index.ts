/** The decoys of the acceptance case. */
import type { Decoy } from './decoy.ts';
import { misbehavingDecoys } from './misbehaving.ts';
import { publicDecoys } from './public-things.ts';
import { refusingDecoys } from './refusing.ts';
import { sandboxDecoys } from './sandbox.ts';
import { trapDecoys } from './traps.ts';
import { untouchableDecoys } from './untouchable.ts';

export const decoys: readonly Decoy[] = [
  ...refusingDecoys,
  ...publicDecoys,
  ...sandboxDecoys,
  ...trapDecoys,
  ...misbehavingDecoys,
  ...untouchableDecoys,
];
