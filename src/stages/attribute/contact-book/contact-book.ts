/**
 * One's own contact book: a YAML file with the parties that one has dealt with before, their domains, address ranges
 * and contacts. What a person wrote down and dated comes before what any registry says.
 */
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { AppError } from '../../../errors.ts';
import { contains, parseAddress, parseCidr, single } from '../../scope/address.ts';
import { registrableDomain } from '../domains.ts';
import { plainMailbox } from '../plain-text.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const line = z
  .string()
  .min(1, 'is empty')
  .max(300, 'is longer than 300 characters')
  .refine((text) => !UNSAFE.test(text), 'holds a line break, control or direction character');

const contactSchema = z
  .strictObject({
    email: z
      .string()
      .refine((text) => plainMailbox(text) !== undefined, 'is not a plain mailbox')
      .optional()
      .meta({ description: 'A mailbox, without a name beside it.', examples: ['security@clinic.example'] }),
    phone: z
      .string()
      .regex(/^\+[0-9][0-9 ]{4,28}$/, 'is not a number such as +49 30 5550100')
      .optional()
      .meta({ description: 'International form.', examples: ['+49 30 5550100'] }),
    web: z
      .url({ protocol: /^https$/, error: 'is not a https address' })
      .max(300)
      .optional()
      .meta({ description: 'A form or page.', examples: ['https://clinic.example/security'] }),
    languages: z
      .array(z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'is not a language such as pt-BR'))
      .max(10)
      .default([]),
    verified: z.iso
      .date('is not a date such as 2026-05-01')
      .meta({ description: 'Day on which somebody last made sure of it.', examples: ['2026-05-01'] }),
    note: line.optional(),
  })
  .refine(
    ({ email, phone, web }) => [email, phone, web].filter((each) => each !== undefined).length === 1,
    'needs exactly one of email, phone and web',
  );

export const contactBookSchema = z.strictObject({
  openward: z.literal('contacts/1', { error: 'is not contacts/1, the only version of this format' }),
  parties: z
    .array(
      z.strictObject({
        name: line.meta({ description: 'What the party is called.', examples: ['Clinic North'] }),
        roles: z
          .array(z.enum(['owner', 'operator', 'host']))
          .min(1)
          .default(['owner']),
        country: z
          .string()
          .regex(/^[A-Z]{2}$/, 'is not a country such as BR')
          .optional(),
        domains: z
          .array(z.string().refine((text) => registrableDomain(text) === text, 'is not a registrable domain in lower case'))
          .max(200)
          .default([]),
        ranges: z
          .array(z.string().refine((text) => typeof parseCidr(text) !== 'string', 'is not a block of addresses such as 192.0.2.0/24'))
          .max(1000)
          .default([]),
        contacts: z.array(contactSchema).max(50).default([]),
      }),
    )
    .max(10_000),
});

export type ContactBookContent = z.output<typeof contactBookSchema>;
export type BookParty = ContactBookContent['parties'][number];

export interface ContactBook {
  byAddress(address: string): readonly BookParty[];
  byDomain(domain: string): readonly BookParty[];
  readonly parties: readonly BookParty[];
}

const MOST_BYTES = 4_194_304;

/** @throws AppError CONTACTS_MALFORMED with the place of every problem */
export function readContactBook(text: string, shown = 'The contact book'): ContactBook {
  if (Buffer.byteLength(text) > MOST_BYTES) throw malformed(shown, [{ line: 1, column: 1, key: '', message: 'is larger than 4 MiB' }]);
  const lines = new LineCounter();
  const document = parse(text, lines, shown);
  const syntax = [...document.errors, ...document.warnings].map(({ pos, code }) => ({
    ...at(lines, pos[0]),
    key: '',
    message: `is no YAML here (${code})`,
  }));
  if (syntax.length > 0) throw malformed(shown, syntax);
  const parsed = contactBookSchema.safeParse(plainValue(document, shown));
  if (parsed.success) return openBook(parsed.data);
  const problems = parsed.error.issues.slice(0, 100).map(({ path, message }) => {
    const node = document.getIn(
      path.filter((part) => typeof part !== 'symbol'),
      true,
    );
    const offset = typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? Number(node.range[0]) : 0;
    return { ...at(lines, offset), key: path.map(String).join('.'), message };
  });
  throw malformed(shown, problems);
}

function openBook({ parties }: ContactBookContent): ContactBook {
  const ranges = parties.flatMap((party) =>
    party.ranges.flatMap((text) => {
      const range = parseCidr(text);
      return typeof range === 'string' ? [] : [{ party, range }];
    }),
  );
  return {
    parties,
    byAddress(text) {
      const address = parseAddress(text);
      if (address === undefined) return [];
      return [...new Set(ranges.filter(({ range }) => contains(range, single(address))).map(({ party }) => party))];
    },
    byDomain: (domain) => parties.filter(({ domains }) => domains.includes(domain)),
  };
}

function parse(text: string, lineCounter: LineCounter, shown: string) {
  try {
    return parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true, lineCounter, prettyErrors: false, logLevel: 'error' });
  } catch {
    // The parser recurses; what overflows it is no contact book.
    throw malformed(shown, [{ line: 1, column: 1, key: '', message: 'cannot be read as YAML' }]);
  }
}

/** Aliases could multiply a small file, so that none is followed. */
function plainValue(document: ReturnType<typeof parse>, shown: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw malformed(shown, [{ line: 1, column: 1, key: '', message: 'uses aliases; write the values out' }]);
  }
}

function at(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line: row, col } = lines.linePos(offset);
  return { line: Math.max(1, row), column: Math.max(1, col) };
}

function malformed(shown: string, problems: AppError['problems']): AppError {
  return new AppError('CONTACTS_MALFORMED', {
    detail: `${shown} is malformed: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
    problems,
  });
}
