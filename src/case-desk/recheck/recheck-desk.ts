/**
 * Re-checks at work: keeps the rows of what is looked at next in line with the cases, asks what is due under a scope, and
 * writes down what came of it. A case that opens again is re-opened here and gets drafts; nothing is ever sent.
 */
import { AppError } from '../../errors.ts';
import type { Records } from '../../platform/store/open-records.ts';
import type { RecheckPlan } from '../../platform/store/rechecks/recheck-books.ts';
import type { CaseState } from '../../stages/disclose/desk/case-state.ts';
import type { Means } from '../../stages/disclose/desk/turn.ts';
import type { Effect } from '../../stages/disclose/machines/machine.ts';
import { judgeClosure } from '../../stages/verify/closure/judge-closure.ts';
import type { SteadyClock } from '../../stages/verify/closure/pass.ts';
import { type Asked, planNext } from '../../stages/verify/closure/plan-next.ts';
import { type JudgedRecheck, judgeRecheck, type KnownBefore } from '../../stages/verify/closure/recheck-outcome.ts';
import type { RecheckPolicy } from '../../stages/verify/closure/recheck-policy.ts';
import { type PassToRecord, passOf, type RecordedPass } from '../../stages/verify/closure/recorded-pass.ts';
import { type Answer, type AskMeans, askAgain, canonicalTarget } from './ask-again.ts';
import { askedBy, consequenceOf } from './consequence.ts';

export interface RecheckMeans {
  readonly records: Records;
  readonly policy: RecheckPolicy;
  readonly clock: () => Date;
  /** Null in a lab, whose times never were. */
  readonly steady: () => SteadyClock | null;
  readonly newId: () => string;
  /** For the steps of cases. */
  readonly means: (by: string) => Means;
  /** Draws the drafts of a case that opened again; they wait for approval. */
  readonly drawDrafts: (caseIds: readonly string[], by: string) => Promise<readonly string[]>;
}

/** A store that can be asked again. */
export type Subject = Pick<RecheckPlan, 'subject' | 'exposureId' | 'caseId' | 'target'>;

export interface Rechecked {
  readonly pass: RecordedPass;
  readonly plan: RecheckPlan | undefined;
  /** What the case did of itself: `new-episode` when it opened again. */
  readonly effects: readonly Effect[];
  readonly drafted: readonly string[];
}

export interface RecheckDesk {
  /** Brings the rows in line with the cases. Asks nothing. */
  plan(): Promise<void>;
  /** What is due by now, longest overdue first. */
  due(): Promise<readonly RecheckPlan[]>;
  subjectOfCase(caseId: string): Promise<Subject>;
  subjectOfExposure(exposureId: string): Promise<Subject>;
  ask(subjects: readonly Subject[], under: AskMeans, by: string): Promise<readonly Rechecked[]>;
}

export function openRecheckDesk(means: RecheckMeans): RecheckDesk {
  const { records, clock } = means;
  return {
    plan: () => planCases(means),
    due: () => records.rechecks.plans(clock()),
    async subjectOfCase(caseId) {
      return subjectOf((await records.cases.get(caseId)).state);
    },
    async subjectOfExposure(exposureId) {
      const exposure = await records.exposures.get(exposureId);
      const [line] = (await records.cases.list({ exposureId }, { limit: 1 })).items;
      return { subject: exposureId, exposureId, caseId: line?.id ?? null, target: exposure.target };
    },
    async ask(subjects, under, by) {
      const answers = await askAgain(
        subjects.map(({ target }) => target),
        under,
      );
      const done: Rechecked[] = [];
      for (const subject of subjects) {
        const answer = answers.get(canonicalTarget(subject.target));
        if (answer === undefined || answer.is === 'left') continue;
        done.push(await takeDown(means, subject, answer, under, by));
      }
      return done;
    },
  };
}

/** Cases in which somebody may be told, or was: only those are asked again by the calendar. */
const ASKED_AGAIN: ReadonlySet<string> = new Set([
  'notifying',
  'waiting',
  'escalated',
  'fixed-unverified',
  'verified',
  'closed',
  'reopened',
]);

async function planCases({ records, policy }: RecheckMeans): Promise<void> {
  const known = new Map((await records.rechecks.plans()).map((plan) => [plan.subject, plan]));
  const fresh: RecheckPlan[] = [];
  for await (const state of eachCase(records)) {
    const subject = subjectOf(state);
    const before = known.get(subject.subject);
    if (before === undefined && !ASKED_AGAIN.has(state.handling)) continue;
    const passes = (await records.rechecks.passes(subject.subject)).map(passOf);
    const plan = { ...subject, ...planNext(passes, askedBy(state), policy) };
    if (before?.dueAt !== plan.dueAt || before.phase !== plan.phase || before.caseId !== plan.caseId) fresh.push(plan);
  }
  await records.rechecks.put(fresh);
}

async function* eachCase(records: Records): AsyncGenerator<CaseState> {
  const ids: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await records.cases.list({}, { limit: 500, ...(cursor === undefined ? {} : { cursor }) });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  for (const id of new Set(ids)) yield (await records.cases.get(id)).state;
}

function subjectOf({ id, subject }: CaseState): Subject {
  return { subject: subject.exposureId ?? id, exposureId: subject.exposureId, caseId: id, target: subject.target };
}

async function takeDown(
  desk: RecheckMeans,
  subject: Subject,
  answer: Exclude<Answer, { is: 'left' }>,
  under: AskMeans,
  by: string,
): Promise<Rechecked> {
  const { records, policy, means } = desk;
  const state = subject.caseId === null ? undefined : (await records.cases.get(subject.caseId)).state;
  const asked: Asked = state === undefined ? { stopped: null, saidFixedAt: null, from: desk.clock().toISOString() } : askedBy(state);
  const judged = judge(answer, await knownBefore(records, subject, state));
  const pass: PassToRecord = {
    id: desk.newId(),
    subject: subject.subject,
    exposureId: subject.exposureId,
    caseId: subject.caseId,
    target: subject.target,
    at: desk.clock().toISOString(),
    roomAt: answer.is === 'looked' ? answer.outcome.at : null,
    steady: desk.steady(),
    outcome: judged.outcome,
    verdict: answer.is === 'looked' ? answer.outcome.verdict : null,
    reason: judged.reason.slice(0, 600),
    evidence: [...judged.evidence],
    thirdParty: judged.thirdParty,
    sent: sentOf(answer, judged),
    scope: { name: under.scope.content.name.slice(0, 200), hash: under.scope.hash },
    by,
  };
  const recorded = await records.rechecks.record(pass, (passes) => consequenceOf(passes, { policy, asked, means: means(by) }));
  const effects = recorded.turn?.effects ?? [];
  const again = effects.includes('draft-next') && subject.caseId !== null;
  return {
    pass: recorded.pass,
    plan: await records.rechecks.plan(subject.subject),
    effects,
    drafted: again && subject.caseId !== null ? await desk.drawDrafts([subject.caseId], by) : [],
  };
}

function judge(answer: Exclude<Answer, { is: 'left' }>, before: KnownBefore): JudgedRecheck {
  if (answer.is === 'looked') return judgeRecheck(answer.outcome, before);
  const evidence = [{ id: 'scope-refused', text: 'The scope was asked first; nothing was sent.' }];
  return { outcome: 'not-looked-at', reason: answer.why, evidence, thirdParty: false };
}

function sentOf(answer: Exclude<Answer, { is: 'left' }>, { outcome }: JudgedRecheck): PassToRecord['sent'] {
  if (answer.is !== 'looked' || outcome === 'not-looked-at')
    return { depth: 'nothing', protocol: null, requests: 0, connections: 0, bytes: 0 };
  const { protocol, requests, connections, bytes } = answer.outcome;
  return { depth: answer.depth, protocol, requests, connections, bytes };
}

async function knownBefore(records: Records, { exposureId }: Subject, state: CaseState | undefined): Promise<KnownBefore> {
  const exposure = exposureId === null ? undefined : await records.exposures.get(exposureId).catch(absent);
  if (exposure !== undefined) return { verdict: exposure.verdict, documents: exposure.documents };
  return { verdict: null, documents: state?.subject.documents ?? null };
}

/** A case can be about an exposure of other books. */
function absent(failure: unknown): undefined {
  if (failure instanceof AppError && failure.code === 'EXPOSURE_UNKNOWN') return undefined;
  throw failure;
}

/** Where the proof stands, for whoever asks. */
export function standingOf(passes: readonly RecordedPass[], policy: RecheckPolicy) {
  return judgeClosure(passes.map(passOf), policy);
}
