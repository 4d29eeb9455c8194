/**
 * How a look-alike of a MongoDB server answers, state by state: what real servers of each kind were seen to
 * say, reduced to what a reader of names, counts and samples can meet. All data is synthetic.
 */
import { calculateObjectSize, type Document } from 'bson';

export const mongoStates = [
  'open',
  'writable',
  'secured',
  'metadata-only',
  'names-only',
  'router',
  'old',
  'odd-code',
  'trap',
  'truncated',
  'silent-list',
  'slow-to-skip',
] as const;
export type MongoState = (typeof mongoStates)[number];

/** Database → collection → documents. */
export type MongoData = Map<string, Map<string, Document[]>>;

export const UNAUTHORIZED: Document = { ok: 0, errmsg: 'command requires authentication', code: 13, codeName: 'Unauthorized' };
const NOT_FOUND: Document = { ok: 0, errmsg: 'no such command', code: 59, codeName: 'CommandNotFound' };
const OUT_OF_TIME: Document = { ok: 0, errmsg: 'operation exceeded time limit', code: 50, codeName: 'MaxTimeMSExpired' };
const WRONG_OPCODE: Document = {
  ok: 0,
  errmsg: 'Unsupported OP_QUERY command. The client driver may require an upgrade.',
  code: 352,
  codeName: 'UnsupportedOpQueryCommand',
};

/** Answered before a login by every server. */
const GREETINGS: ReadonlySet<string> = new Set(['hello', 'isMaster', 'buildInfo', 'connectionStatus']);
const PER_COLLECTION: ReadonlySet<string> = new Set(['collStats', 'count', 'find', 'aggregate']);

export function answerAs(state: MongoState, data: MongoData, name: string, command: Document, database: string): Document {
  const old = state === 'old';
  if (name === 'hello') return old ? NOT_FOUND : { ...greeting(state), isWritablePrimary: true };
  if (name === 'isMaster') return { ...greeting(state), ismaster: true };
  if (name === 'buildInfo') return { version: old ? '3.4.24' : '7.0.14', gitVersion: '0'.repeat(40), ok: 1 };
  if (name === 'connectionStatus') return privileges(state);
  if (state === 'secured' && !GREETINGS.has(name)) return UNAUTHORIZED;
  if (name === 'listDatabases') return state === 'odd-code' ? WRONG_OPCODE : listDatabases(data);
  if (name === 'listCollections') return state === 'metadata-only' ? UNAUTHORIZED : listCollections(data.get(database));
  if (state === 'names-only' && PER_COLLECTION.has(name)) return UNAUTHORIZED;
  const documents = data.get(database)?.get(String(command[name])) ?? [];
  if (name === 'collStats') return old ? { count: documents.length, ok: 1 } : { count: documents.length, size: sizeOf(documents), ok: 1 };
  if (name === 'count') return { n: state === 'trap' ? 4096 : documents.length, ok: 1 };
  if (state === 'slow-to-skip' && isSlow(name, command)) return OUT_OF_TIME;
  if (name === 'find') return batch(documents.slice(Number(command['skip'] ?? 0)).slice(0, Number(command['limit'] ?? 0)));
  if (name === 'aggregate') return aggregate(documents, command['pipeline']);
  return NOT_FOUND;
}

/** Some programs with the protocol walk a whole collection to skip in it or to draw from it. */
function isSlow(name: string, command: Document): boolean {
  const pipeline: unknown = command['pipeline'];
  return name === 'find' ? Number(command['skip'] ?? 0) > 0 : Array.isArray(pipeline) && pipeline[0]?.$sample !== undefined;
}

export function sizeOf(documents: readonly Document[]): number {
  return documents.reduce<number>((sum, document) => sum + calculateObjectSize(document), 0);
}

function greeting(state: MongoState): Document {
  const wire = { minWireVersion: 0, maxWireVersion: state === 'old' ? 5 : 21, maxBsonObjectSize: 16_777_216, readOnly: false, ok: 1 };
  return state === 'router' ? { ...wire, msg: 'isdbgrid' } : wire;
}

function privileges(state: MongoState): Document {
  const granted = [{ resource: { db: 'clinic', collection: '' }, actions: ['find', 'insert', 'remove', 'update'] }];
  return {
    authInfo: { authenticatedUsers: [], authenticatedUserRoles: [], authenticatedUserPrivileges: state === 'writable' ? granted : [] },
    ok: 1,
  };
}

function listDatabases(data: MongoData): Document {
  return { databases: [...data.keys()].map((name) => ({ name })), ok: 1 };
}

function listCollections(collections: Map<string, Document[]> | undefined): Document {
  const names = [...(collections?.keys() ?? [])];
  return { cursor: { id: 0, ns: 'x.$cmd.listCollections', firstBatch: names.map((name) => ({ name, type: typeOf(name) })) }, ok: 1 };
}

function typeOf(name: string): string {
  return name.endsWith('_view') ? 'view' : 'collection';
}

function aggregate(documents: readonly Document[], pipeline: unknown): Document {
  const [first] = Array.isArray(pipeline) ? pipeline : [];
  if (first?.$sample !== undefined) return batch(documents.slice(0, Number(first.$sample.size)));
  const [field] = Object.keys(first?.$match ?? {});
  const values = new Set(documents.map((document) => document[field ?? '']).filter((value) => value !== undefined && value !== null));
  return batch(values.size === 0 ? [] : [{ n: values.size }]);
}

function batch(firstBatch: readonly Document[]): Document {
  return { cursor: { id: 0, ns: 'x.y', firstBatch }, ok: 1 };
}
