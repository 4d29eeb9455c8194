/**
 * Expands a compressed body as a stream: output is counted and copied as it appears, and the first byte
 * too many ends it, so a bomb costs its ceiling and no more. Input waits until its output is taken.
 */
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import type { WireFailure } from '../contract.ts';
import { failure } from '../failure.ts';

export interface Expander {
  /** Resolves when the output of `bytes` was taken; false when no more is wanted or the data is broken. */
  push(bytes: Uint8Array): Promise<boolean>;
  /** Waits for the last output; a failure when the data was broken or incomplete. */
  finish(): Promise<WireFailure | undefined>;
  destroy(): void;
}

/** Undefined when the coding needs no expansion, a failure when it was not offered. */
export function expanderFor(coding: string | undefined, take: (bytes: Uint8Array) => boolean): Expander | undefined | WireFailure {
  switch ((coding ?? 'identity').trim().toLowerCase()) {
    case '':
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return streamExpander(() => createGunzip(), take);
    case 'deflate':
      // Both forms are in use: with a zlib header, whose low four bits are 8, and raw.
      return streamExpander((first) => ((first & 0x0f) === 8 ? createInflate() : createInflateRaw()), take);
    case 'br':
      return streamExpander(() => createBrotliDecompress(), take);
    default:
      return failure('malformed', 'The content coding is not one that is known.');
  }
}

function streamExpander(create: (firstByte: number) => Transform, take: (bytes: Uint8Array) => boolean): Expander {
  let stream: Transform | undefined;
  let state: 'going' | 'enough' | 'broken' | 'done' = 'going';
  let settle: (() => void) | undefined;

  const conclude = (next: 'enough' | 'broken' | 'done') => {
    if (state === 'going') state = next;
    stream?.destroy();
    settle?.();
  };

  const open = (firstByte: number): Transform => {
    const opened = create(firstByte);
    opened.on('data', (output: Buffer) => {
      if (state === 'going' && !take(output)) conclude('enough');
      output.fill(0);
    });
    opened.on('error', () => conclude('broken'));
    opened.on('end', () => conclude('done'));
    return opened;
  };

  return {
    push(bytes) {
      if (state !== 'going') return Promise.resolve(state === 'done');
      const [firstByte] = bytes;
      if (firstByte === undefined) return Promise.resolve(true);
      stream ??= open(firstByte);
      const into = stream;
      return new Promise((resolve) => {
        settle = () => resolve(state === 'going' || state === 'done');
        into.write(bytes, () => settle?.());
      });
    },
    finish() {
      const verdict = () => (state === 'broken' ? failure('malformed', 'The compressed body is broken or incomplete.') : undefined);
      const into = stream;
      if (into === undefined || state !== 'going') return Promise.resolve(verdict());
      return new Promise((resolve) => {
        settle = () => resolve(verdict());
        into.end();
      });
    },
    destroy() {
      conclude('enough');
    },
  };
}
