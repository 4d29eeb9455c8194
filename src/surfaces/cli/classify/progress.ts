/** What `openward classify` says of itself on standard error while it reads: a live line, lines now and then, or JSON. */
import type { ClassifyProgress } from '../../../inward/classify-files.ts';
import { figure, size } from '../../../stages/publish/figures.ts';
import type { CommandContext } from '../command.ts';
import { clip, printable } from '../terminal/printable.ts';

const LIVE_EVERY_MS = 100;
const LINE_EVERY_MS = 5000;

export function classifyProgress(context: CommandContext): { readonly show: (at: ClassifyProgress) => void; readonly end: () => void } {
  const { err, status } = context.streams;
  const asked = context.settings.text('progress') ?? 'auto';
  const auto = err.terminal ? 'bar' : 'lines';
  const form = context.settings.is('quiet') ? 'none' : asked === 'auto' || (asked === 'bar' && !err.terminal) ? auto : asked;
  let shownAt = context.now().getTime();
  return {
    show(at) {
      const now = context.now().getTime();
      if (form === 'none' || now - shownAt < (form === 'bar' ? LIVE_EVERY_MS : LINE_EVERY_MS)) return;
      shownAt = now;
      if (form === 'bar') status(clip(lineOf(at), err.columns - 1));
      else void err.write(form === 'json' ? `${JSON.stringify(at)}\n` : `${lineOf(at)}\n`);
    },
    end: () => status(''),
  };
}

function lineOf({ bytes, bytesDone, files, filesDone, records, file }: ClassifyProgress): string {
  const share = bytes === 0 ? '' : `${Math.min(100, Math.floor((100 * bytesDone) / bytes))} %  `;
  const done = files > 1 ? `${filesDone} of ${figure(files)} files  ` : '';
  return `${share}${done}${size(bytesDone)}, ${figure(records)} records  ${printable(file)}`;
}
