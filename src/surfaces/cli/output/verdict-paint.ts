/** Verdicts in colour on a terminal; the word itself always stands there too. */
import type { Verdict } from '../../../protocols/protocol.ts';
import { verdictWords } from '../../../stages/publish/verdict-words.ts';
import type { Colours } from '../terminal/streams.ts';

export function paintVerdict(shown: string, verdict: Verdict, colours: Colours): string {
  switch (verdictWords[verdict].tone) {
    case 'grave':
      return colours.bold(colours.red(shown));
    case 'open':
      return colours.red(shown);
    case 'part':
      return colours.yellow(shown);
    case 'good':
      return colours.green(shown);
    case 'unsure':
      return colours.magenta(shown);
    case 'empty':
    case 'quiet':
      return colours.dim(shown);
  }
}
