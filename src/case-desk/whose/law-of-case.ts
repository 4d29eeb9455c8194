/**
 * The legal picture of a case as it stands: countries of owner, persons and host, what was measured, and what happened
 * to our notices, which is what most clocks run from. It is drawn anew whenever somebody looks, since parties and
 * proofs change. It informs and reminds; it is not legal advice.
 */
import type { CaseFacts, DataGroup, Moments, Place } from '../../stages/assess/law/facts.ts';
import { type LegalPicture, weighLaw } from '../../stages/assess/weigh-law.ts';
import type { CaseState, Party } from '../../stages/disclose/desk/case-state.ts';
import type { CaseSubject, DataKind } from '../../stages/disclose/desk/subject.ts';

/** @param floor Confidence from which the country of a party counts as certain */
export function lawOfCase(state: CaseState, floor: number, now: Date): LegalPicture {
  return weighLaw(factsOfCase(state, floor), now.toISOString());
}

export function factsOfCase(state: CaseState, floor: number): CaseFacts {
  const { subject, facts } = state;
  const { measured, countries } = subject;
  return {
    owner: placesOf(state, 'owner', floor),
    subjects: measured?.places ?? countries.persons.map((place) => ({ place, certain: true })),
    host: placesOf(state, 'host', floor),
    persons: subject.persons ?? undefined,
    data: measured?.groups ?? groupsOfKinds(subject.data),
    sampled: measured?.sampled ?? true,
    thirdParty: facts['third-party'] !== undefined,
    moments: momentsOf(state),
  };
}

interface Named {
  readonly country: string | null;
  readonly certain: boolean;
}

/** By parties; before there are any by what attribution proposed, and without either by what the subject says. */
function placesOf(state: CaseState, role: 'owner' | 'host', floor: number): Place[] {
  const parties = state.parties.filter((party) => party.role === role);
  const proposed = (state.proposed?.parties ?? []).map(({ claim }) => claim).filter((claim) => claim.role === role);
  const given = state.subject.countries[role];
  const named: readonly Named[] =
    parties.length > 0
      ? parties.map((party) => ({ country: party.country, certain: isCertain(party, floor) }))
      : proposed.map(({ country, confidence, disputed }) => ({ country, certain: confidence >= floor && !disputed }));
  const places = new Map<string, boolean>();
  for (const { country, certain } of named) if (country !== null) places.set(country, certain || places.get(country) === true);
  if (places.size === 0 && given !== null) places.set(given, state.proposed === undefined);
  return [...places].map(([place, certain]) => ({ place, certain }));
}

function isCertain({ confirmedAt, confidence, disputed }: Party, floor: number): boolean {
  return confirmedAt !== null || (confidence >= floor && !disputed);
}

const SPOKEN: ReadonlySet<string> = new Set(['answer', 'says-fixed', 'declines', 'dispute', 'threat', 'opt-out']);

/** What is proven of the owner alone: a mail that was handed over has not been read, and a machine's answer knows nothing. */
function momentsOf({ parties, notices, deliveries, replies }: CaseState): Moments {
  const owners = new Set(parties.filter(({ role }) => role === 'owner').map(({ id }) => id));
  const sent = notices.filter(({ partyId, sentAt }) => owners.has(partyId) && sentAt !== null);
  const ids = new Set(sent.map(({ id }) => id));
  const theirs = replies.filter(({ partyId }) => owners.has(partyId));
  const delivered = [
    ...deliveries.filter(({ noticeId, state }) => ids.has(noticeId) && state === 'delivered').map(({ endedAt }) => endedAt),
    ...theirs.filter(({ kind }) => kind === 'delivered').map(({ at }) => at),
  ];
  return {
    ...earliest(
      'firstSent',
      sent.map(({ sentAt }) => sentAt),
    ),
    ...earliest('delivered', delivered),
    ...earliest(
      'answered',
      theirs.filter(({ kind }) => SPOKEN.has(kind)).map(({ at }) => at),
    ),
  };
}

function earliest<K extends keyof Moments>(key: K, times: readonly (string | null)[]): { readonly [P in K]?: string } {
  const [first] = times.filter((time) => time !== null).sort((a, b) => Date.parse(a) - Date.parse(b));
  const none: { readonly [P in K]?: string } = {};
  return first === undefined ? none : { ...none, [key]: first };
}

const groupOfKind: Readonly<Partial<Record<DataKind, DataGroup>>> = {
  identity: 'identifiers',
  contact: 'identifiers',
  identifiers: 'identifiers',
  health: 'health',
  medication: 'health',
  laboratory: 'health',
  insurance: 'health',
  images: 'health',
  genetic: 'special',
  credentials: 'credentials',
  payment: 'financial',
};

function groupsOfKinds(kinds: readonly DataKind[]): DataGroup[] {
  return [...new Set(kinds.map((kind) => groupOfKind[kind]).filter((group) => group !== undefined))];
}

const MOST_CLOCKS = 8;

/** The duties of whoever answers for the data, in the words of a notice: what surely applies first, and none that does not. */
export function clocksOf({ regimes }: LegalPicture): CaseSubject['clocks'] {
  const sure = regimes.filter(({ applies }) => applies.answer === 'yes');
  const shown = sure.length > 0 ? sure : regimes.filter(({ applies }) => applies.answer === 'maybe');
  return shown
    .flatMap(({ title, jurisdiction, version, reviewed, duties }) =>
      duties
        .filter(({ owed, from, to }) => owed.answer !== 'no' && from === 'controller' && (to === 'authority' || to === 'persons'))
        .map(({ recipient, to, owed, length }) => ({
          law: line(title),
          authority: line(to === 'authority' ? recipient : 'the persons concerned'),
          duty: line(
            `${owed.answer === 'yes' ? 'tell' : 'it may be owed to tell'} ${to === 'authority' ? 'the authority' : 'the persons'}: ${length}`,
          ),
          source: line(`${jurisdiction}, version ${version}, reviewed ${reviewed}`),
        })),
    )
    .slice(0, MOST_CLOCKS);
}

function line(text: string): string {
  return text.slice(0, 300);
}
