/**
 * Approving and publishing an advisory, its corrections included. The bytes are read from the shelf, compared with the
 * hash in the case and searched for leaks again right before, whatever was found when they were drafted.
 */
import type { Records } from '../../platform/store/open-records.ts';
import type { Capacity, CaseState } from '../../stages/disclose/desk/case-state.ts';
import { approvePublication, publish } from '../../stages/disclose/desk/publication.ts';
import { publishCorrection } from '../../stages/disclose/desk/revision.ts';
import { type Means, Refusal, type Turn } from '../../stages/disclose/desk/turn.ts';
import { publicationApproval } from '../../stages/disclose/desk/warrants.ts';
import { readShelf, type ShelvedAdvisory } from './advisory-shelf.ts';
import { guard } from './draft-advisory.ts';
import { secretsOfCase } from './secrets-of-case.ts';

export interface PublishingMeans {
  readonly records: Pick<Records, 'cases' | 'outcomes'>;
  readonly dataDir: string;
  /** Of the product. */
  readonly version: string;
}

/** What waits to be published: the first draft, or a correction. */
export function waitingHash({ id, publication }: CaseState): string {
  if (publication === null) throw new Refusal(`${id} has no draft of an advisory.`, `Run "openward case advisory ${id}".`);
  if (publication.publishedAt === null) return publication.hash;
  const hash = publication.correction?.hash;
  if (hash === undefined) throw new Refusal(`${id} is published, and no correction waits.`);
  return hash;
}

/** @param begun Hash of what was looked at, or its beginning */
export async function approveAdvisory(
  caseId: string,
  begun: string,
  capacity: Capacity,
  means: Means,
  house: PublishingMeans,
): Promise<CaseState> {
  const { state } = await house.records.cases.get(caseId);
  const hash = waitingHash(state);
  await checked(state, hash, house);
  const turn = await house.records.cases.change(caseId, means.by, (now) =>
    approvePublication(now, hash.startsWith(begun) ? hash : begun.padEnd(64, '0'), capacity, means),
  );
  return turn.state;
}

/** @throws Refusal without two persons; AppError ADVISORY_LEAKS */
export async function publishAdvisory(caseId: string, means: Means, house: PublishingMeans): Promise<CaseState> {
  const { state } = await house.records.cases.get(caseId);
  const hash = waitingHash(state);
  await checked(state, hash, house);
  const turn = await house.records.cases.change(caseId, means.by, (now) => {
    if (waitingHash(now) !== hash) throw new Refusal('Another draft took its place meanwhile.');
    return release(now, means);
  });
  return turn.state;
}

/** What would happen and what is missing; changes nothing. */
export async function rehearsePublication(state: CaseState, means: Means, house: PublishingMeans) {
  const hash = waitingHash(state);
  const advisory = await checked(state, hash, house);
  const { by, wanted, counselWanted, counselGiven } = publicationApproval(state, means.policy, means.now, hash);
  let refusal: string | null = null;
  let missing: readonly string[] = [];
  try {
    release(state, means);
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    refusal = failure.detail;
    missing = failure.missing;
  }
  return {
    hash,
    advisory: advisory.facts.id,
    version: advisory.facts.version,
    approvedBy: by,
    wanted,
    counselWanted,
    counselGiven,
    refusal,
    missing,
  };
}

function release(state: CaseState, means: Means): Turn {
  return state.publication?.publishedAt === null ? publish(state, means) : publishCorrection(state, means);
}

async function checked(state: CaseState, hash: string, { records, dataDir, version }: PublishingMeans): Promise<ShelvedAdvisory> {
  const advisory = readShelf(dataDir, hash);
  guard(advisory, await secretsOfCase(records, state), version);
  return advisory;
}
