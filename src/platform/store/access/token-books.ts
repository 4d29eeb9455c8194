/** API tokens in the books: whose they are, what they allow and until when. The token itself is known to its holder alone. */
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { type AccessRole, accessRoles } from '../../../contracts/access-words.ts';
import { AppError } from '../../../errors.ts';
import type { Tables } from '../database/tables.ts';
import type { Write } from '../ledger/writer.ts';

export interface NewToken {
  readonly id: string;
  readonly person: string;
  readonly roles: readonly AccessRole[];
  /** SHA-256 of the token, in hex. */
  readonly hash: string;
  readonly expiresAt: Date;
}

export interface TokenLine {
  readonly id: string;
  readonly person: string;
  readonly roles: readonly AccessRole[];
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

export interface TokenBooks {
  create(token: NewToken, actor: string): Promise<TokenLine>;
  /** Newest first. */
  list(): Promise<TokenLine[]>;
  /** @throws AppError TOKEN_UNKNOWN */
  revoke(id: string, actor: string): Promise<void>;
  /** The token with this hash, when it is good at that time. */
  find(hash: string, now: Date): Promise<TokenLine | undefined>;
  isGood(id: string, now: Date): Promise<boolean>;
}

const rolesSchema = z.array(z.enum(accessRoles));

export function tokenBooks(db: Kysely<Tables>, write: Write): TokenBooks {
  return {
    create: ({ id, person, roles, hash, expiresAt }, actor) =>
      write(async ({ tx, now, append }) => {
        const row = await tx
          .insertInto('api_token')
          .values({
            id,
            person,
            roles: JSON.stringify(roles),
            hash,
            created_at: now.toISOString(),
            created_by: actor,
            expires_at: expiresAt.toISOString(),
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        await append({
          actor,
          event: 'token.created',
          subject: id,
          payload: { person, roles: [...roles], expires: expiresAt.toISOString() },
        });
        return lineOf(row);
      }),
    async list() {
      const rows = await db.selectFrom('api_token').selectAll().orderBy('created_at', 'desc').orderBy('id').execute();
      return rows.map(lineOf);
    },
    revoke: (id, actor) =>
      write(async ({ tx, now, append }) => {
        const found = await tx.selectFrom('api_token').select('revoked_at').where('id', '=', id).executeTakeFirst();
        if (found === undefined) throw new AppError('TOKEN_UNKNOWN', { detail: `There is no token ${id.slice(0, 40)}.` });
        if (found.revoked_at !== null) return;
        await tx.updateTable('api_token').set({ revoked_at: now.toISOString() }).where('id', '=', id).execute();
        await append({ actor, event: 'token.revoked', subject: id, payload: {} });
      }),
    async find(hash, now) {
      const row = await good(db, now).where('hash', '=', hash).executeTakeFirst();
      return row === undefined ? undefined : lineOf(row);
    },
    isGood: async (id, now) => (await good(db, now).where('id', '=', id).executeTakeFirst()) !== undefined,
  };
}

function good(db: Kysely<Tables>, now: Date) {
  return db.selectFrom('api_token').selectAll().where('revoked_at', 'is', null).where('expires_at', '>', now);
}

function lineOf(row: Selectable<Tables['api_token']>): TokenLine {
  return {
    id: row.id,
    person: row.person,
    roles: rolesSchema.parse(JSON.parse(row.roles)),
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    expiresAt: row.expires_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}
