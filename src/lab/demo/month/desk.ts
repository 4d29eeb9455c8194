/**
 * The people at the desk through their commands: ada leads, ben is the second person, cem is counsel. A command whose
 * process was killed is given again; what it may have done by then shows in the books, and every step here begins by
 * looking at them.
 */
import { z } from 'zod';
import type { DeskShell, Said } from './desk-shell.ts';

export const people = { lead: 'ada', second: 'ben', counsel: 'cem', system: 'system' } as const;

const partySchema = z.object({
  id: z.string(),
  role: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  language: z.string(),
  state: z.string(),
  confidence: z.number(),
  disputed: z.boolean(),
  confirmedAt: z.string().nullable(),
  despiteConfidence: z.string().nullable(),
});
const caseSchema = z.object({
  id: z.string(),
  handling: z.string(),
  facts: z.record(z.string(), z.object({ at: z.string(), evidence: z.string() })),
  ladderFrom: z.string().nullable(),
  subject: z.looseObject({
    target: z.string(),
    severity: z.looseObject({ level: z.string(), reasons: z.array(z.string()) }),
    countries: z.looseObject({ owner: z.string().nullable(), persons: z.array(z.string()), host: z.string().nullable() }),
    clocks: z.array(z.looseObject({ law: z.string() })),
  }),
  publication: z.object({ hash: z.string(), ownerSentAt: z.string().nullable(), publishedAt: z.string().nullable() }).nullable(),
  parties: z.array(partySchema),
  contacts: z.array(z.object({ id: z.string(), partyId: z.string(), channel: z.string(), address: z.string(), state: z.string() })),
  notices: z.array(
    z.object({
      id: z.string(),
      partyId: z.string(),
      contactId: z.string(),
      rung: z.string(),
      language: z.string(),
      hash: z.string(),
      messageId: z.string(),
      state: z.string(),
      sentAt: z.string().nullable(),
    }),
  ),
  deliveries: z.array(z.object({ noticeId: z.string(), state: z.string() })),
  approvals: z.array(z.object({ purpose: z.string(), noticeId: z.string().nullable(), by: z.string(), capacity: z.string() })),
  replies: z.array(z.object({ id: z.string(), partyId: z.string(), kind: z.string(), at: z.string(), summary: z.string() })),
});
export type ShownCase = z.infer<typeof caseSchema>;
export type ShownParty = z.infer<typeof partySchema>;

const lineSchema = z.object({ id: z.string(), title: z.string(), changedAt: z.string(), nextDueAt: z.string().nullable() });
export type CaseLine = z.infer<typeof lineSchema>;

const standingSchema = z.object({
  hash: z.string(),
  approvedBy: z.array(z.string()),
  wanted: z.number(),
  counselWanted: z.boolean(),
  counselGiven: z.boolean(),
});
const rungSchema = z.object({ id: z.string(), state: z.string(), why: z.string(), needs: z.array(z.string()) });
const clocksSchema = z.object({ law: z.object({ regimes: z.array(z.object({ id: z.string() })) }) });
export type ShownRung = z.infer<typeof rungSchema>;

export interface Desk {
  /** The instant of the month at which the next command is given. */
  now: Date;
  /** Commands given so far, those that were given again included. */
  readonly commands: number;
  /** @throws when it ends with another status than 0 or one of `also` */
  run(words: readonly string[], also?: readonly number[]): Promise<Said>;
  cases(): Promise<readonly CaseLine[]>;
  show(caseId: string): Promise<ShownCase>;
  standing(caseId: string, noticeId: string): Promise<z.infer<typeof standingSchema>>;
  ladder(caseId: string): Promise<readonly ShownRung[]>;
  /** Ids of the rules of law that may count. */
  regimes(caseId: string): Promise<readonly string[]>;
}

/** How often a command is given before the month is given up. */
const MOST_TRIES = 20;

export function openDesk(shell: DeskShell, from: Date): Desk {
  let commands = 0;
  let now = from;
  /** What was shown and has not changed since: a look at the books costs a quarter of a second. */
  const shown = new Map<string, ShownCase>();
  const ladders = new Map<string, readonly ShownRung[]>();

  function forget([noun = '', verb = '', id = '']: readonly string[]): void {
    if (noun === 'case' && !overAll.has(verb)) {
      shown.delete(id);
      ladders.delete(id);
    } else {
      shown.clear();
      ladders.clear();
    }
  }

  async function ask(words: readonly string[], also: readonly number[] = []): Promise<Said> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      commands += 1;
      const began = performance.now();
      const said = await shell.run(words, now);
      // Time goes on while a command runs, so that the next one does not begin before it.
      now = new Date(now.getTime() + Math.ceil(performance.now() - began));
      if (said === undefined) continue;
      // A refusal after a kill can mean that the first try had done it.
      if (said.exit !== 0 && !also.includes(said.exit) && !(tries > 0 && said.exit === 4))
        throw new Error(`openward ${words.join(' ')} at ${now.toISOString()} ended with ${said.exit}:\n${said.err}`);
      return said;
    }
    throw new Error(`openward ${words.join(' ')} was killed ${MOST_TRIES} times.`);
  }

  return {
    get now() {
      return now;
    },
    set now(instant) {
      now = instant;
      ladders.clear();
    },
    get commands() {
      return commands;
    },
    async run(words, also) {
      forget(words);
      return ask(words, also);
    },
    async cases() {
      return readLines((await ask(['case', 'list', '--format', 'jsonl'])).out).map((line) => lineSchema.parse(line));
    },
    async show(caseId) {
      const known = shown.get(caseId) ?? caseSchema.parse(JSON.parse((await ask(['case', 'show', caseId, '--format', 'json'])).out));
      shown.set(caseId, known);
      return known;
    },
    async standing(caseId, noticeId) {
      return standingSchema.parse(JSON.parse((await ask(['case', 'approve', caseId, noticeId, '--format', 'json'])).out));
    },
    async regimes(caseId) {
      const { law } = clocksSchema.parse(JSON.parse((await ask(['clock', caseId, '--format', 'json'])).out));
      return law.regimes.map(({ id }) => id);
    },
    async ladder(caseId) {
      const known =
        ladders.get(caseId) ??
        readLines((await ask(['ladder', 'explain', caseId, '--format', 'jsonl'])).out).map((line) => rungSchema.parse(line));
      ladders.set(caseId, known);
      return known;
    },
  };
}

/** Commands of cases that are not about one of them. */
const overAll: ReadonlySet<string> = new Set(['fetch', 'take', 'open']);

export function readLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}
