/**
 * The fourth machine: what is true in the world, apart from what we do. Eight facts, each known or not known,
 * each set by an event and, where it can become untrue, cleared by one. Public and verified closed are two of
 * them, and neither has the other among its causes.
 */
import type { Role } from '../../../contracts/party-words.ts';
import type { EventKind } from './events.ts';
import type { Warrant } from './machine.ts';

export interface Cause {
  readonly on: EventKind;
  /** Only where the event is about a party of one of these roles. */
  readonly roles?: readonly Role[];
  readonly needs?: readonly Warrant[];
}

interface FactTable {
  readonly letter: string;
  readonly means: string;
  readonly setBy: readonly Cause[];
  readonly clearedBy: readonly EventKind[];
}

const replies = ['answer', 'says-fixed', 'declines', 'dispute', 'threat', 'opt-out'] as const;
const heardFrom = (...who: readonly Role[]): readonly Cause[] => replies.map((on) => ({ on, roles: who }));

export const worldFacts = {
  'owner-aware': {
    letter: 'O',
    means: 'owner or operator knows',
    setBy: heardFrom('owner', 'operator'),
    clearedBy: [],
  },
  'host-aware': { letter: 'H', means: 'the host knows', setBy: heardFrom('host'), clearedBy: [] },
  'authority-aware': { letter: 'G', means: 'a CERT or regulator knows', setBy: heardFrom('cert', 'regulator'), clearedBy: [] },
  mitigated: {
    letter: 'M',
    means: 'the data can no longer be got',
    setBy: [{ on: 'mitigated' }, { on: 'verified', needs: ['proof'] }],
    clearedBy: ['reopening'],
  },
  'closure-verified': {
    letter: 'V',
    means: 're-checks over time prove the closure',
    setBy: [{ on: 'verified', needs: ['proof'] }],
    clearedBy: ['reopening'],
  },
  public: {
    letter: 'P',
    means: 'it is public, through us or through others',
    setBy: [{ on: 'publish', needs: ['two-persons', 'ladder-spent', 'draft-known', 'not-held'] }, { on: 'seen-public' }],
    clearedBy: [],
  },
  'third-party': { letter: 'T', means: 'somebody else was in the store', setBy: [{ on: 'third-party-seen' }], clearedBy: [] },
  indexed: { letter: 'I', means: 'a search engine lists it', setBy: [{ on: 'indexed' }], clearedBy: [] },
} as const satisfies Record<string, FactTable>;

export type WorldFact = keyof typeof worldFacts;

export function isWorldFact(text: string): text is WorldFact {
  return Object.hasOwn(worldFacts, text);
}

export const worldFactIds: readonly WorldFact[] = Object.keys(worldFacts).filter(isWorldFact);

export interface FactsFollowed {
  readonly set: readonly WorldFact[];
  readonly cleared: readonly WorldFact[];
  readonly missing: readonly Warrant[];
}

/** Which facts an event sets and clears. `missing` names warrants without which a fact must not be set. */
export function followFacts(on: EventKind, role: Role | undefined, proven: ReadonlySet<Warrant>): FactsFollowed {
  const set: WorldFact[] = [];
  const missing = new Set<Warrant>();
  for (const id of worldFactIds) {
    const causes: readonly Cause[] = worldFacts[id].setBy;
    const cause = causes.find((one) => one.on === on && (one.roles === undefined || (role !== undefined && one.roles.includes(role))));
    if (cause === undefined) continue;
    const lacks = (cause.needs ?? []).filter((warrant) => !proven.has(warrant));
    for (const warrant of lacks) missing.add(warrant);
    if (lacks.length === 0) set.push(id);
  }
  const cleared = worldFactIds.filter((id) => {
    const clearing: readonly EventKind[] = worldFacts[id].clearedBy;
    return clearing.includes(on);
  });
  return { set, cleared, missing: [...missing] };
}
