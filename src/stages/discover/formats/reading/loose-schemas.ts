/**
 * Fields as tools write them: a number or the digits of one, a text of any length. A field of another kind counts as
 * absent, so that it costs what it says and not the row.
 */
import { z } from 'zod';

export const looseText: z.ZodType<string | undefined> = z.string().optional().catch(undefined);
export const looseNumber: z.ZodType<string | number | undefined> = z.union([z.string(), z.number()]).optional().catch(undefined);
/** Text that decides whether the row is of the format at all. */
export const someText: z.ZodType<string> = z.string();
