/**
 * The Kaplan-Meier estimator: how long something takes when for some it has not happened yet. Those are censored: they
 * count as "longer than so far" and are neither left out nor taken for done. Variance after Greenwood, intervals on the
 * log-minus-log scale, and the interval of the median after Brookmeyer and Crowley.
 */

/** One case: how long until it happened, or how long it has not happened so far. */
export interface Duration {
  readonly time: number;
  readonly happened: boolean;
}

/** After each time at which something happened. */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  /** Share for which it has not happened yet. */
  readonly survival: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

export interface Survival {
  readonly count: number;
  readonly events: number;
  readonly censored: number;
  readonly steps: readonly SurvivalStep[];
  /** Null where it has not happened for half of them. */
  readonly median: { readonly time: number | null; readonly low: number | null; readonly high: number | null };
}

/** Of the standard normal distribution, for 95 %. */
const Z = 1.959963984540054;
const HALF = 0.5;
const TINY = 1e-9;

/** @throws TypeError for a time that is no number or negative */
export function kaplanMeier(durations: readonly Duration[]): Survival {
  if (durations.some(({ time }) => !Number.isFinite(time) || time < 0)) throw new TypeError('A duration is a number of zero or more.');
  const events = durations.filter(({ happened }) => happened).length;
  const steps = stepsOf(durations);
  return {
    count: durations.length,
    events,
    censored: durations.length - events,
    steps,
    median: { time: medianOf(steps), low: firstBelow(steps, ({ low }) => low), high: firstBelow(steps, ({ high }) => high) },
  };
}

function stepsOf(durations: readonly Duration[]): readonly SurvivalStep[] {
  const sorted = durations.toSorted((a, b) => a.time - b.time);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let from = 0; from < sorted.length; ) {
    const time = sorted[from]?.time ?? 0;
    const atRisk = sorted.length - from;
    // What is censored at the very time of an event was still at risk then.
    let to = from;
    let happened = 0;
    for (; to < sorted.length && sorted[to]?.time === time; to += 1) if (sorted[to]?.happened === true) happened += 1;
    if (happened > 0) {
      survival *= (atRisk - happened) / atRisk;
      greenwood += atRisk === happened ? 0 : happened / (atRisk * (atRisk - happened));
      steps.push({ time, atRisk, events: happened, survival, ...spreadOf(survival, greenwood) });
    }
    from = to;
  }
  return steps;
}

/** At the ends nothing is left to be unsure of. */
function spreadOf(survival: number, greenwood: number): Pick<SurvivalStep, 'standardError' | 'low' | 'high'> {
  if (survival <= 0 || survival >= 1) return { standardError: 0, low: survival, high: survival };
  const log = Math.log(survival);
  const half = (Z * Math.sqrt(greenwood)) / -log;
  return {
    standardError: survival * Math.sqrt(greenwood),
    low: Math.exp(log * Math.exp(half)),
    high: Math.exp(log * Math.exp(-half)),
  };
}

/** Where the curve runs along one half, the middle of that stretch. */
function medianOf(steps: readonly SurvivalStep[]): number | null {
  const index = steps.findIndex(({ survival }) => survival <= HALF + TINY);
  const step = steps[index];
  if (step === undefined) return null;
  const next = steps[index + 1];
  const isFlat = Math.abs(step.survival - HALF) <= TINY;
  return isFlat && next !== undefined ? (step.time + next.time) / 2 : step.time;
}

function firstBelow(steps: readonly SurvivalStep[], of: (step: SurvivalStep) => number): number | null {
  return steps.find((step) => of(step) <= HALF + TINY)?.time ?? null;
}
