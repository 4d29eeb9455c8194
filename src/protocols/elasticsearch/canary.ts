/**
 * Honeypot tells. A cluster that says yes to an index of random name is a trap; published constants of known
 * traps count only in pairs, since one of them may be those of a genuine old release.
 *
 * Sources: release notes of the project sshpie/galleria (elastichoney and elasticpot constants); nuclei
 * pull request 7185 (ask for nonsense before believing a yes).
 */
import { z } from 'zod';
import type { Wire } from '../../platform/wire/contract.ts';
import type { FlagSignal } from '../protocol.ts';
import { ask } from './ask.ts';
import type { Banner } from './banner.ts';
import { askOptional } from './listing.ts';

const TRAP_NODE_ID = 'x1JG6g9PRHy6ClCOO2-C4g';
const TRAP_NODE_NAMES: ReadonlySet<string> = new Set(['green goblin']);
const ANSWER_BYTES = 200_000;

const nodesSchema = z.object({ nodes: z.record(z.string().max(200), z.unknown()) });

/** Asks for an index that cannot exist. */
export async function askNonsense(wire: Wire, random: () => number): Promise<readonly FlagSignal[]> {
  const name = `ow-${Math.floor(random() * 2 ** 40).toString(36)}${Math.floor(random() * 2 ** 40).toString(36)}`;
  const asked = await ask(wire, `/${name}/_count`, ANSWER_BYTES);
  if (!asked.ok || asked.status !== 200) return [];
  const agreed = z.object({ count: z.number().nonnegative() }).safeParse(asked.json).success || asked.json !== undefined;
  return agreed
    ? [{ flag: 'honeypot-suspected', weight: 0.9, reason: 'Counted the documents of an index whose name was made up for the question.' }]
    : [];
}

export async function askNodes(wire: Wire): Promise<readonly FlagSignal[]> {
  const json = await askOptional(wire, '/_nodes?filter_path=nodes.*.version', ANSWER_BYTES);
  const parsed = nodesSchema.safeParse(json);
  if (!parsed.success || !Object.keys(parsed.data.nodes).includes(TRAP_NODE_ID)) return [];
  return [signal('A node has the identifier that two known honeypots share.')];
}

export function bannerTells(banner: Banner): readonly FlagSignal[] {
  const tells: FlagSignal[] = [];
  if (banner.nodeName !== undefined && TRAP_NODE_NAMES.has(banner.nodeName.toLowerCase()))
    tells.push(signal('The node has the name that a known honeypot gives itself.'));
  if (banner.buildHash?.length === 39) tells.push(signal('The build hash has 39 digits, one less than any build of the real program.'));
  if (banner.major !== undefined && banner.major < 5 && banner.hasFlavor)
    tells.push(signal('The banner has a field that this version never had.'));
  return tells;
}

function signal(reason: string): FlagSignal {
  return { flag: 'honeypot-suspected', weight: 0.5, reason };
}
