/**
 * The first words with a server. A connection that is dropped without an answer may want TLS, or may come from
 * a time before the present form of the protocol: each is tried once, in that order.
 */
import type { Wire, WireFailure } from '../../platform/wire/contract.ts';
import type { Evidence, FlagSignal } from '../protocol.ts';
import { buildInfoSchema, helloSchema } from './answers.ts';
import { Conversation, type Manner, type Unanswered } from './conversation.ts';

export interface Met {
  readonly conversation: Conversation;
  readonly product: string;
  readonly version?: string;
  readonly evidence: readonly Evidence[];
  readonly signals: readonly FlagSignal[];
}

type Greeted = { readonly ok: true; readonly evidence: readonly Evidence[]; readonly wireVersion: number | undefined };

export async function meet(wire: Wire): Promise<Met | Unanswered> {
  let first: Unanswered | undefined;
  for (const manner of mannersFor(wire)) {
    const conversation = await Conversation.open(wire, manner);
    if (!(conversation instanceof Conversation)) {
      first ??= conversation;
      if (!dropped(first)) return first;
      continue;
    }
    const greeted = await greet(conversation);
    if (greeted.ok) return introduce(conversation, greeted);
    conversation.close();
    first ??= greeted;
    if (!dropped(first)) return first;
  }
  return first ?? { ok: false, kind: 'malformed', detail: 'No manner of speaking was left to try.' };
}

function mannersFor(wire: Wire): readonly Manner[] {
  const { target } = wire;
  const given = target.kind === 'socket' && target.tls !== undefined;
  const withTls: readonly Manner[] = given ? [] : [{ form: 'message', tls: true }];
  return [{ form: 'message' }, ...withTls, { form: 'query' }];
}

/** Only a peer that hung up on us is asked again in another way. */
function dropped(failure: WireFailure): boolean {
  return failure.kind === 'ended' || failure.kind === 'reset';
}

async function greet(conversation: Conversation): Promise<Greeted | Unanswered> {
  const { form, tls } = conversation.manner;
  let reply = await conversation.ask({ is: form === 'query' ? 'isMaster' : 'hello' });
  if (!reply.ok) return reply;
  if (form !== 'query' && !helloSchema.safeParse(reply.document).success) reply = await conversation.ask({ is: 'isMaster' });
  if (!reply.ok) return reply;
  const evidence: Evidence[] = [];
  const hello = helloSchema.safeParse(reply.document);
  if (hello.success) {
    const { maxWireVersion = 0, msg, setName } = hello.data;
    evidence.push({ id: 'greeting', text: `Greets as a MongoDB server, wire version ${maxWireVersion}.` });
    if (msg === 'isdbgrid') evidence.push({ id: 'router', text: 'The server is a router of a sharded cluster.' });
    if (setName !== undefined) evidence.push({ id: 'replica-set', text: 'The server is a member of a replica set.' });
  } else evidence.push({ id: 'greeting', text: 'Answers in the protocol, and refuses both forms of the greeting.' });
  if (tls === true) evidence.push({ id: 'tls-required', text: 'Drops a plain connection and answers over TLS.' });
  if (form === 'query') evidence.push({ id: 'old-protocol', text: 'Understands only the form of question that servers before 3.6 knew.' });
  conversation.remember();
  return { ok: true, evidence, wireVersion: hello.data?.maxWireVersion };
}

async function introduce(conversation: Conversation, { evidence, wireVersion }: Greeted): Promise<Met> {
  const build = await conversation.ask({ is: 'buildInfo' });
  const known = buildInfoSchema.safeParse(build.ok ? build.document : undefined);
  const version = known.success ? /^[\d.]+\d/.exec(known.data.version)?.[0] : undefined;
  return {
    conversation,
    product: known.data?.ferretdbVersion === undefined ? 'MongoDB' : 'FerretDB',
    ...(version === undefined ? {} : { version }),
    evidence,
    signals: generationTells(version, wireVersion),
  };
}

/** The wire version that each generation began with; a server may not be younger than its protocol. */
const WIRE_VERSIONS: readonly (readonly [wire: number, major: number])[] = [
  [25, 8],
  [21, 7],
  [17, 6],
  [13, 5],
  [6, 3],
  [3, 3],
  [0, 2],
];

/** Weak alone: servers that imitate the protocol in good faith get this wrong too. */
function generationTells(version: string | undefined, wireVersion: number | undefined): readonly FlagSignal[] {
  const major = Number(version?.split('.')[0] ?? Number.NaN);
  const least = WIRE_VERSIONS.find(([wire]) => (wireVersion ?? -1) >= wire)?.[1];
  if (Number.isNaN(major) || least === undefined || major >= least) return [];
  return [{ flag: 'honeypot-suspected', weight: 0.3, reason: 'Speaks a protocol younger than the version it states.' }];
}
