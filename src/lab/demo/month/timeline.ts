/** The story of every case as the books tell it afterwards, a line a day, for a person who reads along. */
import pc from 'picocolors';
import type { ShownCase } from './desk.ts';
import type { Month } from './play-month.ts';

interface Entry {
  readonly at: string;
  readonly text: string;
}

const DAY_MS = 86_400_000;

export async function showTimelines(month: Month, dayOne: Date, say: (line: string) => void): Promise<void> {
  for (const mine of month.cases) {
    const state = await month.desk.show(mine.id);
    const shut = month.looks.filter(({ caseId }) => caseId === mine.id).length;
    say(`\n${pc.bold(`${mine.story.id}  ${mine.story.title}`)}  ${pc.dim(`${state.handling}, ${shut} looks`)}`);
    for (const { at, text } of entriesOf(state)) say(`  ${pc.dim(`day ${String(dayOf(at, dayOne)).padStart(2)}`)}  ${text}`);
  }
}

function entriesOf(state: ShownCase): readonly Entry[] {
  const nameOf = new Map(state.parties.map(({ id, name, role }) => [id, `${name} (${role})`]));
  const bounced = new Set(state.deliveries.filter(({ state: is }) => is === 'bounced').map(({ noticeId }) => noticeId));
  const notices = state.notices.flatMap(({ id, sentAt, rung, partyId, language }) =>
    sentAt === null
      ? []
      : [{ at: sentAt, text: `${rung} notice in ${language} to ${nameOf.get(partyId) ?? partyId}${bounced.has(id) ? ', came back' : ''}` }],
  );
  const replies = state.replies.map(({ at, partyId, kind, summary }) => ({
    at,
    text: `${nameOf.get(partyId) ?? partyId}: ${kind}${summary === '' ? '' : `, ${summary}`}`,
  }));
  const facts = Object.values(state.facts).map(({ at, evidence }) => ({ at, text: evidence.startsWith('rep_') ? '' : evidence }));
  const published = state.publication?.publishedAt;
  return [
    ...notices,
    ...replies,
    ...facts.filter(({ text }) => text !== ''),
    ...(published === null || published === undefined ? [] : [{ at: published, text: 'the advisory is published' }]),
  ].toSorted((a, b) => a.at.localeCompare(b.at));
}

function dayOf(at: string, dayOne: Date): number {
  return Math.floor((Date.parse(at) - dayOne.getTime()) / DAY_MS);
}
