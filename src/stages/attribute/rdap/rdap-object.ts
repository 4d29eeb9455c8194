/**
 * An RDAP answer (RFC 9083) made small: network or domain, its entities flattened with their roles, and what was
 * redacted (RFC 9537). Registries answer in many dialects, so unknown parts fall and broken parts cost only themselves.
 */
import { z } from 'zod';
import { plainText } from '../plain-text.ts';
import { type Card, readJcard } from './jcard.ts';

export interface RdapEntity {
  readonly handle: string | undefined;
  readonly roles: readonly string[];
  readonly card: Card | undefined;
  /** How far below the object it stands; entities may hold entities. */
  readonly level: number;
  /** Set on entities whose holder asked not to be shown. */
  readonly private: boolean;
}

export interface RdapObject {
  readonly kind: 'ip network' | 'domain';
  readonly handle: string | undefined;
  readonly name: string | undefined;
  readonly type: string | undefined;
  readonly country: string | undefined;
  readonly startAddress: string | undefined;
  readonly endAddress: string | undefined;
  readonly parentHandle: string | undefined;
  readonly domain: string | undefined;
  readonly entities: readonly RdapEntity[];
  /** Names of the fields that the registry says it left out. */
  readonly redacted: readonly string[];
  readonly status: readonly string[];
  /** Why something was not read. */
  readonly omissions: readonly string[];
}

const MOST_ENTITIES = 60;
const DEEPEST = 4;
const MOST_WORDS = 20;

const text = z
  .string()
  .transform((value) => plainText(value))
  .optional()
  .catch(undefined);
const words = z
  .array(z.string())
  .max(200)
  .transform((values) => values.slice(0, MOST_WORDS).map((value) => plainText(value, 60)))
  .optional()
  .catch(undefined);
const entitySchema = z.object({
  handle: text,
  roles: words,
  status: words,
  vcardArray: z.unknown().optional(),
  jscard_data: z.unknown().optional(),
  jscard: z.unknown().optional(),
  entities: z.array(z.unknown()).optional().catch(undefined),
});
const redactionSchema = z.object({ name: z.object({ type: text, description: text }) });
const objectSchema = z.object({
  objectClassName: z.enum(['ip network', 'domain']),
  handle: text,
  name: text,
  type: text,
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .transform((code) => code.toUpperCase())
    .optional()
    .catch(undefined),
  startAddress: text,
  endAddress: text,
  parentHandle: text,
  ldhName: text,
  status: words,
  entities: z.array(z.unknown()).optional().catch(undefined),
  redacted: z.array(z.unknown()).optional().catch(undefined),
});

export function readRdapObject(value: unknown): RdapObject | undefined {
  const parsed = objectSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { objectClassName, ldhName, entities, redacted, status, ...facts } = parsed.data;
  const omissions: string[] = [];
  return {
    kind: objectClassName,
    handle: facts.handle,
    name: facts.name,
    type: facts.type,
    country: facts.country,
    startAddress: facts.startAddress,
    endAddress: facts.endAddress,
    parentHandle: facts.parentHandle,
    domain: ldhName?.toLowerCase(),
    entities: flatten(entities ?? [], omissions),
    redacted: (redacted ?? []).slice(0, 50).flatMap((each) => {
      const reading = redactionSchema.safeParse(each);
      const named = reading.success ? (reading.data.name.type ?? reading.data.name.description) : undefined;
      return named === undefined ? [] : [named];
    }),
    status: status ?? [],
    omissions,
  };
}

/** Level by level without recursion: a hostile answer may nest or repeat its entities as it likes. */
function flatten(top: readonly unknown[], omissions: string[]): RdapEntity[] {
  const found: RdapEntity[] = [];
  let level: readonly unknown[] = top;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === DEEPEST) {
      omissions.push(`entities below level ${DEEPEST} were not read`);
      break;
    }
    const next: unknown[] = [];
    for (const value of level) {
      if (found.length === MOST_ENTITIES) {
        omissions.push(`entities after the first ${MOST_ENTITIES} were not read`);
        return found;
      }
      const parsed = entitySchema.safeParse(value);
      if (!parsed.success) continue;
      const { handle, roles, status, vcardArray, entities } = parsed.data;
      const card = readJcard(vcardArray);
      if (card === undefined && (parsed.data.jscard_data ?? parsed.data.jscard) !== undefined)
        omissions.push('a contact in JSContact form was not read');
      found.push({ handle, roles: roles ?? [], card, level: depth, private: isPrivate(status ?? [], card) });
      next.push(...(entities ?? []));
    }
    level = next;
  }
  return found;
}

const STANDS_IN = ['privacy', 'proxy', 'redacted', 'whoisguard', 'data protected', 'not disclosed', 'withheld'];

function isPrivate(status: readonly string[], card: Card | undefined): boolean {
  const name = `${card?.name ?? ''} ${card?.organisation ?? ''}`.toLowerCase();
  return status.includes('private') || status.includes('removed') || STANDS_IN.some((word) => name.includes(word));
}
