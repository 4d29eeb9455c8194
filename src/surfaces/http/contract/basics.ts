/** Shapes that every part of the API shares: instants, pages, versions and the question that a list is asked. */
import { z } from '@hono/zod-openapi';

export const instant = z.iso.datetime();
export const count = z.number().int().nonnegative();

/** Query of every list. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100).openapi({ description: 'Most items of a page.' }),
  cursor: z.string().max(400).optional().openapi({ description: '`nextCursor` of the page before; opaque.' }),
});

/** A page. It may be empty and still have a next one; the list ends where `nextCursor` is null. */
export function pageOf<Item extends z.ZodType>(item: Item, name: string) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() }).openapi(name);
}

/** A filter that may be given several times. */
export function several<Word extends readonly [string, ...string[]]>(words: Word) {
  const one = z.enum(words);
  return z.union([one.transform((word) => [word]), z.array(one)]).optional();
}

export const idParameter = (what: string) =>
  z.object({
    id: z
      .string()
      .min(1)
      .max(64)
      .openapi({ description: `Id of the ${what}.` }),
  });

export const personsView = z
  .object({ estimate: count, low: count, high: count })
  .openapi('PersonsInterval', { description: 'Persons are never one number: an estimate with its 90 % interval.' });
