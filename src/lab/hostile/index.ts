/** The registry of hostile servers. A redirect needs to know where to, so it is made with `redirectsTo`. */
import { brokenServers } from './broken.ts';
import type { HostileBehaviour } from './hostile-server.ts';
import { largeServers } from './large.ts';
import { manyIndices } from './many-indices.ts';
import { slowServers } from './slow.ts';

export const hostileServers: readonly HostileBehaviour[] = [...slowServers, ...largeServers, ...brokenServers, manyIndices];

export { answersWithStatus, redirectsTo, resetsAfter } from './broken.ts';
export type { HostileBehaviour } from './hostile-server.ts';
