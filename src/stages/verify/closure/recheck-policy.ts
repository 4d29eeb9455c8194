/**
 * When a store is asked again, and what proves that it is closed: data, not code. A policy can ask for more than the
 * packaged one and never for less than two looks at two times.
 */
import { z } from 'zod';

const hours = z.number().positive().max(10_000);

const ruleSchema = z.strictObject({
  /** Looks that found it shut. */
  passes: z.number().int().min(2).max(50),
  /** Between the first and the last of them. */
  hours: hours.min(24),
});

export const recheckPolicySchema = z.strictObject({
  version: z.string().min(1).max(40),
  /** How often a store is asked again that nobody has closed yet. */
  openEveryHours: hours,
  /** After the first look that found it shut: spacings that differ, so that a nightly firewall is met. */
  proofHours: z.array(hours).min(2).max(20),
  /** When a look told nothing. */
  retryHours: hours,
  proof: z.strictObject({
    /** The service itself said no each time: refused, or asks for credentials. */
    strong: ruleSchema,
    /** At some looks only silence came back. */
    weak: ruleSchema,
    /** Two looks closer together than this are one. */
    leastHoursApart: hours.min(1),
    /** The longest gap between looks is at least this many times the shortest. */
    spacingRatio: z.number().min(1).max(10),
  }),
  /** Days after the proof on which it is looked at once more; then the watch ends. */
  watchDays: z.array(z.number().positive().max(3650)).min(1).max(50),
});

export type RecheckPolicy = z.infer<typeof recheckPolicySchema>;

export const defaultRecheckPolicy: RecheckPolicy = {
  version: '2026-11',
  openEveryHours: 24,
  proofHours: [6, 30, 78],
  retryHours: 12,
  proof: { strong: { passes: 3, hours: 72 }, weak: { passes: 5, hours: 168 }, leastHoursApart: 4, spacingRatio: 1.5 },
  watchDays: [1, 3, 7, 14, 30, 90],
};
