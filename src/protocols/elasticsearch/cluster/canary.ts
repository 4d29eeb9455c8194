/**
 * Honeypot tells. A cluster that says yes to an index of random name is a trap; published constants of known
 * traps count only in pairs, since one of them may be those of a genuine old release.
 *
 * Sources: release notes of the project sshpie/galleria (elastichoney and elasticpot constants); nuclei
 * pull request 7185 (ask for nonsense before believing a yes).
 */
import { z } from 'zod';
import type { Wire } from '../../../platform/wire/contract.ts';
import type { Evidence, FlagSignal } from '../../protocol.ts';
import { ask } from '../ask.ts';
import { askOptional } from '../indices/listing.ts';
import type { Banner } from './banner.ts';

const TRAP_NODE_ID = 'x1JG6g9PRHy6ClCOO2-C4g';
const TRAP_NODE_NAMES: ReadonlySet<string> = new Set(['green goblin']);
const ANSWER_BYTES = 200_000;
/** Two of them pass the mark at which the flag is raised, one does not. */
const ONE_TELL = 0.4;

const nodesSchema = z.object({ nodes: z.record(z.string().max(200), z.object({ name: z.string().max(300).optional().catch(undefined) })) });

export interface Tells {
  readonly signals: readonly FlagSignal[];
  readonly evidence: readonly Evidence[];
}

const NONE: Tells = { signals: [], evidence: [] };

/** Asks for an index that cannot exist. */
export async function askNonsense(wire: Wire, random: () => number): Promise<Tells> {
  const asked = await ask(wire, `/${nonsenseName(random)}/_count`, ANSWER_BYTES);
  if (!asked.ok) return NONE;
  if (asked.status === 404)
    return { ...NONE, evidence: [{ id: 'nonsense-not-found', text: 'An index of a made-up name is not found (404).' }] };
  if (asked.status !== 200 || asked.json === undefined) return NONE;
  const reason = 'Counted the documents of an index whose name was made up for the question.';
  return { signals: [{ flag: 'honeypot-suspected', weight: 0.9, reason }], evidence: [{ id: 'nonsense-counted', text: reason }] };
}

/** Twenty letters and digits that no list of scanners' habits can know. */
function nonsenseName(random: () => number): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const letters = Array.from({ length: 19 }, () => alphabet[Math.floor(random() * alphabet.length)] ?? 'q');
  return `q${letters.join('')}`;
}

export async function askNodes(wire: Wire): Promise<Tells> {
  const json = await askOptional(wire, '/_nodes?filter_path=nodes.*.version,nodes.*.name', ANSWER_BYTES);
  const parsed = nodesSchema.safeParse(json);
  if (!parsed.success) return NONE;
  const nodes = Object.entries(parsed.data.nodes);
  const signals: FlagSignal[] = [];
  if (nodes.some(([id]) => id === TRAP_NODE_ID)) signals.push(tell('A node has the identifier that two known honeypots share.'));
  if (nodes.some(([, { name }]) => isTrapName(name))) signals.push(tell(TRAP_NAME));
  return { signals, evidence: [{ id: 'nodes', text: `The cluster names ${nodes.length} nodes.` }] };
}

const TRAP_NAME = 'A node has the name that a known honeypot gives itself.';

export function bannerTells(banner: Banner): readonly FlagSignal[] {
  const tells: FlagSignal[] = [];
  const { major, luceneMajor, product } = banner;
  if (isTrapName(banner.nodeName)) tells.push(tell(TRAP_NAME));
  if (banner.buildHash?.length === 39) tells.push(tell('The build hash has 39 digits, one less than any build of the real program.'));
  if (major !== undefined && major < 5 && banner.hasFlavor) tells.push(tell('The banner has a field that this version never had.'));
  // Generations 5 to 9 each came with the search library of the number after theirs; 1 and 2 with 4 and 5.
  const lucene = major === undefined ? undefined : major >= 5 ? major + 1 : major + 3;
  if (product === 'Elasticsearch' && lucene !== undefined && luceneMajor !== undefined && Math.abs(luceneMajor - lucene) > 1) {
    tells.push(tell('The version of the search library does not belong to the version of the cluster.'));
  }
  return tells;
}

/** The same tell from two answers is one tell. */
export function withoutRepeats(signals: readonly FlagSignal[]): FlagSignal[] {
  return [...new Map(signals.map((signal) => [signal.reason, signal])).values()];
}

export function tell(reason: string): FlagSignal {
  return { flag: 'honeypot-suspected', weight: ONE_TELL, reason };
}

function isTrapName(name: string | undefined): boolean {
  return name !== undefined && TRAP_NODE_NAMES.has(name.toLowerCase());
}
