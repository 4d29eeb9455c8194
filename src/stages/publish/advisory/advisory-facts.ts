/**
 * What an advisory may be made of: a small part of a case, chosen so that nothing in it leads to the store. No address,
 * no host name, no name of a store, collection or bucket, no contact; the software only once a closure is proven, and
 * the organisation only where somebody may and does name it. All forms are made of these facts and of nothing else.
 */
import { z } from 'zod';
import type { CaseState, Notice } from '../../disclose/desk/case-state.ts';
import { dataKinds } from '../../disclose/desk/subject.ts';
import { Refusal } from '../../disclose/desk/turn.ts';
import { isSpent } from '../../disclose/desk/warrants.ts';

const instant = z.iso.datetime();
export const timelineEvents = [
  'found',
  'owner',
  'operator',
  'host',
  'mediator',
  'cert',
  'regulator',
  'answered',
  'closed',
  'reopened',
] as const;
export type TimelineEvent = (typeof timelineEvents)[number];

export const advisoryFactsSchema = z.strictObject({
  id: z.string().max(40),
  version: z.number().int().positive(),
  language: z.string().max(35),
  preparedAt: instant,
  kind: z.enum(['database', 'bucket']),
  product: z.string().max(120).nullable(),
  organisation: z.string().max(200).nullable(),
  country: z.string().length(2).nullable(),
  state: z.enum(['closed', 'closed-unverified', 'still-open']),
  stateAt: instant,
  thirdParty: z.boolean(),
  persons: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  documents: z.number().nullable(),
  data: z.array(z.enum(dataKinds)),
  severity: z.enum(['low', 'medium', 'high', 'critical']),
  timeline: z.array(z.strictObject({ on: z.iso.date(), event: z.enum(timelineEvents) })),
  firstAt: instant,
  corrections: z.array(z.strictObject({ at: instant, reason: z.string().max(2000) })),
  publisher: z.strictObject({ name: z.string().max(200), contact: z.string().max(300), verify: z.string().max(300), site: z.url() }),
});
export type AdvisoryFacts = z.infer<typeof advisoryFactsSchema>;

export interface AdvisoryWish {
  readonly language: string;
  readonly now: string;
  readonly nameOrganisation: boolean;
  /** Why the organisation is named although the ladder is not spent. */
  readonly namedBecause?: string;
  readonly correctionReason?: string;
  readonly publisher: AdvisoryFacts['publisher'];
}

/** @throws Refusal when the organisation is to be named and may not be */
export function advisoryFacts(state: CaseState, wish: AdvisoryWish): AdvisoryFacts {
  const { subject, facts, publication } = state;
  const owner = state.parties.find(({ role }) => role === 'owner');
  if (wish.nameOrganisation && !isSpent(state) && (wish.namedBecause ?? '').trim() === '')
    throw new Refusal(
      'The organisation is named once the ladder is spent or the closure is proven.',
      'Decide otherwise with --reason, or leave it unnamed.',
    );
  if (wish.nameOrganisation && owner === undefined) throw new Refusal('There is no owner to name.');
  const verified = facts['closure-verified'];
  const shut = facts.mitigated;
  const earlier = (publication?.releases ?? []).filter(({ kind }) => kind !== 'withdrawal');
  const made = earlier.filter(({ kind }) => kind === 'correction').map(({ at, reason }) => ({ at, reason: reason ?? '' }));
  const corrections = wish.correctionReason === undefined ? made : [...made, { at: wish.now, reason: wish.correctionReason }];
  return {
    id: advisoryId(state),
    version: corrections.length + 1,
    language: wish.language,
    preparedAt: wish.now,
    kind: subject.kind,
    // The software of an open store is half of a search for it.
    product: verified === undefined ? null : subject.product,
    organisation: wish.nameOrganisation ? (owner?.name ?? null) : null,
    country: owner?.country ?? subject.countries.owner,
    state: verified !== undefined ? 'closed' : shut !== undefined ? 'closed-unverified' : 'still-open',
    stateAt: verified?.at ?? shut?.at ?? subject.lastSeenAt,
    thirdParty: facts['third-party'] !== undefined,
    persons: subject.persons,
    // An exact count can be searched for, too.
    documents: verified === undefined ? null : subject.documents,
    data: [...subject.data],
    severity: subject.severity.level,
    timeline: timelineOf(state),
    firstAt: earlier[0]?.at ?? wish.now,
    corrections,
    publisher: wish.publisher,
  };
}

/** Kept through all versions; the case's own id stays inside. */
export function advisoryId({ id, openedAt }: Pick<CaseState, 'id' | 'openedAt'>): string {
  return `OWA-${openedAt.slice(0, 4)}-${id.replace(/^case_/, '').toUpperCase()}`;
}

function timelineOf(state: CaseState): AdvisoryFacts['timeline'] {
  const told = new Map<TimelineEvent, string>();
  const first = (event: TimelineEvent, at: string): void => {
    const known = told.get(event);
    if (known === undefined || at < known) told.set(event, at);
  };
  first('found', state.subject.firstSeenAt);
  const roleOf = (notice: Notice) => state.parties.find(({ id }) => id === notice.partyId)?.role;
  for (const notice of state.notices) {
    const role = roleOf(notice);
    const event = timelineEvents.find((one) => one === role);
    if (notice.sentAt !== null && event !== undefined) first(event, notice.sentAt);
  }
  for (const { kind, at } of state.replies) if (!['auto-reply', 'bounce', 'delivered', 'unread'].includes(kind)) first('answered', at);
  const { mitigated, 'closure-verified': verified } = state.facts;
  const closedAt = mitigated?.at ?? verified?.at;
  if (closedAt !== undefined) first('closed', closedAt);
  return [...told].map(([event, at]) => ({ event, on: at.slice(0, 10) })).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
