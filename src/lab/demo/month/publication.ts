/** The end of the month at the desk: the draft goes to the owner, two persons approve it, it is published, and papers are made. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Desk, people } from './desk.ts';
import type { MonthCase } from './routine.ts';

const lead = ['--as', people.lead];
const rehearsalSchema = z.object({
  hash: z.string(),
  approvedBy: z.array(z.string()),
  wanted: z.number(),
  counselWanted: z.boolean(),
  counselGiven: z.boolean(),
});

export const advisorySite = 'https://advisories.openward-lab.example/';

/** Drafts the advisory once and encloses it in the last notice to every owner; what is drafted is approved like any notice. */
export async function tellOwnerOfDraft(desk: Desk, { id }: MonthCase, papers: string): Promise<void> {
  const path = join(papers, `advisory-${id}.html`);
  mkdirSync(papers, { recursive: true });
  if ((await desk.show(id)).publication === null) await desk.run(['case', 'advisory', id, '--output', path, ...lead]);
  const { notices, parties, contacts } = await desk.show(id);
  const owners = new Set(parties.filter(({ role }) => role === 'owner').map((party) => party.id));
  const has = (contactId: string) => notices.some((one) => one.rung === 'final' && one.contactId === contactId && one.state !== 'void');
  for (const contact of contacts.filter((one) => owners.has(one.partyId) && one.state === 'usable' && !has(one.id)))
    await desk.run(['case', 'draft', id, 'final', '--contact', contact.id, '--attach', path, ...lead]);
}

export async function publish(desk: Desk, { id }: MonthCase): Promise<void> {
  if (((await desk.show(id)).publication?.publishedAt ?? null) !== null) return;
  const look = async () =>
    rehearsalSchema.parse(JSON.parse((await desk.run(['case', 'publish', id, '--dry-run', '--format', 'json', ...lead])).out));
  const first = await look();
  for (const person of [people.lead, people.second])
    if (!(await look()).approvedBy.includes(person)) await desk.run(['case', 'publish', id, '--hash', first.hash, '--as', person]);
  const { counselWanted, counselGiven } = await look();
  if (counselWanted && !counselGiven) await desk.run(['case', 'publish', id, '--hash', first.hash, '--counsel', '--as', people.counsel]);
  await desk.run(['case', 'publish', id, ...lead]);
}

/** What recipients get when the month is over: the owner's pack, the certificate of a closure, the case as signed JSON, the site. */
export async function makePapers(desk: Desk, cases: readonly MonthCase[], papers: string): Promise<void> {
  mkdirSync(papers, { recursive: true });
  for (const { id, story } of cases) {
    const language = story.players.find(({ role }) => role === 'owner')?.language ?? 'en';
    await desk.run(['case', 'pack', id, '--language', language, '--output', join(papers, `${story.id}-pack.html`)]);
    await desk.run(['case', 'export', id, '--tlp', 'amber', '--output', join(papers, `${story.id}-export.json`)]);
    if ((await desk.show(id)).facts['closure-verified'] !== undefined)
      await desk.run(['case', 'certificate', id, '--output', join(papers, `${story.id}-certificate.json`)]);
  }
  await desk.run(['site', 'build', '--output', join(papers, 'site'), '--site-url', advisorySite]);
}
