/** What the books say when the month is over, beside what its stories expect. */
import { type Point, pointsUnder } from '../point.ts';
import type { ShownCase } from './desk.ts';
import type { Month } from './play-month.ts';
import { ownerCountry } from './players.ts';
import type { PostOffice } from './post-office.ts';
import type { Look, MonthCase } from './routine.ts';

const SHUT: ReadonlySet<string> = new Set(['closed', 'authentication-now', 'filtered']);
const OPEN: ReadonlySet<string> = new Set(['still-open', 'empty', 'wiped']);

export async function pointsOfMonth(month: Month, post: PostOffice): Promise<readonly Point[]> {
  const points: Point[] = [];
  for (const mine of month.cases) {
    const looks = month.looks.filter(({ caseId }) => caseId === mine.id);
    const seen = { looks, regimes: await month.desk.regimes(mine.id) };
    points.push(...(await pointsOfCase(mine, await month.desk.show(mine.id), seen, post)));
  }
  return points;
}

interface Seen {
  readonly looks: readonly Look[];
  readonly regimes: readonly string[];
}

async function pointsOfCase({ story }: MonthCase, state: ShownCase, { looks, regimes }: Seen, post: PostOffice): Promise<readonly Point[]> {
  const { points, add } = pointsUnder(`${story.id}/month`, `${story.id} month: ${story.title}`);
  const { ends } = story;
  const sent = state.notices.filter(({ sentAt }) => sentAt !== null);
  const roleOf = new Map(state.parties.map(({ id, role }) => [id, role]));
  const looked = looks.map(({ outcome }) => outcome ?? '').filter((outcome) => SHUT.has(outcome) || OPEN.has(outcome));

  add('how it was shut', ends.closure, SHUT.has(looked.at(-1) ?? '') ? (looked.at(-1) ?? '') : 'open');
  add('closure is proven', yesNo(ends.closure !== 'open'), yesNo(state.facts['closure-verified'] !== undefined));
  add('times that it opened again', String(ends.reopened), String(reopenings(looked)));
  add('rungs that were told', ends.rungs.join(', '), unique(sent.map(({ rung }) => rung)).join(', '));
  const toOwners = sent.filter(({ partyId }) => ['owner', 'operator'].includes(roleOf.get(partyId) ?? ''));
  add('languages of owner and operator', ends.languages.join(', '), unique(toOwners.map(({ language }) => language)).join(', '));
  const back = state.deliveries.filter(({ state: is }) => is === 'bounced');
  add('notices that came back', String(ends.bounced), String(back.length));
  add('somebody else was in the store', yesNo(ends.thirdParty), yesNo(state.facts['third-party'] !== undefined));
  const owners = state.parties.filter(({ role }) => role === 'owner');
  add('owners whose claim is disputed', String(ends.disputedOwners), String(owners.filter(({ disputed }) => disputed).length));
  const told = new Set(sent.map(({ partyId }) => partyId));
  const countries = owners.filter(({ id }) => told.has(id)).map(({ country }) => country ?? 'unknown');
  add('country of whoever was told as owner', ownerCountry(story), unique(countries).join(', '));
  const hostNames = story.players.filter(({ role }) => role === 'host').map(({ name }) => name);
  const found = state.parties.filter(({ role }) => role === 'host').map(({ name }) => name);
  add('host', unique([...hostNames, ...[story.namedHost ?? []].flat()]).join(', '), unique(found).join(', '));
  add('severity has reasons', 'yes', yesNo(state.subject.severity.reasons.length > 0));
  add('rules of law that may count', 'some', regimes.length > 0 ? 'some' : 'none');
  add('notices without an approval', '0', String(sent.filter(({ id }) => !state.approvals.some(({ noticeId }) => noticeId === id)).length));
  add('notices that arrived otherwise than once', '0', String(await arrivedOtherwise(state, post)));
  add('published', 'yes', yesNo(state.publication?.publishedAt !== null && state.publication !== null));
  return points;
}

/** Every notice that went out by mail lies at its address exactly once. */
async function arrivedOtherwise({ notices, contacts }: ShownCase, post: PostOffice): Promise<number> {
  let wrong = 0;
  for (const { id, address } of contacts.filter(({ channel }) => channel === 'mail')) {
    const arrived = (await post.arrived(address)).map(({ messageId }) => messageId);
    for (const { messageId } of notices.filter((one) => one.contactId === id && one.sentAt !== null))
      if (arrived.filter((each) => each === messageId).length !== 1) wrong += 1;
  }
  return wrong;
}

/** A store that was found shut and then open. */
function reopenings(told: readonly string[]): number {
  return told.filter((outcome, index) => OPEN.has(outcome) && SHUT.has(told[index - 1] ?? '')).length;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
