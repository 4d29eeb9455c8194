/** Where the next page of a list by time begins. Opaque to whoever passes it on; checked when it comes back. */
import { z } from 'zod';
import { AppError } from '../../../errors.ts';

const positionSchema = z.tuple([z.iso.datetime(), z.string().max(64)]);

export interface PagePosition {
  readonly at: string;
  readonly id: string;
}

export function writeCursor(position: PagePosition): string {
  return Buffer.from(JSON.stringify([position.at, position.id])).toString('base64url');
}

/** @throws AppError CURSOR_MALFORMED */
export function readCursor(cursor: string): PagePosition {
  try {
    const [at, id] = positionSchema.parse(JSON.parse(Buffer.from(cursor.slice(0, 400), 'base64url').toString('utf8')));
    return { at, id };
  } catch (cause) {
    throw new AppError('CURSOR_MALFORMED', { detail: 'This is not a cursor of ours.', cause });
  }
}
