/** Replies that wait for somebody to read them. */
import type { CaseState, Reply } from '../desk/case-state.ts';

export function unreadOf({ replies }: CaseState, partyId?: string): readonly Reply[] {
  return replies.filter((one) => one.kind === 'unread' && (partyId === undefined || one.partyId === partyId));
}
