/** The kinds of units that `npm run new` can begin, in the order in which its help shows them. */
import { classKind } from './class.ts';
import { formatKind } from './format.ts';
import { jurisdictionKind } from './jurisdiction.ts';
import { localeKind } from './locale.ts';
import { protocolKind } from './protocol.ts';
import { sourceKind } from './source.ts';
import type { UnitKind } from './unit.ts';

export const unitKinds: readonly UnitKind[] = [protocolKind, formatKind, classKind, localeKind, jurisdictionKind, sourceKind];
