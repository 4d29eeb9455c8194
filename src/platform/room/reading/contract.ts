/**
 * What crosses the wall of the process that reads pictures. Pictures go in as bytes; what was read comes out as one
 * message in the form that the reader's owner declares, and is parsed by it: a process that a crafted file has taken
 * over can say nothing else.
 */
import { z } from 'zod';

export const questionSchema = z.strictObject({
  id: z.number().int().nonnegative(),
  bytes: z.instanceof(Uint8Array),
  /** Whether text on it is to be recognised, which costs seconds. */
  recognise: z.boolean(),
});

export const answerSchema = z.strictObject({ id: z.number().int().nonnegative(), answer: z.unknown() });
