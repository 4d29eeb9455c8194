/**
 * Exposures as they are listed and shown: newest measurement first, in pages, with the episodes of one
 * when it is looked at alone.
 */
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { AppError } from '../../../errors.ts';
import type { Flag, Persons } from '../../../outcome.ts';
import { type Verdict, verdicts } from '../../../protocols/protocol.ts';
import { readCursor, writeCursor } from '../database/page-cursor.ts';
import type { Tables } from '../database/tables.ts';

export interface Exposure {
  readonly id: string;
  readonly target: string;
  readonly protocol: string;
  readonly state: 'open' | 'closed';
  /** Of the last measurement that found it open. */
  readonly verdict: Verdict;
  readonly flags: readonly Flag['id'][];
  readonly product: string | undefined;
  readonly version: string | undefined;
  readonly documents: number | null;
  readonly bytes: number | null;
  readonly collections: number | null;
  readonly persons: Omit<Persons, 'method'> | null;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly closedAt: string | undefined;
  readonly episodes: number;
  readonly lastRunId: string;
  /** Rises with every change; for ETag and If-Match. */
  readonly rowVersion: number;
}

export interface Episode {
  readonly number: number;
  readonly openedAt: string;
  readonly openedRunId: string;
  readonly closedAt: string | undefined;
  readonly closedRunId: string | undefined;
  readonly closedVerdict: Verdict | undefined;
}

export interface ExposureFilter {
  readonly state?: 'open' | 'closed';
  readonly protocol?: string;
  readonly verdicts?: readonly Verdict[];
  /** Only what this run measured. */
  readonly runId?: string;
  readonly target?: string;
}

export interface ExposureBooks {
  list(
    filter?: ExposureFilter,
    page?: { readonly limit?: number; readonly cursor?: string },
  ): Promise<{ readonly items: Exposure[]; readonly nextCursor: string | null }>;
  get(id: string): Promise<Exposure & { readonly history: readonly Episode[] }>;
  /** Where something was open when it was last measured. */
  openTargets(): Promise<string[]>;
}

const MOST = 500;
const verdictSchema = z.enum(verdicts);
const stateSchema = z.enum(['open', 'closed']);
const flagsSchema = z.array(z.enum(['ransomed', 'honeypot-suspected', 'demo-data']));

export function exposureBooks(db: Kysely<Tables>): ExposureBooks {
  return {
    async list(filter = {}, page = {}) {
      const limit = Math.min(Math.max(page.limit ?? 100, 1), MOST);
      const rows = await find(db, filter, page.cursor)
        .limit(limit + 1)
        .execute();
      const items = rows.slice(0, limit).map(viewOf);
      const last = items.at(-1);
      const more = rows.length > limit && last !== undefined;
      return { items, nextCursor: more ? writeCursor({ at: last.lastSeenAt, id: last.id }) : null };
    },
    async get(id) {
      const row = await db.selectFrom('exposure').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) throw new AppError('EXPOSURE_UNKNOWN', { detail: `There is no exposure ${id.slice(0, 40)}.` });
      const episodes = await db.selectFrom('episode').selectAll().where('exposure_id', '=', id).orderBy('number').execute();
      return { ...viewOf(row), history: episodes.map(episodeOf) };
    },
    async openTargets() {
      const rows = await db.selectFrom('exposure').select('target').distinct().where('state', '=', 'open').orderBy('target').execute();
      return rows.map((row) => row.target);
    },
  };
}

function find(db: Kysely<Tables>, filter: ExposureFilter, cursor: string | undefined) {
  const { state, protocol, runId, target } = filter;
  let query = db.selectFrom('exposure').selectAll('exposure').orderBy('last_seen_at', 'desc').orderBy('id');
  if (state !== undefined) query = query.where('state', '=', state);
  if (protocol !== undefined) query = query.where('protocol', '=', protocol);
  if (filter.verdicts !== undefined) query = query.where('verdict', 'in', filter.verdicts);
  if (target !== undefined) query = query.where('target', '=', target);
  if (runId !== undefined) {
    query = query.where(({ exists, selectFrom, lit }) =>
      exists(
        selectFrom('outcome')
          .select(lit(1).as('one'))
          .where('outcome.run_id', '=', runId)
          .whereRef('outcome.target', '=', 'exposure.target'),
      ),
    );
  }
  if (cursor === undefined) return query;
  const after = readCursor(cursor);
  const at = new Date(after.at);
  // The first condition is what the index can begin at; the second alone would be read through from the newest.
  return query
    .where('last_seen_at', '<=', at)
    .where(({ eb, or, and }) => or([eb('last_seen_at', '<', at), and([eb('last_seen_at', '=', at), eb('id', '>', after.id)])]));
}

function viewOf(row: Selectable<Tables['exposure']>): Exposure {
  const { persons_estimate: estimate, persons_low: low, persons_high: high } = row;
  return {
    id: row.id,
    target: row.target,
    protocol: row.protocol,
    state: stateSchema.parse(row.state),
    verdict: verdictSchema.parse(row.verdict),
    flags: flagsSchema.parse(JSON.parse(row.flags)),
    product: row.product ?? undefined,
    version: row.version ?? undefined,
    documents: row.documents,
    bytes: row.bytes,
    collections: row.collections,
    persons: estimate === null || low === null || high === null ? null : { estimate, low, high },
    firstSeenAt: row.first_seen_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    closedAt: row.closed_at?.toISOString(),
    episodes: row.episodes,
    lastRunId: row.last_run_id,
    rowVersion: row.row_version,
  };
}

function episodeOf(row: Selectable<Tables['episode']>): Episode {
  return {
    number: row.number,
    openedAt: row.opened_at.toISOString(),
    openedRunId: row.opened_run_id,
    closedAt: row.closed_at?.toISOString(),
    closedRunId: row.closed_run_id ?? undefined,
    closedVerdict: row.closed_verdict === null ? undefined : verdictSchema.parse(row.closed_verdict),
  };
}
