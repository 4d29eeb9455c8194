/**
 * MongoDB and servers that speak its protocol.
 *
 * Sends commands that read and nothing else: greeting, build, own privileges, lists, counts; at depth `sample` a small random
 * sample and a count of distinct values. Offers no credentials. What answers before a login (greeting, build) is never
 * proof of anything open; only a list of databases is.
 */
import type { Wire } from '../../platform/wire/contract.ts';
import { failureReason, sawInstead, unreachedBy } from '../failure-verdict.ts';
import { type Evidence, type FlagSignal, type Probed, type Protocol, usualPatience } from '../protocol.ts';
import { ransomSignals } from '../ransom-signals.ts';
import { databasesSchema, errorSchema, refusesCaller } from './answers.ts';
import { askNonsense } from './canary.ts';
import type { Unanswered } from './conversation.ts';
import { countDistinctValues, sampleCollection } from './documents.ts';
import { type Met, meet } from './greeting.ts';
import { takeInventory } from './inventory.ts';
import { declaredPrivileges } from './privileges.ts';
import { type Findings, type Judged, judge } from './verdict.ts';

export const mongodb: Protocol = {
  id: 'mongodb',
  title: 'MongoDB',
  ports: [27017, 27018, 27019],
  sends: [
    'hello, isMaster (once over TLS, and once as OP_QUERY, where the connection is dropped)',
    'buildInfo',
    'connectionStatus',
    'listDatabases (names)',
    'listCollections (names)',
    'collStats, count (also of one made-up collection, to tell traps)',
    'aggregate with $sample, or with $match, $group and $count',
    'find with a limit',
  ],
  neverSends: [
    'insert, update, delete or any other command that writes',
    'a login of any kind',
    'getMore: nothing is read to the end',
    'server-side code',
  ],
  closing: [
    'Bind the server to private addresses (net.bindIp) and let only your own network reach port 27017; a firewall rule does it at once.',
    'Create an administrator with a strong password, then switch on authorisation (security.authorization: enabled) and restart; give applications roles of their own.',
    'Switch on TLS (net.tls.mode: requireTLS).',
    'The server log has a line for each accepted connection with its address; the profiler and, in Enterprise and Atlas, the audit log tell what was read.',
    'Look at all members of the replica set, at config servers and at backups: each answers on its own.',
    'Change the passwords of all users and whatever keys lie in the collections.',
  ],
  budget: { requests: 600, bytes: 24_000_000, expandedBytes: 24_000_000, seconds: 60, depth: 100 },
  patience: usualPatience,

  async probe(wire, plan) {
    const met = await meet(wire);
    if ('ok' in met) return fromFailure(met);
    try {
      return answer(met, plan.depth === 'presence' ? presenceOnly : await inspect(met, wire, plan.random));
    } finally {
      met.conversation.close();
    }
  },

  sample: sampleCollection,
  countDistinct: countDistinctValues,
};

const presenceOnly: Judged = {
  verdict: 'unknown',
  reason: 'Greets without credentials, as every server does; its list was not asked for, since the scope grants presence only.',
  omissions: [{ what: 'the list of databases', why: 'the scope grants presence only' }],
};

function fromFailure(failure: Unanswered): Probed {
  const saw = failure.spoke ?? sawInstead(failure);
  if (saw === undefined) return unreachedBy(failure);
  return { is: 'other', saw, evidence: [{ id: `wire-${failure.kind}`, text: 'The greeting got no answer of this protocol.' }] };
}

async function inspect({ conversation }: Met, wire: Wire, random: () => number): Promise<Judged> {
  const listed = await conversation.ask({ is: 'listDatabases' });
  if (!listed.ok) return { verdict: 'unknown', reason: `Greets, but its list failed: ${failureReason(listed)}` };
  if (refusesCaller(listed.document)) {
    const reason = 'Refuses the list of databases to a caller without credentials (code 13 or 18).';
    return { verdict: 'auth-required', reason, evidence: [{ id: 'auth-challenge', text: reason }] };
  }
  const databases = databasesSchema.safeParse(listed.document);
  if (!databases.success) {
    const code = errorSchema.safeParse(listed.document).data?.code ?? 0;
    return { verdict: 'unknown', reason: `Greets, but answers its list of databases with something else (code ${code}).` };
  }
  const names = databases.data.databases.map(({ name }) => name);
  const status = await conversation.ask({ is: 'connectionStatus' });
  const inventory = await takeInventory(conversation, wire, names);
  const [known] = inventory.collections;
  const database = known?.database?.read((name) => name);
  const tells: readonly FlagSignal[] = database === undefined ? [] : await askNonsense(conversation, database, random);
  const findings: Findings = {
    databases: names.length,
    inventory,
    privileges: declaredPrivileges(status.ok ? status.document : undefined),
  };
  return { ...judge(findings), signals: [...ransomSignals(inventory.shapes), ...tells] };
}

function answer(met: Met, judged: Judged): Probed {
  const evidence: readonly Evidence[] = [...met.evidence, ...(judged.evidence ?? [])];
  const { tls } = met.conversation;
  return {
    is: 'answered',
    verdict: judged.verdict,
    reason: judged.reason,
    product: met.product,
    ...(met.version === undefined ? {} : { version: met.version }),
    ...(judged.store === undefined ? {} : { store: judged.store }),
    signals: [...met.signals, ...(judged.signals ?? [])],
    evidence,
    omissions: judged.omissions ?? [],
    ...(tls === undefined ? {} : { tls }),
  };
}
