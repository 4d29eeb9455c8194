/**
 * What the sources of attribution said of an exposure, each time that they were asked: nothing is overwritten, so that
 * it stays visible who was held to be the owner when a notice went out.
 */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Attribution } from '../../../stages/attribute/attribute.ts';
import { attributionSchema } from '../../../stages/attribute/attribution-schema.ts';
import type { Tables } from '../database/tables.ts';
import type { Write } from '../ledger/writer.ts';

export interface AttributionBooks {
  /** The same instant again takes the place of what was kept for it. */
  keep(exposureId: string, attribution: Attribution, actor: string): Promise<void>;
  /** What was said last; undefined where nobody asked yet. */
  latest(exposureId: string): Promise<Attribution | undefined>;
}

export function attributionBooks(db: Kysely<Tables>, write: Write): AttributionBooks {
  return {
    keep: (exposureId, attribution, actor) =>
      write(async ({ tx, append }) => {
        const body = JSON.stringify(attributionSchema.parse(attribution));
        const row = { exposure_id: exposureId, at: attribution.at, actor, body };
        await tx
          .insertInto('attribution')
          .values(row)
          .onConflict((clash) => clash.columns(['exposure_id', 'at']).doUpdateSet(row))
          .execute();
        await append({
          actor,
          event: 'exposure.attributed',
          subject: exposureId,
          payload: {
            at: attribution.at,
            claims: attribution.roles.reduce((sum, { claims }) => sum + claims.length, 0),
            disputed: attribution.roles.filter(({ disputed }) => disputed).map(({ role }) => role),
            sha256: createHash('sha256').update(body).digest('hex'),
          },
        });
      }),
    async latest(exposureId) {
      const row = await db
        .selectFrom('attribution')
        .select('body')
        .where('exposure_id', '=', exposureId)
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? undefined : attributionSchema.parse(JSON.parse(row.body));
    },
  };
}
