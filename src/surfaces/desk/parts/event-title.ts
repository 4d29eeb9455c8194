/** What an entry of the ledger is about, in the reader's words; an event without words of its own is shown by its name. */
import type { Say } from '../words/say.ts';

const events = [
  'installation.created',
  'session.opened',
  'session.closed',
  'run.created',
  'run.planned',
  'run.ordered',
  'run.stop-asked',
  'run.resume-asked',
  'opt-out.added',
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
  'delivery.sent',
  'chunk.completed',
  'exposure.attributed',
  'deadline.due',
  'deadline.skipped',
] as const;

export function eventTitle(event: string, say: Say): string {
  const known = events.find((one) => one === event);
  if (known !== undefined) return say(`event.${known}`);
  // Steps of the machines, of which there are many: what they led to stands beside them.
  const moved = (['case', 'party'] as const).find((kind) => event.startsWith(`${kind}.`));
  return moved === undefined ? event : say(`moved.${moved}`, { step: event.slice(moved.length + 1) });
}
