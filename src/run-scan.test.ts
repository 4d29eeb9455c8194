import { expect, test } from 'vitest';
import { openSearchLookalike, type SearchLookalike } from './lab/lookalikes/elasticsearch.ts';
import { createJobs } from './platform/jobs/chunk-jobs.ts';
import type { Records } from './platform/store/open-records.ts';
import { allOf, openTestRecords, scratch } from './platform/store/records.fixture.ts';
import type { ChunkWork } from './platform/store/runs/chunk-work.ts';
import { carryOut, type RunSpace } from './run-scan.ts';

const scopeText = (port: number): string => `openward: 1
name: Clinique des Tilleuls
authorisation:
  party: Clinique des Tilleuls
  basis: own-network
  reference: TEST-1
  validFrom: 2026-01-01
  validUntil: 2099-12-31
  contact: security@clinique.example
  optOut: https://clinique.example/opt-out
defaults: { ports: [${port}], depth: metadata }
targets:
  - cidr: 127.0.0.0/29
specialPurpose: [127.0.0.0/29]
rates: { global: 2000, perHost: 500, perNetwork: 2000, connectTimeout: 2s }
`;

const dataset = { collections: [{ name: 'notes', documents: () => [{ text: 'synthetic' }] }] };

/** A run over the scope's eight endpoints, in the form that the test names. */
async function measure(records: Records, port: number, work: ChunkWork): Promise<string> {
  const text = scopeText(port);
  const space: RunSpace = {
    scopeText: text,
    scopePath: 'scope.yaml',
    optOutFiles: [],
    depth: 'metadata',
    documents: 10,
    signed: false,
    targetsGiven: false,
  };
  const run = await records.runs.create({
    scope: { hash: 'b'.repeat(64), name: 'Clinique des Tilleuls', version: '1', canonical: '{}' },
    seed: 7,
    space: JSON.parse(JSON.stringify(space)),
  });
  await records.runs.planChunks(run, [work]);
  const jobs = createJobs(records);
  try {
    const means = { records, jobs, room: new URL('./clean-room.ts', import.meta.url), version: '0.0.0', inFlight: 16 };
    const events = { onOutcome: () => undefined, onTally: () => undefined };
    expect(await carryOut(run, means, events, new AbortController().signal)).toBe('finished');
  } finally {
    await jobs.stop();
  }
  return run;
}

test.each([
  ['a sweep', (): ChunkWork => ({ kind: 'space', from: 0, to: 8 })],
  ['a scan of named targets', (port: number): ChunkWork => ({ kind: 'list', targets: [`127.0.0.1:${port}`, `127.0.0.2:${port}`] })],
])(
  '%s that finds a known exposure closed ends its episode, and one that finds it open again begins another',
  { timeout: 180_000 },
  async (_title, workOn) => {
    using folder = scratch();
    await using records = await openTestRecords({ dataDir: folder.path });
    let stand: SearchLookalike = await openSearchLookalike({ dataset });
    const { port } = stand;
    const work = workOn(port);

    const opening = await measure(records, port, work);
    const whileOpen = (await records.exposures.list()).items;
    await stand.close();
    const closing = await measure(records, port, work);
    const whileClosed = (await records.exposures.list()).items;
    stand = await openSearchLookalike({ dataset, port });
    const reopening = await measure(records, port, work);
    await stand.close();

    expect(whileOpen).toMatchObject([{ target: `127.0.0.1:${port}`, state: 'open', episodes: 1 }]);
    expect(whileClosed).toMatchObject([{ target: `127.0.0.1:${port}`, state: 'closed', episodes: 1, lastRunId: closing }]);
    expect(await records.outcomes.get(closing, `127.0.0.1:${port}`)).toMatchObject({ verdict: 'closed' });
    expect((await records.exposures.get(whileOpen[0]?.id ?? '')).history).toMatchObject([
      { number: 1, openedRunId: opening, closedRunId: closing, closedVerdict: 'closed' },
      { number: 2, openedRunId: reopening, closedRunId: undefined },
    ]);
    // Only what is known gets an outcome for being closed; the rest of a sweep stays a count.
    if (work.kind === 'space') expect(await allOf(records.outcomes.each(closing))).toHaveLength(1);
    expect(await records.ledger.verify()).toMatchObject({ ok: true });
    expect(await records.outcomes.checkSeals()).toEqual({ chunks: 3, broken: [] });
  },
);
