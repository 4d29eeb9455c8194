/**
 * What a run says of itself on standard error while it is on: a line that is redrawn on a terminal, a line now
 * and then elsewhere, JSON Lines for machines, or nothing.
 */
import type { Outcome } from '../../outcome.ts';
import type { Tally } from '../../platform/room/messages.ts';
import type { CommandContext } from './command.ts';

export interface ScanProgress {
  onOutcome(outcome: Outcome): void;
  onTally(chunk: number, tally: Tally): void;
  /** Clears the live line. */
  end(): Promise<void>;
}

const LIVE_EVERY_MS = 100;
const LINE_EVERY_MS = 5000;

export function scanProgress(context: CommandContext, total: number): ScanProgress {
  const { err } = context.streams;
  const asked = context.settings.text('progress') ?? 'auto';
  const quiet = context.settings.is('quiet');
  const form = quiet ? 'none' : asked === 'auto' ? (err.terminal ? 'bar' : 'lines') : asked;
  const verdicts = new Map<string, number>();
  const tallies = new Map<number, Tally>();
  const from = context.now().getTime();
  let outcomes = 0;
  let shownAt = from;

  function draw(): void {
    const now = context.now().getTime();
    if (form === 'none' || now - shownAt < (form === 'bar' ? LIVE_EVERY_MS : LINE_EVERY_MS)) return;
    shownAt = now;
    const knocked = [...tallies.values()].reduce((sum, tally) => sum + tally.knocked, 0);
    const done = Math.max(outcomes, knocked);
    const seconds = Math.max(0.001, (now - from) / 1000);
    const rate = done / seconds;
    const left = rate === 0 ? undefined : Math.max(0, (total - done) / rate);
    if (form === 'json') {
      void err.write(
        `${JSON.stringify({ done, total, outcomes, verdicts: Object.fromEntries(verdicts), rate, secondsLeft: left ?? null })}\n`,
      );
      return;
    }
    const counts = [...verdicts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
    const line = `${done} of ${total} targets, ${rate.toFixed(rate < 10 ? 1 : 0)}/s${left === undefined ? '' : `, about ${duration(left)} left`}${counts === '' ? '' : ` · ${counts}`}`;
    void err.write(form === 'bar' ? `\r\u001b[K${line.slice(0, Math.max(20, err.columns - 1))}` : `${line}\n`);
  }

  return {
    onOutcome(outcome) {
      outcomes += 1;
      verdicts.set(outcome.verdict, (verdicts.get(outcome.verdict) ?? 0) + 1);
      draw();
    },
    onTally(chunk, tally) {
      tallies.set(chunk, tally);
      draw();
    },
    end: async () => {
      if (form === 'bar') await err.write('\r\u001b[K');
    },
  };
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
