/** The outside of the month: owners, hosts and authorities change their servers and write mails, on the days of their stories. */
import { answerMail, bounceMail, outOfOfficeMail } from '../../mail/answer-mails.ts';
import type { Arrived, PostOffice } from './post-office.ts';
import type { MonthCase } from './routine.ts';
import { lookUp } from './stories/directory.ts';
import type { Deed, DoorState, Happening, Player, Story } from './stories/story.ts';

/** What a player can do to the server of a story. */
export interface Premises {
  setDoor(state: DoorState): Promise<void>;
  leaveNote(): Promise<void>;
}

export interface Outside {
  readonly post: PostOffice;
  readonly cases: readonly MonthCase[];
  readonly premises: ReadonlyMap<string, Premises>;
  readonly say: (line: string) => void;
}

export interface Scheduled {
  readonly story: Story;
  readonly happening: Happening;
  readonly at: Date;
}

const HOUR_MS = 3_600_000;
const DEFAULT_HOUR = 10;

/** Everything that happens outside, in order. */
export function scheduleOf(stories: readonly Story[], dayOne: Date): readonly Scheduled[] {
  return stories
    .flatMap((story) =>
      story.happenings.map((happening) => ({
        story,
        happening,
        at: new Date(dayOne.getTime() + (happening.day * 24 + (happening.hour ?? DEFAULT_HOUR)) * HOUR_MS),
      })),
    )
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

export async function happen(outside: Outside, { story, happening, at }: Scheduled): Promise<void> {
  outside.say(`${story.id}: ${describe(happening)}`);
  const premises = outside.premises.get(story.id);
  if (happening.is === 'door') await premises?.setDoor(happening.to);
  if (happening.is === 'ransom-note') await premises?.leaveNote();
  if (happening.is === 'writes') await write(outside, story, happening, at);
}

/** Mail systems of addresses that no longer exist send everything back, once each. */
export async function sendBack({ post, cases, say }: Outside, returned: Set<string>, at: Date): Promise<void> {
  const gone = new Set(cases.flatMap(({ story }) => story.players.flatMap(({ bounces = [] }) => bounces)));
  for (const address of gone) {
    for (const { messageId, raw } of await post.arrived(address)) {
      if (returned.has(messageId)) continue;
      returned.add(messageId);
      say(`a mail system sends back what went to ${address}`);
      await post.deliver(bounceMail(raw, at));
    }
  }
}

async function write({ post, cases }: Outside, story: Story, deed: Extract<Deed, { is: 'writes' }>, at: Date): Promise<void> {
  const mine = cases.find((each) => each.story === story);
  const player = story.players.find(({ role }) => role === deed.role) ?? lookUp(deed.role, ownerCountry(story));
  if (mine === undefined || player === undefined) throw new Error(`${story.id} has no ${deed.role} who could write.`);
  const to = await lastTo(post, player);
  if (to === undefined) throw new Error(`${player.name} was written nothing that it could answer on ${at.toISOString()}.`);
  if (deed.meaning !== 'auto-reply') mine.meanings.set(deed.text, { meaning: deed.meaning, summary: deed.summary });
  const answer = { to: to.raw, name: asciiOf(player.name), text: deed.text, date: at };
  await post.deliver(deed.meaning === 'auto-reply' ? outOfOfficeMail(answer) : answerMail(answer));
}

async function lastTo(post: PostOffice, { mail: addresses, bounces = [] }: Player): Promise<Arrived | undefined> {
  for (const address of addresses.filter((each) => !bounces.includes(each)).reverse()) {
    const last = (await post.arrived(address)).at(-1);
    if (last !== undefined) return last;
  }
  return undefined;
}

export function ownerCountry({ players }: Story): string {
  return players.find(({ role }) => role === 'owner')?.country ?? 'US';
}

/** A name in a header would have to be encoded; the address says who it is. */
function asciiOf(name: string): string {
  return name.normalize('NFD').replaceAll(/[^ -~]/g, '');
}

function describe(happening: Happening): string {
  if (happening.is === 'door') return `the door of the store is ${happening.to} now`;
  if (happening.is === 'ransom-note') return 'somebody leaves a ransom note beside the data';
  return `the ${happening.role} writes (${happening.meaning})`;
}
