/**
 * How long a case took until each thing happened, or how long it has not happened so far. Instants come from the rows of
 * the case and, for what can be undone, from the ledger: the first closure of a case that opened again still happened.
 */
import type { CaseState } from '../../disclose/desk/case-state.ts';
import type { Duration } from './kaplan-meier.ts';

export const timeMeasures = ['triaged', 'told', 'answered', 'mitigated', 'verified', 'published'] as const;
export type TimeMeasure = (typeof timeMeasures)[number];

export const measureWords: Readonly<Record<TimeMeasure, string>> = {
  triaged: 'from opening until somebody judged it',
  told: 'from opening until the first notice went out',
  answered: 'from the first notice until a person answered',
  mitigated: 'from opening until a re-check found it shut',
  verified: 'from opening until the closure was proven',
  published: 'from opening until it was published',
};

/** An entry of the ledger about the case. */
export interface CaseEvent {
  readonly event: string;
  readonly at: string;
}

export interface CaseTimes {
  readonly caseId: string;
  readonly group: { readonly country: string; readonly kind: string; readonly host: string; readonly severity: string };
  /** Days; absent where the question does not arise. */
  readonly times: Readonly<Partial<Record<TimeMeasure, Duration>>>;
  /** Days from each rung's notice until the party that got it answered. */
  readonly rungs: readonly (Duration & { readonly rung: string })[];
  readonly reopened: number;
}

const DAY_MS = 86_400_000;
/** What a machine sends back is no answer. */
const MACHINES: ReadonlySet<string> = new Set(['auto-reply', 'bounce', 'delivered']);

export function caseTimes(state: CaseState, ledger: readonly CaseEvent[], now: Date): CaseTimes {
  const first = (...names: readonly string[]): string | undefined =>
    earliest(ledger.filter(({ event }) => names.includes(event)).map(({ at }) => at));
  const sent = state.notices.flatMap(({ sentAt }) => (sentAt === null ? [] : [sentAt]));
  const answers = state.replies.filter(({ kind }) => !MACHINES.has(kind));
  const told = earliest(sent);
  const real = state.handling !== 'invalid' && state.handling !== 'out-of-scope';
  const judged = first('case.triage-valid', 'case.triage-invalid', 'case.triage-out-of-scope');
  const lasted = (from: string, to: string | undefined): Duration => durationOf(from, to, now);
  return {
    caseId: state.id,
    group: groupOf(state),
    times: {
      triaged: lasted(state.openedAt, judged),
      ...(real
        ? {
            told: lasted(state.openedAt, told),
            mitigated: lasted(state.openedAt, first('case.mitigated')),
            verified: lasted(state.openedAt, first('case.verified')),
            published: lasted(state.openedAt, first('case.publish') ?? state.publication?.publishedAt ?? undefined),
            ...(told === undefined ? {} : { answered: lasted(told, earliest(answers.map(({ at }) => at).filter((at) => at >= told))) }),
          }
        : {}),
    },
    rungs: state.notices.flatMap(({ rung, partyId, sentAt }) => {
      if (sentAt === null) return [];
      const heard = earliest(answers.filter((one) => one.partyId === partyId && one.at >= sentAt).map(({ at }) => at));
      return [{ rung, ...lasted(sentAt, heard) }];
    }),
    reopened: ledger.filter(({ event }) => event === 'case.reopening').length,
  };
}

function groupOf({ subject, parties }: CaseState): CaseTimes['group'] {
  const named = (role: string) => parties.filter((one) => one.role === role).toSorted((a, b) => b.confidence - a.confidence)[0];
  return {
    country: subject.countries.owner ?? named('owner')?.country ?? 'unknown',
    kind: subject.product.split(' ')[0] ?? subject.kind,
    host: named('host')?.name ?? 'unknown',
    severity: subject.severity.level,
  };
}

/** A clock that was set back makes no negative time. */
function durationOf(from: string, to: string | undefined, now: Date): Duration {
  const end = to === undefined ? now.getTime() : Date.parse(to);
  return { time: Math.max(0, (end - Date.parse(from)) / DAY_MS), happened: to !== undefined };
}

function earliest(instants: readonly string[]): string | undefined {
  return instants.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];
}
