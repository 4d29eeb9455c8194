/** The progress of a run as one line: for a live terminal with a bar, fitted to its width, or for a log. */
import { type Verdict, verdicts } from '../../../protocols/protocol.ts';
import { figure } from '../../../stages/publish/figures.ts';
import { verdictWords } from '../../../stages/publish/verdict-words.ts';
import { paintVerdict } from '../output/verdict-paint.ts';
import { displayWidth } from '../terminal/printable.ts';
import type { Colours } from '../terminal/streams.ts';
import type { ProgressState } from './state.ts';

const BAR = 18;
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

/** Parts are left out from the right until the line fits. */
export function liveText(state: ProgressState, width: number, colours: Colours): string {
  const parts = [
    { plain: bar(state), painted: colours.cyan(bar(state)) },
    same(`${percentDone(state)} %`),
    same(stageText(state)),
    same(paceText(state)),
    ...countParts(state, colours),
  ];
  let text = '';
  let used = 0;
  for (const { plain, painted } of parts) {
    const size = displayWidth(plain) + (used === 0 ? 0 : 2);
    if (plain === '' || used + size > width - 1) continue;
    text += `${used === 0 ? '' : '  '}${painted}`;
    used += size;
  }
  return text;
}

export function plainText(state: ProgressState): string {
  const counts = countWords(state).map(({ text }) => text);
  return [`${percentDone(state)} %`, stageText(state), paceText(state), ...counts].filter((part) => part !== '').join(', ');
}

export function timeLeft(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

function bar({ done, total }: ProgressState): string {
  const eighths = total === 0 ? 0 : Math.floor((Math.min(done, total) / total) * BAR * 8);
  const filled = '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
  return `${filled}${'░'.repeat(Math.max(0, BAR - displayWidth(filled)))}`;
}

function percentDone({ done, total }: ProgressState): number {
  return total === 0 ? 0 : Math.floor((Math.min(done, total) / total) * 100);
}

/** The two stages that take time; what follows them happens to each target at once. */
function stageText({ done, total, knocked, examined }: ProgressState): string {
  if (knocked === 0) return `examine ${figure(done)}/${figure(total)}`;
  return `knock ${figure(knocked)}/${figure(total)} · examine ${figure(examined)}`;
}

function paceText({ rate, secondsLeft }: ProgressState): string {
  if (rate === 0) return '';
  const pace = `${figure(rate < 10 ? Number(rate.toFixed(1)) : Math.round(rate))}/s`;
  return secondsLeft === undefined ? pace : `${pace}, ${timeLeft(secondsLeft)} left`;
}

function countWords({ verdicts: counts }: ProgressState): { readonly verdict: Verdict; readonly text: string }[] {
  return [...verdicts]
    .filter((verdict) => (counts.get(verdict) ?? 0) > 0)
    .sort((a, b) => verdictWords[b].gravity - verdictWords[a].gravity)
    .map((verdict) => ({ verdict, text: `${figure(counts.get(verdict))} ${verdict}` }));
}

function countParts(state: ProgressState, colours: Colours): { readonly plain: string; readonly painted: string }[] {
  return countWords(state).map(({ verdict, text }) => ({ plain: text, painted: paintVerdict(text, verdict, colours) }));
}

function same(text: string): { readonly plain: string; readonly painted: string } {
  return { plain: text, painted: text };
}
