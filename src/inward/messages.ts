/** What passes between the command and the process that reads the files: an order in, progress and an inventory out. */
import { z } from 'zod';
import { type ErrorCode, errorCatalogue } from '../errors.ts';
import { inventorySchema } from '../stages/inventory/inventory.ts';

export const orderSchema = z.strictObject({
  paths: z.array(z.string()),
  explain: z.string().nullable(),
  mask: z.boolean(),
  /** Where compiled code of this program is kept, so that it starts sooner. */
  compileCache: z.string().nullable(),
});

const count = z.number().nonnegative();
const progressSchema = z.strictObject({ files: count, filesDone: count, bytes: count, bytesDone: count, records: count, file: z.string() });

export const fromInsideSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), progress: progressSchema }),
  z.strictObject({ type: z.literal('inventory'), inventory: inventorySchema }),
  z.strictObject({ type: z.literal('failed'), code: z.custom<ErrorCode>(isErrorCode), detail: z.string(), hint: z.string() }),
]);

export type Order = z.infer<typeof orderSchema>;
export type FromInside = z.infer<typeof fromInsideSchema>;

function isErrorCode(code: unknown): boolean {
  return typeof code === 'string' && Object.hasOwn(errorCatalogue, code);
}
