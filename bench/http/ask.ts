/** Asks the app for every list and detail, many times, deep pages included; gives back the times, shortest first. */
import { z } from 'zod';
import { openCaseDesk } from '../../src/case-desk/case-desk.ts';
import { composeMail } from '../../src/platform/channels/compose-mail.ts';
import { personTask } from '../../src/platform/channels/person-task.ts';
import type { Records } from '../../src/platform/store/open-records.ts';
import { defaultLadder } from '../../src/stages/disclose/ladder/read-policy.ts';
import { newId } from '../../src/surfaces/cli/case/open-desk.ts';
import { localMeans } from '../../src/surfaces/http/local-means.ts';
import { openApp } from '../../src/surfaces/http/open-app.ts';
import type { Filled } from './fill-books.ts';

const pageSchema = z.object({ nextCursor: z.string().nullable() });
const HOST = '127.0.0.1:4680';

export interface Timed {
  readonly call: string;
  readonly times: readonly number[];
}

export async function askOver(records: Records, filled: Filled, requests: number): Promise<readonly Timed[]> {
  const get = openClient(records);
  const id = filled.exposureIds[0] ?? '';
  const opened = await get('/api/v1/cases', { method: 'POST', body: JSON.stringify({ exposure: id }) });
  const cursors = await deepCursors(get, 20);
  const any = <T>(items: readonly T[], index: number) => items[index % items.length];
  const calls: readonly [string, (index: number) => string][] = [
    ['exposures, first page', () => '/api/v1/exposures?limit=100'],
    ['exposures, deep pages', (index) => `/api/v1/exposures?limit=100&cursor=${any(cursors, index)}`],
    ['exposures, open', () => '/api/v1/exposures?limit=100&state=open'],
    ['exposures, one verdict in a hundred', () => '/api/v1/exposures?limit=100&verdict=metadata-only'],
    ['one exposure', (index) => `/api/v1/exposures/${any(filled.exposureIds, index)}`],
    ['outcomes of a run', () => `/api/v1/runs/${filled.runId}/outcomes?limit=100`],
    ['cases', () => '/api/v1/cases?limit=100'],
    ['one case', () => opened.headers.get('location') ?? ''],
    ['ledger', () => '/api/v1/ledger?limit=100'],
    ['runs', () => '/api/v1/runs'],
    ['overview', () => '/api/v1/overview'],
  ];
  const timed: Timed[] = [];
  for (const [call, pathOf] of calls) {
    const times: number[] = [];
    for (let index = 0; index < requests; index += 1) {
      const begun = performance.now();
      const answer = await get(pathOf(index));
      await answer.arrayBuffer();
      times.push(performance.now() - begun);
      if (!answer.ok) throw new Error(`${call}: ${answer.status}`);
    }
    timed.push({ call, times: times.toSorted((a, b) => a - b) });
  }
  return timed;
}

/** Cursors along the list, as somebody meets them who scrolls to its middle. */
async function deepCursors(get: (path: string) => Promise<Response>, pages: number): Promise<readonly string[]> {
  const cursors: string[] = [];
  for (let cursor = ''; cursors.length < pages; ) {
    const page = pageSchema.parse(await (await get(`/api/v1/exposures?limit=500${cursor === '' ? '' : `&cursor=${cursor}`}`)).json());
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
    cursors.push(cursor);
  }
  return cursors;
}

function openClient(records: Records) {
  const clock = () => new Date();
  const ladder = defaultLadder();
  const deskOf = (name: string) =>
    openCaseDesk({
      cases: records.cases,
      policy: ladder,
      identity: { name, organisation: 'Bench', contact: 'bench', verify: 'bench', mail: 'desk@desk.example' },
      compose: composeMail,
      channels: {
        mail: personTask('phone', '/nowhere'),
        phone: personTask('phone', '/nowhere'),
        'web-form': personTask('web-form', '/nowhere'),
      },
      clock,
      newId,
      alone: true,
    });
  const means = localMeans(
    {
      records,
      deskOf,
      ladder,
      clock,
      person: 'bench',
      version: '0',
      organisation: '',
      mailServer: null,
      dataDir: '/nowhere',
      trustedKey: undefined,
      inFlight: 1,
      onFault: (failure) => console.error(failure),
      onTrouble: console.error,
    },
    () => [HOST],
    new AbortController().signal,
  );
  const app = openApp(() => ({ ...means, limits: { take: () => ({ left: 1, resetsInSeconds: 1 }) } }));
  const { secret } = means.sessions.open(means.sessions.link());
  const headers = {
    host: HOST,
    cookie: `openward_session_4680=${secret}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
  };
  return async (path: string, request: RequestInit = {}) => app.request(`http://${HOST}${path}`, { headers, ...request });
}
