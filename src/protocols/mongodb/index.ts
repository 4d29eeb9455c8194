/**
 * MongoDB and servers that speak its protocol.
 *
 * Sends commands that read and nothing else: greeting, build, own privileges, lists, counts; at depth `sample` a small random
 * sample and a count of distinct values. Offers no credentials. What answers before a login (greeting, build) is never
 * proof of anything open; only a list of databases is.
 */
import type { TlsEvidence, Wire, WireFailure } from '../../platform/wire/contract.ts';
import { failureReason, sawInstead, unreachedBy } from '../failure-verdict.ts';
import type { Evidence, Probed, Protocol } from '../protocol.ts';
import { ransomSignals } from '../ransom-signals.ts';
import { buildInfoSchema, databasesSchema, declaresWrites, errorSchema, helloSchema, refusesCaller } from './answers.ts';
import { Conversation } from './conversation.ts';
import { countDistinctValues, sampleCollection } from './documents.ts';
import { type Inventory, takeInventory } from './inventory.ts';

type Answered = Extract<Probed, { is: 'answered' }>;
type Base = Pick<Answered, 'product' | 'version' | 'tls' | 'evidence'>;

export const mongodb: Protocol = {
  id: 'mongodb',
  title: 'MongoDB',
  ports: [27017, 27018, 27019],
  sends: [
    'hello, isMaster (by OP_QUERY to very old servers)',
    'buildInfo',
    'connectionStatus',
    'listDatabases (names)',
    'listCollections (names)',
    'collStats, count',
    'aggregate with $sample, or with $group and $count',
    'find with a limit',
  ],
  neverSends: [
    'insert, update, delete or any other command that writes',
    'a login of any kind',
    'getMore: nothing is read to the end',
    'server-side code',
  ],
  budget: { requests: 400, bytes: 24_000_000, expandedBytes: 24_000_000, seconds: 25, depth: 100 },

  async probe(wire, plan) {
    const conversation = await Conversation.open(wire);
    if (!(conversation instanceof Conversation)) return fromFailure(conversation);
    try {
      return await inspect(conversation, wire, plan.depth === 'presence');
    } finally {
      conversation.close();
    }
  },

  sample: sampleCollection,
  countDistinct: countDistinctValues,
};

function fromFailure(failure: WireFailure): Probed {
  const saw = sawInstead(failure);
  if (saw === undefined) return unreachedBy(failure);
  return { is: 'other', saw, evidence: [{ id: `wire-${failure.kind}`, text: 'The greeting got no answer of this protocol.' }] };
}

async function inspect(conversation: Conversation, wire: Wire, presenceOnly: boolean): Promise<Probed> {
  const greeting = await greet(conversation);
  if ('ok' in greeting) return fromFailure(greeting);
  const build = await conversation.ask({ is: 'buildInfo' });
  const known = buildInfoSchema.safeParse(build.ok ? build.document : undefined);
  const version = known.success ? /^[\d.]+\d/.exec(known.data.version)?.[0] : undefined;
  const base: Base = {
    product: known.success && known.data.ferretdbVersion !== undefined ? 'FerretDB' : 'MongoDB',
    ...(version === undefined ? {} : { version }),
    ...tlsOf(conversation.tls),
    evidence: greeting.evidence,
  };
  if (presenceOnly) {
    const reason = 'Greets without credentials, as every server does; its list was not asked for, since the scope grants presence only.';
    return answer(base, {
      verdict: 'unknown',
      reason,
      omissions: [{ what: 'the list of databases', why: 'the scope grants presence only' }],
    });
  }
  return list(conversation, wire, base);
}

async function greet(conversation: Conversation): Promise<{ readonly evidence: readonly Evidence[] } | WireFailure> {
  let reply = await conversation.ask({ is: 'hello' });
  if (!reply.ok) return reply;
  if (!helloSchema.safeParse(reply.document).success) reply = await conversation.ask({ is: 'isMaster' });
  if (!reply.ok) return reply;
  const hello = helloSchema.safeParse(reply.document);
  // A server that answers in the protocol and knows neither greeting is still one.
  if (!hello.success) return { evidence: [{ id: 'greeting', text: 'Answers in the protocol, and refuses both forms of the greeting.' }] };
  const evidence: Evidence[] = [{ id: 'greeting', text: `Greets as a MongoDB server, wire version ${hello.data.maxWireVersion ?? 0}.` }];
  if (hello.data.msg === 'isdbgrid') evidence.push({ id: 'router', text: 'The server is a router of a sharded cluster.' });
  if (hello.data.setName !== undefined) evidence.push({ id: 'replica-set', text: 'The server is a member of a replica set.' });
  return { evidence };
}

async function list(conversation: Conversation, wire: Wire, base: Base): Promise<Probed> {
  const listed = await conversation.ask({ is: 'listDatabases' });
  if (!listed.ok) return answer(base, { verdict: 'unknown', reason: `Greets, but its list failed: ${failureReason(listed)}` });
  if (refusesCaller(listed.document)) {
    const reason = 'Refuses the list of databases to a caller without credentials (code 13 or 18).';
    return answer(base, { verdict: 'auth-required', reason, evidence: { id: 'auth-challenge', text: reason } });
  }
  const databases = databasesSchema.safeParse(listed.document);
  if (!databases.success) {
    const code = errorSchema.safeParse(listed.document).data?.code ?? 0;
    return answer(base, { verdict: 'unknown', reason: `Greets, but answers its list of databases with something else (code ${code}).` });
  }
  const names = databases.data.databases.map(({ name }) => name);
  const status = await conversation.ask({ is: 'connectionStatus' });
  const writes = status.ok && declaresWrites(status.document);
  const inventory = await takeInventory(conversation, wire, names);
  return judge(base, names.length, inventory, writes);
}

function judge(base: Base, databases: number, inventory: Inventory, writes: boolean): Probed {
  const own = inventory.collections.filter(({ system }) => !system);
  const documents = own.reduce((sum, { documents: count }) => sum + (count ?? 0), 0);
  const uncounted = own.some(({ documents: count }) => count === undefined);
  const store = { collections: inventory.collections };
  const more = {
    store,
    signals: ransomSignals(inventory.shapes),
    omissions: inventory.omissions,
    evidence: { id: 'listing-answered', text: `The list names ${databases} databases to anyone.` },
  };
  if (inventory.refused > 0 && own.length === 0) {
    return answer(base, { ...more, verdict: 'metadata-only', reason: 'Names its databases to anyone, but refuses their collections.' });
  }
  const found = `Lists ${own.length} collections with ${documents} documents to anyone, without credentials`;
  if (documents > 0 && writes)
    return answer(base, { ...more, verdict: 'open-write-possible', reason: `${found}, and declares that the caller may change them.` });
  if (documents > 0) return answer(base, { ...more, verdict: 'open-data', reason: `${found}.` });
  if (uncounted || inventory.omissions.length > 0)
    return answer(base, {
      ...more,
      verdict: 'unknown',
      reason: 'Names its databases to anyone; how many documents they hold could not be read.',
    });
  return answer(base, { ...more, verdict: 'open-empty', reason: 'Lists its databases to anyone, and there is no document in them.' });
}

function answer(
  base: Base,
  parts: Pick<Answered, 'verdict' | 'reason'> & { readonly evidence?: Evidence } & Partial<
      Pick<Answered, 'store' | 'signals' | 'omissions'>
    >,
): Probed {
  const { evidence, ...rest } = parts;
  return {
    is: 'answered',
    signals: [],
    omissions: [],
    ...base,
    ...rest,
    evidence: [...base.evidence, ...(evidence === undefined ? [] : [evidence])],
  };
}

function tlsOf(tls: TlsEvidence | undefined): { readonly tls?: TlsEvidence } {
  return tls === undefined ? {} : { tls };
}
