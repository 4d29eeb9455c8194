/**
 * What the people at the desk do every morning, the same for every case and knowing nothing of its story but what is in
 * the mails: fetch the mail and say what it means, ask stores again, let the clock make drafts, name whom the ladder
 * asks for, look at every draft, approve it by as many persons as it needs, send it, and look for another address where
 * one came back. Each step begins by looking at the books, so that a killed one is simply begun anew.
 */
import { z } from 'zod';
import { type CaseLine, type Desk, people, readLines, type ShownCase, type ShownParty } from './desk.ts';
import type { PostOffice } from './post-office.ts';
import { lookUp } from './stories/directory.ts';
import type { Player, Story } from './stories/story.ts';

const lead = ['--as', people.lead];

/** A case of the desk and what its people know beside the books. */
export interface MonthCase {
  readonly story: Story;
  readonly id: string;
  /** Replies that were written and not yet understood, by the mail that carried them. */
  readonly meanings: Map<string, { readonly meaning: string; readonly summary: string }>;
}

const lookSchema = z.object({ caseId: z.string().nullable(), target: z.string(), outcome: z.string().nullable(), why: z.string() });
export type Look = z.infer<typeof lookSchema>;

export interface Office {
  /** Every look at a store, in order. */
  readonly passes: Look[];
  readonly desk: Desk;
  readonly post: PostOffice;
  readonly cases: readonly MonthCase[];
  /** When each case was last looked at. */
  readonly looked: Map<string, string>;
  readonly say: (line: string) => void;
}

/** Names the parties that attribution has not named, with the addresses that are known on the first day. */
export async function openCases({ desk, say }: Pick<Office, 'desk' | 'say'>, story: Story, target: string): Promise<string> {
  const known = (await desk.cases()).find(({ title }) => title === story.title);
  if (known === undefined) await desk.run(['case', 'open', target, '--title', story.title, ...lead]);
  const id = known?.id ?? (await desk.cases()).find(({ title }) => title === story.title)?.id;
  if (id === undefined) throw new Error(`No case was opened on ${target}.`);
  if ((await desk.show(id)).handling === 'detected')
    await desk.run(['case', 'advance', id, 'valid', '--reason', 'counts and names of fields agree', ...lead]);
  for (const player of story.players) await nameParty(desk, id, player, story.disputed === true && player.role === 'owner');
  say(`${story.id} is ${id}`);
  return id;
}

/** Leaves a party alone that is there under this role and name. */
async function nameParty(desk: Desk, id: string, player: Player, disputed = false): Promise<void> {
  const { role, name, country, language, confidence, because } = player;
  const find = async () => (await desk.show(id)).parties.find((party) => party.role === role && party.name === name);
  if ((await find()) === undefined)
    await desk.run([
      ...['case', 'party', id, '--role', role, '--name', name, '--country', country, '--language', language],
      ...['--confidence', String(confidence), '--reason', because, ...(disputed ? ['--disputed'] : []), ...lead],
    ]);
  const party = await find();
  if (party === undefined) throw new Error(`${name} is not a party of ${id}.`);
  await addAddress(desk, id, party, player);
  if (role !== 'owner' && party.confirmedAt === null)
    await desk.run(['case', 'party', id, '--party', party.id, '--confirm', '--reason', because, ...lead]);
}

/** The next address that is not on file: the first on the first day, another where one came back. */
async function addAddress(desk: Desk, id: string, party: ShownParty, player: Player): Promise<boolean> {
  const { contacts } = await desk.show(id);
  const mine = contacts.filter(({ partyId }) => partyId === party.id);
  if (mine.some(({ state }) => state === 'usable')) return false;
  const next = player.mail.find((address) => mine.every((contact) => contact.address !== address));
  if (next === undefined) return false;
  await desk.run(['case', 'contact', id, party.id, next, '--source', 'their own pages', ...lead]);
  return true;
}

/** One round of the desk; `desk.now` says when. */
export async function morning(office: Office): Promise<void> {
  const { desk } = office;
  await desk.run(['case', 'fetch', '--quiet', '--as', people.system], [5]);
  const looks = await desk.run(['recheck', '--due', '--format', 'jsonl', '--as', people.system], [4, 5]);
  for (const line of readLines(looks.out)) office.passes.push(lookSchema.parse(line));
  for (let rounds = 0; rounds < 4; rounds += 1) {
    await desk.run(['clock', '--as', people.system]);
    let worked = false;
    for (const line of await changed(office)) worked = (await workOn(office, line)) || worked;
    if (!worked) return;
  }
}

/** Cases in which something happened since they were last looked at, or in which something is due. */
async function changed({ desk, looked }: Office): Promise<readonly CaseLine[]> {
  const lines = await desk.cases();
  return lines.filter(
    ({ id, changedAt, nextDueAt }) => looked.get(id) !== changedAt || (nextDueAt !== null && Date.parse(nextDueAt) <= desk.now.getTime()),
  );
}

/** @returns whether something was done after which the clock has to be asked again */
async function workOn(office: Office, line: CaseLine): Promise<boolean> {
  const mine = office.cases.find(({ id }) => id === line.id);
  if (mine === undefined) return false;
  let worked = await understandMail(office, mine);
  worked = (await nameWhoIsAskedFor(office, mine)) || worked;
  worked = (await findOtherAddresses(office, mine)) || worked;
  await passOverReminders(office, mine);
  worked = (await approveAndSend(office, mine)) || worked;
  const after = (await office.desk.cases()).find(({ id }) => id === line.id);
  if (after !== undefined) office.looked.set(line.id, after.changedAt);
  return worked;
}

async function understandMail({ desk }: Office, mine: MonthCase): Promise<boolean> {
  const unread = (await desk.show(mine.id)).replies.filter(({ kind }) => kind === 'unread');
  for (const { id } of unread) {
    const text = (await desk.run(['case', 'read', mine.id, id, '--format', 'json'])).out;
    const known = [...mine.meanings].find(([written]) => text.includes(written));
    if (known === undefined) throw new Error(`Nobody of ${mine.story.id} wrote ${id}.`);
    await desk.run(['case', 'reply', mine.id, id, known[1].meaning, known[1].summary, ...lead]);
  }
  return unread.length > 0;
}

async function nameWhoIsAskedFor({ desk }: Office, mine: MonthCase): Promise<boolean> {
  const blocked = (await desk.ladder(mine.id)).filter(({ state }) => state === 'blocked');
  let named = false;
  for (const { why } of blocked) {
    const role = /no (mediator|cert|regulator) is named/.exec(why)?.[1];
    const country = mine.story.players.find((player) => player.role === 'owner')?.country ?? 'US';
    const player = role === 'mediator' || role === 'cert' || role === 'regulator' ? lookUp(role, country) : undefined;
    if (player === undefined) continue;
    await nameParty(desk, mine.id, player);
    named = true;
  }
  return named;
}

async function findOtherAddresses({ desk }: Office, mine: MonthCase): Promise<boolean> {
  const { parties, contacts } = await desk.show(mine.id);
  let found = false;
  for (const party of parties) {
    const known = contacts.filter(({ partyId }) => partyId === party.id);
    const player = mine.story.players.find(({ role, name }) => role === party.role && name === party.name);
    if (player === undefined || known.every(({ state }) => state === 'usable')) continue;
    found = (await addAddress(desk, mine.id, party, player)) || found;
  }
  return found;
}

/** Whoever has answered is not reminded. */
async function passOverReminders({ desk }: Office, mine: MonthCase): Promise<void> {
  const state = await desk.show(mine.id);
  const answered = state.parties.some(({ role, state: is }) => role === 'owner' && is === 'acknowledged');
  const open = (await desk.ladder(mine.id)).some(({ id, state: is }) => id === 'reminder' && (is === 'ready' || is === 'overdue'));
  if (answered && open)
    await desk.run(['case', 'advance', mine.id, 'skip', '--rung', 'reminder', '--reason', 'the owner has answered', ...lead]);
}

async function approveAndSend(office: Office, mine: MonthCase): Promise<boolean> {
  const { desk } = office;
  let sent = false;
  for (const notice of (await desk.show(mine.id)).notices) {
    if (notice.state === 'draft') await approve(desk, mine, notice, await desk.show(mine.id));
    const now = await noticeNow(desk, mine.id, notice.id);
    if (now?.state === 'approved') {
      await desk.run(['case', 'send', mine.id, notice.id, ...lead], [5]);
      sent = true;
    }
    await settle(office, mine.id, notice.id);
  }
  return sent;
}

type ShownNotice = ShownCase['notices'][number];

async function noticeNow(desk: Desk, caseId: string, noticeId: string): Promise<ShownNotice | undefined> {
  return (await desk.show(caseId)).notices.find(({ id }) => id === noticeId);
}

async function approve(desk: Desk, mine: MonthCase, notice: ShownNotice, state: ShownCase): Promise<void> {
  const party = state.parties.find(({ id }) => id === notice.partyId);
  const unsure = party?.role === 'owner' && (party.disputed || party.confidence < 0.6) && party.despiteConfidence === null;
  if (party !== undefined && unsure) {
    const reason = 'Both claimants are asked, and each is told that the other is; the host is told in any case.';
    await desk.run(['case', 'party', mine.id, '--party', party.id, '--despite', '--reason', reason, ...lead]);
  }
  for (const person of [people.lead, people.second, 'dora']) {
    const { hash, approvedBy, wanted } = await desk.standing(mine.id, notice.id);
    if (approvedBy.length >= wanted) break;
    if (!approvedBy.includes(person)) await desk.run(['case', 'approve', mine.id, notice.id, '--hash', hash, '--as', person]);
  }
  const { hash, counselWanted, counselGiven } = await desk.standing(mine.id, notice.id);
  if (counselWanted && !counselGiven)
    await desk.run(['case', 'approve', mine.id, notice.id, '--hash', hash, '--counsel', '--as', people.counsel]);
}

/** A notice of which nobody knows whether it went out: a person asks the mail server, and says so. */
async function settle({ desk, post }: Office, caseId: string, noticeId: string): Promise<void> {
  let notice = await noticeNow(desk, caseId, noticeId);
  if (notice?.state === 'sending') {
    await desk.run(['clock', '--as', people.system]);
    notice = await noticeNow(desk, caseId, noticeId);
  }
  if (notice?.state !== 'delivery-unknown') return;
  const { messageId, contactId } = notice;
  const address = (await desk.show(caseId)).contacts.find(({ id }) => id === contactId)?.address ?? '';
  const wentOut = (await post.arrived(address)).some((mail) => mail.messageId === messageId);
  await desk.run(['case', 'send', caseId, noticeId, '--went-out', wentOut ? 'yes' : 'no', ...lead]);
}
