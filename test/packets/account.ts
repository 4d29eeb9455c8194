/** What one action put on the wire: told by the program inside the namespace, read by the test outside. */
import { z } from 'zod';

const accountSchema = z.strictObject({
  packets: z.number(),
  /** Packets that the capture lost. */
  dropped: z.number(),
  /** Packets without permission, as text. */
  foreign: z.array(z.string()),
  /** Addresses that packets were seen of. */
  addresses: z.array(z.string()),
  verdicts: z.record(z.string(), z.string()),
  /** The end of standard error, for whoever reads a failure. */
  said: z.string(),
});

export const accountsSchema = z.record(z.string(), accountSchema);
export type Account = z.infer<typeof accountSchema>;
