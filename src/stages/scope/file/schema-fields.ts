/**
 * The kinds of value that a scope file is made of: lines of text, instants, durations, ports, depths.
 * Messages are written to be read behind a key, as in `targets[2].cidr is not …`.
 */
import { z } from 'zod';

/** Text that is shown in the terminal and in reports: one line, no control or direction characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
export const line = z
  .string()
  .min(1, 'is empty')
  .max(300, 'is longer than 300 characters')
  .refine((text) => !UNSAFE.test(text), 'holds a line break, control or direction character');

/** Text that travels in a request header. */
export const headerSafe = (what: string) =>
  z
    .string()
    .max(200, 'is longer than 200 characters')
    .refine(
      (text) => /^(https?:\/\/|mailto:)?[!#-'*+\-./0-9=?@A-Z_a-z~%&:]+$/.test(text) && /[.@:]/.test(text),
      `is not ${what} in plain ASCII`,
    );

export const moment = (end: boolean) =>
  z
    .union([z.iso.date(), z.iso.datetime({ offset: true })], { error: 'is not a date (2026-12-31) or an instant (2026-12-31T18:00:00Z)' })
    .transform((text) => toInstant(text, end));

export const duration = z
  .string()
  .regex(/^[0-9]{1,6}(ms|s|m)$/, 'is not a duration such as 500ms, 3s or 2m')
  .transform(toMs)
  .refine((ms) => ms >= 10 && ms <= 600_000, 'is not between 10ms and 10m');

/** Runs a reader of ours on the text and turns its sentence into the issue. */
export function checkedText(read: (text: string) => unknown) {
  return z
    .string()
    .max(300, 'is longer than 300 characters')
    .superRefine((text, context) => {
      const result = read(text);
      if (typeof result === 'string') context.addIssue({ code: 'custom', message: result });
    });
}

export const depthSchema = z.enum(['presence', 'metadata', 'sample'], { error: 'is not presence, metadata or sample' }).meta({
  description:
    'How deep a probe may look; each includes the ones before it. presence: does it answer. metadata: names, counts, sizes, field lists. sample: a bounded number of documents, in memory only.',
});

const PORT = 'is not a port from 1 to 65535 or a range such as 9000-9010';

export const ports = z
  .array(
    z.union(
      [
        z.int(PORT).min(1, PORT).max(65_535, PORT),
        z
          .string()
          .regex(/^[0-9]{1,5}-[0-9]{1,5}$/, PORT)
          .refine(isPortRange, PORT),
      ],
      PORT,
    ),
  )
  .min(1, 'is empty; leave the key out to grant every port')
  .max(1000, 'has more than 1000 entries')
  .meta({
    description:
      'TCP ports and ranges of ports. Without this key every port of the target is granted, and a sweep tries the usual ports of the known protocols.',
    examples: [[9200, 27017, '9000-9010']],
  });

function isPortRange(text: string): boolean {
  const [from = 0, to = 0] = text.split('-').map(Number);
  return from >= 1 && from <= to && to <= 65_535;
}

function toInstant(text: string, end: boolean): number {
  const day = text.length === 10;
  return Date.parse(day ? `${text}T00:00:00Z` : text) + (day && end ? 86_400_000 : 0);
}

function toMs(text: string): number {
  const factor = text.endsWith('ms') ? 1 : text.endsWith('s') ? 1000 : 60_000;
  return Number.parseInt(text, 10) * factor;
}
