/** What an entry of the ledger is about, in the reader's words; an event without words of its own is shown by its name. */
import type { Say } from '../words/say.ts';

const events = [
  'installation.created',
  'session.opened',
  'session.closed',
  'run.created',
  'run.planned',
  'run.begun',
  'run.finished',
  'run.interrupted',
  'run.failed',
  'exposure.opened',
  'exposure.closed',
  'exposure.reopened',
  'case.opened',
  'case.assigned',
  'case.held',
  'case.released',
  'case.noted',
  'party.named',
  'party.contact',
  'party.confirmed',
  'party.replied',
  'party.wrote',
  'notice.drafted',
  'notice.approved',
  'notice.voided',
  'notice.approval-expired',
  'delivery.begun',
  'deadline.due',
  'deadline.skipped',
] as const;

export function eventTitle(event: string, say: Say): string {
  const known = events.find((one) => one === event);
  return known === undefined ? event : say(`event.${known}`);
}
