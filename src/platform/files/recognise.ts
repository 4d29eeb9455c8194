/** Finds the reader of a file by its content; the extension only settles a draw. */
import type { FileReader, Head } from './reader.ts';

const LEAST = 0.2;

export function recognise(head: Head, readers: readonly FileReader[]): FileReader | undefined {
  let best: FileReader | undefined;
  let most = LEAST;
  for (const reader of readers) {
    const named = reader.extensions.includes(head.extension) ? 0.05 : 0;
    const sure = reader.recognise(head);
    if (sure > 0 && sure + named > most) {
      best = reader;
      most = sure + named;
    }
  }
  return best;
}
