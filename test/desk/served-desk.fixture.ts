/** The built desk on a loopback port with seeded books, for a browser that is told the same time as the server. */
import { listen } from '../../src/surfaces/http/listen.ts';
import { hostsOf } from '../../src/surfaces/http/loopback.ts';
import { openTestServer, type TestServer } from '../../src/surfaces/http/server.fixture.ts';
import { type Seeded, seedRecords } from './seed-records.fixture.ts';

export interface ServedDesk extends AsyncDisposable {
  readonly url: string;
  readonly server: TestServer;
  readonly seeded: Seeded;
  /** Signs in once. */
  link(): string;
  /** Takes the server off its port and puts it back on the same one. */
  restart(pause: () => Promise<void>): Promise<void>;
}

export async function serveDesk({ empty = false }: { readonly empty?: boolean } = {}): Promise<ServedDesk> {
  let hosts: readonly string[] = [];
  const server = await openTestServer({ hosts: () => hosts });
  const seeded = empty ? { lively: '', arabic: '', sent: '', draft: '', exposure: '', run: '' } : await seedRecords(server);
  let listening = await listen(server.app, '127.0.0.1', 0);
  const { port } = listening;
  hosts = hostsOf('127.0.0.1', port);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    server,
    seeded,
    link: () => `${url}/login?link=${server.means.sessions.link()}`,
    async restart(pause) {
      await listening.close(0);
      await pause();
      listening = await listen(server.app, '127.0.0.1', port);
    },
    async [Symbol.asyncDispose]() {
      await listening.close(0);
      await server[Symbol.asyncDispose]();
    },
  };
}
