/**
 * Starts the job engine (pg-boss) on the records' database. It costs a fraction of a second, and more the
 * first time, so it happens only when there are jobs. The engine writes nothing to the terminal; what it
 * has to say comes through its events.
 */
import { PgBoss } from 'pg-boss';
import type { Records } from '../store/open-records.ts';
import { bossDatabase } from './boss-database.ts';

export interface BossOptions {
  readonly onTrouble: (text: string) => void;
  /** How often dead workers are looked for, where there can be other workers. */
  readonly superviseSeconds: number;
}

export async function startBoss(records: Records, { onTrouble, superviseSeconds }: BossOptions): Promise<PgBoss> {
  const shared = records.kind === 'server';
  const boss = new PgBoss({
    db: bossDatabase(records.gateway),
    backend: shared ? 'postgres' : 'pglite',
    schema: 'pgboss',
    schedule: false,
    supervise: shared,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  });
  boss.on('error', (failure) => onTrouble(`The job engine met a fault: ${failure.message}`));
  boss.on('warning', (warning) => onTrouble(`The job engine warns: ${warning.message}`));
  await boss.start();
  return boss;
}
