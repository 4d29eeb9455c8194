/** The answers of a server as schemas: what is read of each command, with limits; everything else is ignored. */
import { z } from 'zod';

const name = z.string().min(1).max(300);
const whole = z.number().nonnegative().transform(Math.round);

export const helloSchema = z
  .object({
    ok: z.number(),
    isWritablePrimary: z.boolean().optional(),
    ismaster: z.boolean().optional(),
    maxWireVersion: z.number().optional(),
    setName: z.string().optional(),
    msg: z.string().optional(),
  })
  .refine((hello) => hello.ok === 1 && (hello.isWritablePrimary !== undefined || hello.ismaster !== undefined));

export const buildInfoSchema = z.object({ version: z.string().regex(/^\d{1,3}(\.\d{1,3}){1,3}/), ferretdbVersion: z.string().optional() });

export const errorSchema = z.object({ ok: z.literal(0).optional(), code: z.number().optional(), codeName: z.string().max(60).optional() });

export const databasesSchema = z.object({ ok: z.literal(1), databases: z.array(z.object({ name })).max(10_000) });

export const collectionsSchema = z.object({
  ok: z.literal(1),
  cursor: z.object({ firstBatch: z.array(z.object({ name, type: z.string().max(40).optional() })).max(10_000), id: z.unknown() }),
});

export const statsSchema = z.object({ ok: z.literal(1), count: whole, size: whole });
export const countSchema = z.object({ ok: z.literal(1), n: whole });
export const batchSchema = z.object({
  ok: z.literal(1),
  cursor: z.object({ firstBatch: z.array(z.record(z.string(), z.unknown())).max(10_000) }),
});

/** MongoDB's error codes for "you may not": 13 Unauthorized, 18 AuthenticationFailed. */
export function refusesCaller(document: unknown): boolean {
  const parsed = errorSchema.safeParse(document);
  return parsed.success && (parsed.data.code === 13 || parsed.data.code === 18);
}
