/**
 * Cuts a stream of bytes or text into lines, with bounded memory: what is longer than a line may be is cut
 * off there and marked, so that a file without a line end costs its bound and no more.
 */
export interface Line {
  /** Counts from 1. */
  readonly number: number;
  readonly text: string;
  readonly cut: boolean;
  /** False for a last line without a line end, as a file has that was broken off. */
  readonly ended: boolean;
}

export async function* readLines(chunks: AsyncIterable<Uint8Array | string>, longest: number): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8');
  let number = 1;
  let held = '';
  let cut = false;
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      take(text.slice(from, end));
      yield { number, text: held.replace(/\r$/, ''), cut, ended: true };
      number += 1;
      held = '';
      cut = false;
      from = end + 1;
    }
    take(text.slice(from));
  }
  if (held !== '' || cut) yield { number, text: held.replace(/\r$/, ''), cut, ended: false };

  function take(piece: string): void {
    const room = longest - held.length;
    if (piece.length > room) cut = true;
    held += piece.slice(0, room);
  }
}
