/** Books of a given size: exposures in every state, one outcome each, made by the database from numbers. All invented. */
import { inSession } from '../../src/platform/store/database/gateway.ts';
import type { Records } from '../../src/platform/store/open-records.ts';
import { openOutcome, runningRun } from '../../src/platform/store/records.fixture.ts';

export interface Filled {
  readonly runId: string;
  readonly exposureIds: readonly string[];
  /** What the database does for the lists, as it says itself. */
  plans(): Promise<readonly string[]>;
}

const PER_INSERT = 50_000;
const plansFor = [
  'select * from exposure order by last_seen_at desc, id limit 101',
  "select * from exposure where state = 'open' and last_seen_at <= now() - interval '30 days' order by last_seen_at desc, id limit 101",
  "select * from exposure where verdict = 'metadata-only' order by last_seen_at desc, id limit 101",
  "select * from outcome where target = '10.0.0.7:9200' order by at desc limit 100",
  "select * from ledger where event like 'case.%' order by seq desc limit 101",
];

export async function fillBooks(records: Records, exposures: number): Promise<Filled> {
  const run = async (sql: string) => (await inSession(records.gateway, (session) => session.query<Record<string, string>>(sql, []))).rows;
  const runId = await runningRun(records, ['10.0.0.1:9200']);
  const body = JSON.stringify(openOutcome('TARGET', '2030-01-01T00:00:00.000Z')).replaceAll("'", "''");
  for (let from = 0; from < exposures; from += PER_INSERT) {
    const to = Math.min(exposures, from + PER_INSERT) - 1;
    const target = "'10.' || (n / 65536) % 256 || '.' || (n / 256) % 256 || '.' || n % 256 || ':9200'";
    const at = "now() - (n || ' seconds')::interval";
    await run(`insert into outcome (run_id, target, chunk_index, protocol, verdict, body, requests, bytes, ms, at)
      select '${runId}', ${target}, 0, 'elasticsearch', 'open-data', replace('${body}', 'TARGET', ${target}), 4, 9000, 20, ${at}
      from generate_series(${from}, ${to}) n`);
    await run(`insert into exposure (id, target, protocol, state, verdict, flags, product, version, documents, bytes, collections,
        persons_estimate, persons_low, persons_high, first_seen_at, last_seen_at, episodes, last_run_id)
      select 'exp_' || lpad(n::text, 16, '0'), ${target}, 'elasticsearch', case when n % 3 = 0 then 'closed' else 'open' end,
        case when n % 100 = 0 then 'metadata-only' else 'open-data' end, '[]', 'Elasticsearch', '7.10.2', 1200, 4096, 1, 90, 85, 95,
        ${at}, ${at}, 1, '${runId}'
      from generate_series(${from}, ${to}) n`);
    await run(`insert into episode (exposure_id, number, opened_at, opened_run_id)
      select 'exp_' || lpad(n::text, 16, '0'), 1, ${at}, '${runId}' from generate_series(${from}, ${to}) n`);
  }
  await run('analyze');
  const found = await run('select id from exposure tablesample system (1) limit 200');
  return {
    runId,
    exposureIds: found.map(({ id }) => id ?? ''),
    async plans() {
      const all: string[] = [];
      for (const sql of plansFor) all.push(`\n${sql}\n${(await run(`explain ${sql}`)).map((row) => row['QUERY PLAN']).join('\n')}`);
      return all;
    },
  };
}
