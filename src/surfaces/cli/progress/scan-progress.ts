/**
 * What a run says of itself on standard error while it is on: a line that is redrawn on a terminal, a line now
 * and then elsewhere, JSON Lines for machines, or nothing.
 */
import type { Outcome } from '../../../outcome.ts';
import type { Tally } from '../../../platform/room/messages.ts';
import type { Verdict } from '../../../protocols/protocol.ts';
import type { CommandContext } from '../command.ts';
import { liveText, plainText } from './line.ts';
import { type ProgressState, RateMeter } from './state.ts';

export interface ScanProgress {
  onOutcome(outcome: Outcome): void;
  onTally(chunk: number, tally: Tally): void;
  /** Takes the live line away. */
  end(): Promise<void>;
}

const LIVE_EVERY_MS = 100;
const LINE_EVERY_MS = 5000;
const RATE_OVER_MS = 10_000;

/** @param earlier outcomes that the books hold from before the run was resumed */
export function scanProgress(context: CommandContext, total: number, earlier = 0): ScanProgress {
  const { err, status } = context.streams;
  const form = formOf(context);
  const verdicts = new Map<Verdict, number>();
  const tallies = new Map<number, Tally>();
  const meter = new RateMeter(RATE_OVER_MS);
  let outcomes = earlier;
  let shownAt = context.now().getTime();

  function draw(): void {
    const now = context.now().getTime();
    if (form === 'none' || now - shownAt < (form === 'bar' ? LIVE_EVERY_MS : LINE_EVERY_MS)) return;
    shownAt = now;
    const state = stateAt(now);
    if (form === 'bar') status(liveText(state, err.columns, err.colours));
    else void err.write(form === 'json' ? jsonLine(state) : `${plainText(state)}\n`);
  }

  function stateAt(now: number): ProgressState {
    const [knocked, silent] = [...tallies.values()].reduce(
      ([knocks, closed], tally) => [knocks + tally.knocked, closed + tally.closed + tally.filtered + tally.refused],
      [0, 0],
    );
    const done = outcomes + silent;
    const rate = meter.measure(now, done);
    const secondsLeft = rate === 0 ? undefined : Math.max(0, total - done) / rate;
    return { total, done, knocked, examined: outcomes, verdicts, rate, secondsLeft };
  }

  return {
    onOutcome({ verdict }) {
      outcomes += 1;
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
      draw();
    },
    onTally(chunk, tally) {
      tallies.set(chunk, tally);
      draw();
    },
    async end() {
      status('');
    },
  };
}

function formOf(context: CommandContext): string {
  if (context.settings.is('quiet')) return 'none';
  const asked = context.settings.text('progress') ?? 'auto';
  if (asked !== 'auto') return asked === 'bar' && !context.streams.err.terminal ? 'lines' : asked;
  return context.streams.err.terminal ? 'bar' : 'lines';
}

function jsonLine({ total, done, knocked, examined, verdicts, rate, secondsLeft }: ProgressState): string {
  const seconds = secondsLeft === undefined ? null : Math.ceil(secondsLeft);
  return `${JSON.stringify({ total, done, knocked, examined, verdicts: Object.fromEntries(verdicts), rate: Math.round(rate * 10) / 10, secondsLeft: seconds })}\n`;
}
