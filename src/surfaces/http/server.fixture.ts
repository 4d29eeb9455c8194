/** A server for tests: real books in a folder of their own, a sandbox outbox, a clock that stands, and somebody who asks. */
import { join } from 'node:path';
import { openCaseDesk } from '../../case-desk/case-desk.ts';
import type { Outcome } from '../../outcome.ts';
import { composeMail } from '../../platform/channels/compose-mail.ts';
import { personTask } from '../../platform/channels/person-task.ts';
import { sandboxOutbox } from '../../platform/channels/sandbox-outbox.ts';
import type { Records } from '../../platform/store/open-records.ts';
import { openTestRecords, runningRun, scratch, standingClock } from '../../platform/store/records.fixture.ts';
import { defaultLadder } from '../../stages/disclose/ladder/read-policy.ts';
import { newId } from '../cli/case/open-desk.ts';
import type { Role } from './access/permissions.ts';
import { cookieName } from './guard/identify.ts';
import { type LocalMeans, localMeans } from './local-means.ts';
import type { ApiMeans } from './means.ts';
import { openApp } from './open-app.ts';

const HOST = '127.0.0.1:4680';

export interface Asked {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Nobody is signed in. */
  readonly stranger?: boolean;
}

export interface TestServer extends AsyncDisposable {
  readonly app: ReturnType<typeof openApp>;
  readonly records: Records;
  readonly means: ApiMeans;
  readonly clock: ReturnType<typeof standingClock>;
  readonly folder: string;
  readonly outbox: string;
  readonly faults: unknown[];
  ask(call: string, asked?: Asked): Promise<Response>;
  /** A request as it is, with the cookie of the session. */
  send(url: string, request: RequestInit & { readonly duplex?: 'half' }): Promise<Response>;
  /** The same books, asked by somebody else. */
  as(person: string, roles: readonly Role[]): (call: string, asked?: Asked) => Promise<Response>;
}

export async function openTestServer(changes: Partial<ApiMeans> = {}): Promise<TestServer> {
  const folder = scratch();
  const clock = standingClock();
  const records = await openTestRecords({ dataDir: folder.path }, clock.now);
  const outbox = join(folder.path, 'outbox');
  const faults: unknown[] = [];
  const ladder = defaultLadder();
  const stop = new AbortController();
  const meansFor = (person: string, roles?: readonly Role[]): ApiMeans => ({
    ...localMeans(localOf(person, roles), () => [HOST, 'localhost:4680'], stop.signal),
    ...changes,
  });
  const localOf = (person: string, roles?: readonly Role[]): LocalMeans => ({
    records,
    ladder,
    person,
    clock: clock.now,
    version: '0.0.0',
    organisation: 'Example Desk',
    mailServer: null,
    dataDir: folder.path,
    trustedKey: undefined,
    inFlight: 16,
    onTrouble: (text) => void faults.push(text),
    ...(roles === undefined ? {} : { roles }),
    onFault: (failure) => void faults.push(failure),
    deskOf: (name) =>
      openCaseDesk({
        cases: records.cases,
        policy: ladder,
        identity: {
          name,
          organisation: 'Example Desk',
          contact: 'desk@desk.example',
          verify: 'https://desk.example/',
          mail: 'desk@desk.example',
        },
        compose: composeMail,
        channels: { mail: sandboxOutbox(outbox), phone: personTask('phone', outbox), 'web-form': personTask('web-form', outbox) },
        clock: clock.now,
        newId,
        alone: true,
      }),
  });
  const means = meansFor('ada');
  const asker = (own: ApiMeans) => {
    const app = openApp(() => own);
    const { secret } = own.sessions.open(own.sessions.link());
    return {
      app,
      ask: (call: string, asked: Asked = {}) => ask(app, secret, call, asked),
      async send(url: string, { headers, ...request }: RequestInit & { readonly duplex?: 'half' }) {
        const own = new Headers(headers);
        own.set('host', HOST);
        own.set('sec-fetch-site', 'same-origin');
        own.set('cookie', `${cookieName(HOST)}=${secret}`);
        return app.request(new Request(url, { ...request, headers: own }));
      },
    };
  };
  const first = asker(means);
  return {
    ...first,
    records,
    means,
    clock,
    folder: folder.path,
    outbox,
    faults,
    as: (person, roles) => asker(meansFor(person, roles)).ask,
    async [Symbol.asyncDispose]() {
      stop.abort();
      await means.runs.close();
      await records.close();
      folder[Symbol.dispose]();
    },
  };
}

/** @param call method and path, such as `GET /api/v1/runs`. */
async function ask(
  app: TestServer['app'],
  secret: string,
  call: string,
  { body, headers = {}, stranger = false }: Asked,
): Promise<Response> {
  const [method = 'GET', path = '/'] = call.split(' ');
  return app.request(`http://${HOST}${path}`, {
    method,
    headers: {
      host: HOST,
      'sec-fetch-site': 'same-origin',
      ...(stranger ? {} : { cookie: `${cookieName(HOST)}=${secret}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

/** Puts a finished run with these outcomes into the books. */
export async function recordRun(records: Records, outcomes: readonly Outcome[]): Promise<string> {
  const run = await runningRun(
    records,
    outcomes.map(({ target }) => target),
  );
  await records.chunks.save(run, 0, [...outcomes]);
  await records.chunks.complete(run, 0, [], {});
  await records.runs.finish(run);
  return run;
}
