/**
 * What crosses the wall of the clean room, both ways, as schemas: JSON only, so that nothing ephemeral can
 * slip through (it refuses to be serialised), and parsed on arrival, so that a room taken over by a hostile
 * server can say nothing but this.
 */
import { z } from 'zod';
import { outcomeSchema } from '../../outcome.ts';

/** Work for a room: targets by name, or a stretch of the permuted target space that the scope describes. */
export const workSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('list'), targets: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('space'), from: z.number().int().nonnegative(), to: z.number().int().nonnegative() }),
]);

/** Everything a room needs to know; it reads no file but the opt-out list. */
export const orderSchema = z.strictObject({
  run: z.string(),
  scopeText: z.string(),
  scopePath: z.string(),
  /** Lists of owners who objected, the one that the scope names first; each is watched. */
  optOutFiles: z.array(z.string()),
  /** Hex; masks and collection ids are keyed with it. */
  maskingKey: z.string(),
  /** Seeds the permutation of the target space and the choice of samples. */
  seed: z.number().int().nonnegative(),
  /** Ceiling under what the scope grants. */
  depth: z.enum(['presence', 'metadata', 'sample']),
  documents: z.number().int().positive(),
  inFlight: z.number().int().positive(),
  /** Lowers the scope's global rate; connections a second. */
  ratePerSecond: z.number().positive().optional(),
  identity: z.strictObject({ product: z.string(), version: z.string() }),
  work: workSchema,
  /** Targets that are in the books already. */
  skip: z.array(z.string()),
  /** Targets that the books know as open: a sweep gives each an outcome of its own, closed ones included. */
  known: z.array(z.string()),
});

export const toRoomSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('order'), order: orderSchema }),
  z.strictObject({ type: z.literal('stop') }),
]);

const count = z.number().int().nonnegative();

export const tallySchema = z.strictObject({
  /** Endpoints that were knocked at, and what they said. */
  knocked: count,
  closed: count,
  filtered: count,
  refused: count,
  /** Endpoints with a verdict. */
  examined: count,
  /** Endpoints of this work in all. */
  total: count,
});

export const fromRoomSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('started'), targets: z.array(z.string().max(400)).max(1000) }),
  /** It is not looked at any more, and will be started again. */
  z.strictObject({ type: z.literal('put-off'), target: z.string().max(400) }),
  z.strictObject({ type: z.literal('outcomes'), outcomes: z.array(outcomeSchema).max(1000) }),
  z.strictObject({ type: z.literal('tally'), tally: tallySchema }),
  z.strictObject({ type: z.literal('failed'), code: z.string().max(60), detail: z.string().max(600) }),
  z.strictObject({ type: z.literal('done'), tally: tallySchema, stopped: z.boolean() }),
]);

export type Work = z.infer<typeof workSchema>;
export type RoomOrder = z.infer<typeof orderSchema>;
export type ToRoom = z.infer<typeof toRoomSchema>;
export type FromRoom = z.infer<typeof fromRoomSchema>;
export type Tally = z.infer<typeof tallySchema>;
