/**
 * The only commands that can be framed. Everything sent to a server is built here, from a closed union, so that
 * "read-only" can be checked in one file; a test holds the list to what the protocol declares.
 */
import type { Document } from 'bson';

/** Enforced by the server; it ends a slow question there, not only here. */
const MAX_TIME_MS = 3000;

export type Command =
  | { readonly is: 'hello' }
  | { readonly is: 'isMaster' }
  | { readonly is: 'buildInfo' }
  | { readonly is: 'connectionStatus' }
  | { readonly is: 'listDatabases' }
  | { readonly is: 'listCollections'; readonly database: string }
  | { readonly is: 'collStats'; readonly database: string; readonly collection: string }
  | { readonly is: 'count'; readonly database: string; readonly collection: string }
  | { readonly is: 'sample'; readonly database: string; readonly collection: string; readonly documents: number }
  | { readonly is: 'find'; readonly database: string; readonly collection: string; readonly documents: number; readonly skip: number }
  | { readonly is: 'countDistinct'; readonly database: string; readonly collection: string; readonly path: string };

export function frameable(command: Command): { readonly database: string; readonly body: Document } {
  switch (command.is) {
    case 'hello':
    case 'isMaster':
    case 'buildInfo':
      return { database: 'admin', body: { [command.is]: 1 } };
    case 'connectionStatus':
      return { database: 'admin', body: { connectionStatus: 1, showPrivileges: true } };
    case 'listDatabases':
      return { database: 'admin', body: { listDatabases: 1, nameOnly: true } };
    case 'listCollections':
      return {
        database: command.database,
        body: { listCollections: 1, nameOnly: true, authorizedCollections: true, cursor: { batchSize: 1000 } },
      };
    case 'collStats':
    case 'count':
      return { database: command.database, body: { [command.is]: command.collection } };
    case 'sample':
      return aggregate(command, [{ $sample: { size: command.documents } }], command.documents);
    case 'find':
      return {
        database: command.database,
        body: {
          find: command.collection,
          filter: {},
          limit: command.documents,
          batchSize: command.documents,
          skip: command.skip,
          singleBatch: true,
          maxTimeMS: MAX_TIME_MS,
        },
      };
    case 'countDistinct':
      // Documents without the field are not a value.
      return aggregate(
        command,
        [{ $match: { [command.path]: { $ne: null } } }, { $group: { _id: `$${command.path}` } }, { $count: 'n' }],
        1,
      );
  }
}

function aggregate(place: { readonly database: string; readonly collection: string }, pipeline: Document[], batchSize: number) {
  return { database: place.database, body: { aggregate: place.collection, pipeline, cursor: { batchSize }, maxTimeMS: MAX_TIME_MS } };
}
