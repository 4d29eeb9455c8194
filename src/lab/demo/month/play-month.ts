/**
 * Plays the month after the scan: cases are opened on what was found, and from then on every morning is the desk's and
 * every other hour the players'. The clock is virtual, commands are those of the terminal, servers and mail are real
 * where the machine has them.
 */
import { type Desk, openDesk } from './desk.ts';
import { type DeskShell, openDeskShell } from './desk-shell.ts';
import { happen, type Premises, type Scheduled, scheduleOf, sendBack } from './players.ts';
import { deskAddress, type PostOffice } from './post-office.ts';
import { makePapers, publish, tellOwnerOfDraft } from './publication.ts';
import { type Look, type MonthCase, morning, type Office, openCases } from './routine.ts';
import type { Story } from './stories/story.ts';

export interface MonthOptions {
  /** Settings of the desk's commands, such as whom attribution asks. */
  readonly environment: Readonly<Record<string, string>>;
  readonly dataDir: string;
  /** Where packs, certificates and the site go. */
  readonly papers: string;
  readonly scopePath: string;
  /** Of the first morning. */
  readonly begins: Date;
  readonly stories: readonly { readonly story: Story; readonly target: string; readonly premises: Premises }[];
  readonly post: PostOffice;
  readonly say: (line: string) => void;
  /** Stands before the shell, so that a test can kill it. */
  readonly before?: (shell: DeskShell) => DeskShell;
}

export interface Month {
  readonly desk: Desk;
  readonly cases: readonly MonthCase[];
  readonly looks: readonly Look[];
  readonly ends: Date;
  close(): Promise<void>;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Cases are opened before the first morning, so that no rung is due a few seconds after a round. */
const OPENING = 8;
const MORNING = 9;
const LAST_DAY = 31;
/** The days of the packaged ladder. */
const DRAFT_DAY = 21;
const PUBLICATION_DAY = 30;

export async function playMonth({
  environment,
  dataDir,
  papers,
  scopePath,
  begins,
  stories,
  post,
  say,
  before = (shell) => shell,
}: MonthOptions): Promise<Month> {
  const shell = before(
    openDeskShell({
      ...process.env,
      ...environment,
      ...post.environment,
      OPENWARD_DATA: dataDir,
      OPENWARD_SCOPE: scopePath,
      OPENWARD_DESK_MAIL: deskAddress,
      OPENWARD_DESK_ORGANISATION: 'Openward lab desk',
      OPENWARD_DESK_CONTACT: 'https://openward-lab.example/contact',
      OPENWARD_DESK_VERIFY: 'https://openward-lab.example/verify',
    }),
  );
  const dayOne = new Date(Math.floor(begins.getTime() / DAY_MS) * DAY_MS);
  const desk = openDesk(shell, at(dayOne, 0, OPENING));
  const cases: MonthCase[] = [];
  for (const { story, target } of stories) cases.push({ story, id: await openCases({ desk, say }, story, target), meanings: new Map() });

  const office: Office = { desk, post, cases, passes: [], looked: new Map(), say };
  const outside = { post, cases, premises: new Map(stories.map(({ story, premises }) => [story.id, premises])), say };
  const returned = new Set<string>();
  let coming: readonly Scheduled[] = scheduleOf(
    stories.map(({ story }) => story),
    dayOne,
  );
  for (let day = 0; day <= LAST_DAY; day += 1) {
    for (const hour of hoursOf(day)) {
      const now = at(dayOne, day, hour);
      for (const one of coming.filter((each) => each.at.getTime() <= now.getTime())) await happen(outside, one);
      coming = coming.filter((each) => each.at.getTime() > now.getTime());
      // Opening the cases took its time too, and no clock goes back.
      desk.now = new Date(Math.max(now.getTime(), desk.now.getTime()));
      if (day >= DRAFT_DAY) for (const mine of cases) await tellOwnerOfDraft(desk, mine, papers);
      await morning(office);
      if (day >= PUBLICATION_DAY) for (const mine of cases) await publish(desk, mine);
      await sendBack(outside, returned, now);
    }
  }
  await makePapers(desk, cases, papers);
  return { desk, cases, looks: office.passes, ends: desk.now, close: () => shell.close() };
}

/** On the first day the desk stays until the evening. */
function hoursOf(day: number): readonly number[] {
  return day === 0 ? [MORNING, 16, 20] : [MORNING];
}

function at(dayOne: Date, day: number, hour: number): Date {
  return new Date(dayOne.getTime() + day * DAY_MS + hour * HOUR_MS);
}
