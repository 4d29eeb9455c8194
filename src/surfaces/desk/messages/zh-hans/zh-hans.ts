/** Everything that the desk says in Simplified Chinese. */
import type { Messages } from '../message.ts';
import { cases } from './cases.ts';
import { desk } from './desk.ts';
import { exposures } from './exposures.ts';
import { record } from './record.ts';

export const zhHans: Messages = { ...desk, ...exposures, ...cases, ...record };
