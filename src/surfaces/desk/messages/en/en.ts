/** Everything that the desk says in English. Short, plain, and saying what to do. */
import { cases } from './cases.ts';
import { desk } from './desk.ts';
import { exposures } from './exposures.ts';
import { record } from './record.ts';

export const en = { ...desk, ...exposures, ...cases, ...record } as const;
