/**
 * Whether an owner may be written to. Below the floor of confidence, or while two claims are too close, only with a
 * written reason of a person; the disclosure asks here before it drafts and again before it sends.
 */
import type { RoleClaims } from './claim.ts';

export type NoticeLeave =
  | { readonly allowed: true; readonly because: string; readonly despite?: string }
  | { readonly allowed: false; readonly because: string };

export interface NoticeQuestion {
  readonly claim: { readonly role: string; readonly confidence: number };
  /** All claims for the role of that claim. */
  readonly rivals: Pick<RoleClaims, 'disputed'>;
  /** 0 to 1, of the ladder's policy. */
  readonly floor: number;
  /** Why a person wants to write all the same. */
  readonly reason?: string | undefined;
}

export const SHORTEST_REASON = 20;

export function mayNotifyOwner({ claim, rivals, floor, reason }: NoticeQuestion): NoticeLeave {
  if (claim.role !== 'owner') return { allowed: true, because: `the floor is for owners; this is the ${claim.role}` };
  const doubts = [
    ...(claim.confidence < floor ? [`the confidence of ${claim.confidence} is below the floor of ${floor}`] : []),
    ...(rivals.disputed ? ['two claims for the owner are too close to name one'] : []),
  ];
  if (doubts.length === 0) return { allowed: true, because: `the confidence of ${claim.confidence} reaches the floor of ${floor}` };
  const written = reason?.trim() ?? '';
  if (written.length < SHORTEST_REASON)
    return {
      allowed: false,
      because: `${doubts.join(', and ')}; write down in ${SHORTEST_REASON} characters or more why it is sent all the same`,
    };
  return { allowed: true, because: `a person wrote down why: ${written}`, despite: doubts.join(', and ') };
}
