/**
 * What a server declares that this caller, who showed no credentials, may do. A server without access control
 * declares nothing at all; that writing would work there is likely, and is not claimed.
 */
import { z } from 'zod';

/** Actions that change the data of a collection. */
const WRITES: ReadonlySet<string> = new Set(['insert', 'update', 'remove', 'dropCollection', 'dropDatabase']);
const OWN_DATABASES: ReadonlySet<string> = new Set(['admin', 'config', 'local']);

const privilegeSchema = z.object({
  resource: z.object({
    db: z.string().max(300).optional(),
    collection: z.string().max(300).optional(),
    anyResource: z.boolean().optional(),
  }),
  actions: z.array(z.string().max(80)).max(500),
});
const statusSchema = z.object({
  authInfo: z.object({ authenticatedUserPrivileges: z.array(privilegeSchema).max(5000).optional() }),
});

export type Declared = 'writes' | 'reads' | 'nothing';

export function declaredPrivileges(document: unknown): Declared {
  const parsed = statusSchema.safeParse(document);
  const privileges = parsed.data?.authInfo.authenticatedUserPrivileges ?? [];
  if (privileges.length === 0) return 'nothing';
  const writes = privileges.some(({ resource, actions }) => reachesData(resource) && actions.some((action) => WRITES.has(action)));
  return writes ? 'writes' : 'reads';
}

/** An empty database name stands for all of them. */
function reachesData({ db, collection, anyResource }: z.infer<typeof privilegeSchema>['resource']): boolean {
  if (anyResource === true) return true;
  return db !== undefined && !OWN_DATABASES.has(db) && collection !== undefined && !collection.startsWith('system.');
}
