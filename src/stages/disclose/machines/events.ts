/**
 * Everything that can happen to a case, once. A command is asked for by a person and refused where it is not
 * possible; a happening comes from the world and is always taken down, even when no machine moves on it.
 */
interface EventFacts {
  readonly is: 'command' | 'happening';
  /** Whether it is about one party of the case. */
  readonly about: 'case' | 'party';
  readonly means: string;
}

export const events = {
  'triage-valid': { is: 'command', about: 'case', means: 'a person looked at the exposure and holds it for real' },
  'triage-invalid': { is: 'command', about: 'case', means: 'a person looked at it and it is no exposure' },
  'triage-out-of-scope': { is: 'command', about: 'case', means: 'it is not for us to disclose' },
  attribute: { is: 'command', about: 'case', means: 'somebody is named who can be told' },
  draft: { is: 'command', about: 'party', means: 'a notice was drafted' },
  edit: { is: 'command', about: 'party', means: 'an approved notice was changed or its approval ran out' },
  approve: { is: 'command', about: 'party', means: 'a notice has all the approvals that it needs' },
  send: { is: 'command', about: 'party', means: 'an approved notice is handed to its channel' },
  delivered: { is: 'happening', about: 'party', means: 'the receiving side confirmed the delivery' },
  bounce: { is: 'happening', about: 'party', means: 'the notice came back' },
  'delivery-lost': { is: 'happening', about: 'party', means: 'nobody knows whether the notice went out' },
  'not-sent': { is: 'happening', about: 'party', means: 'the notice certainly did not go out' },
  silence: { is: 'happening', about: 'party', means: 'the time for an answer is over' },
  'auto-reply': { is: 'happening', about: 'party', means: 'a machine answered' },
  answer: { is: 'happening', about: 'party', means: 'a person answered, in time or late' },
  'says-fixed': { is: 'happening', about: 'party', means: 'the party says that it is closed' },
  declines: { is: 'happening', about: 'party', means: 'the party says that it will not act' },
  dispute: { is: 'happening', about: 'party', means: 'the party says that it is not theirs or not true' },
  threat: { is: 'happening', about: 'party', means: 'the party threatens, or its lawyers write' },
  'opt-out': { is: 'happening', about: 'party', means: 'the party does not want to be looked at or written to' },
  'counsel-clears': { is: 'command', about: 'party', means: 'counsel lets the desk write to the party again' },
  escalate: { is: 'command', about: 'case', means: 'somebody other than owner and operator is told' },
  mitigated: { is: 'happening', about: 'case', means: 'a re-check got no data' },
  verified: { is: 'happening', about: 'case', means: 're-checks over time prove that it is closed' },
  reopening: { is: 'happening', about: 'case', means: 'a re-check got in again' },
  'still-open': { is: 'happening', about: 'party', means: 'a re-check got in although the party says that it is closed' },
  close: { is: 'command', about: 'case', means: 'a person ends the work on a case that is proven closed' },
  'third-party-seen': { is: 'happening', about: 'case', means: 'somebody else was in the store, or left a ransom note' },
  indexed: { is: 'happening', about: 'case', means: 'a search engine lists the store' },
  'propose-embargo': { is: 'command', about: 'case', means: 'a date is proposed until which nothing is published' },
  'agree-embargo': { is: 'command', about: 'case', means: 'the parties agree on the date' },
  'revise-embargo': { is: 'command', about: 'case', means: 'another date is asked for' },
  'exit-embargo': { is: 'command', about: 'case', means: 'the embargo ends by decision' },
  publish: { is: 'command', about: 'case', means: 'the advisory is published' },
  'seen-public': { is: 'happening', about: 'case', means: 'somebody else has published it' },
} as const satisfies Record<string, EventFacts>;

export type EventKind = keyof typeof events;

const kinds: ReadonlySet<string> = new Set(Object.keys(events));

export function isEventKind(text: string): text is EventKind {
  return kinds.has(text);
}

export const eventKinds: readonly EventKind[] = Object.keys(events).filter(isEventKind);
