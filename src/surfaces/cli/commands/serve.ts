/**
 * `openward serve`: the desk in the browser and the HTTP API, on the books of one data directory, until it is
 * stopped. Prints the link that signs in whoever started it.
 */
import { userInfo } from 'node:os';
import { loadVerifyingKey } from '../../../platform/keys/key-files.ts';
import { deskOf, ladderOf } from '../case/open-desk.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { dataDirectory } from '../config-files.ts';
import { withBooks } from '../open-books.ts';
import { roundsOf } from '../serve/rounds.ts';
import { productVersion } from '../version.ts';

const IN_FLIGHT = 256;

export const run: CommandRun = async (context) => {
  const { serve } = await import('../../http/serve.ts');
  const { settings, streams, log } = context;
  const person = personServed(context);
  const ladder = ladderOf(context);
  const key = settings.text('key');
  return withBooks<0>(context, async (records) => {
    await serve(
      {
        records,
        person,
        rounds: roundsOf(context, records, person),
        deskOf: (name) => deskOf(context, records, name),
        ladder,
        clock: context.now,
        version: productVersion(),
        organisation: settings.text('desk-organisation') ?? '',
        mailServer: mailServerOf(settings.text('smtp')),
        dataDir: dataDirectory(context),
        trustedKey: key === undefined ? undefined : loadVerifyingKey(key),
        inFlight: settings.whole('concurrency') ?? IN_FLIGHT,
        onTrouble: (text) => log.write('warning', { text }),
        host: settings.text('host') ?? '127.0.0.1',
        port: settings.whole('port') ?? 0,
        onFault: (failure, requestId) =>
          log.write('warning', { text: `Request ${requestId} failed: ${failure instanceof Error ? failure.name : 'unknown fault'}` }),
        onListening: (url, link) =>
          void streams.out.write(`Openward listens at ${url}\nSign in as ${person} with this link, once:\n  ${link}\nStop with Ctrl-C.\n`),
      },
      context.signal,
    );
    return 0;
  });
};

/** Without --as, the name under which one is logged in at this machine: on one's own machine nobody else is asked. */
function personServed({ settings }: CommandContext): string {
  return settings.text('as')?.trim() || userInfo().username;
}

function mailServerOf(url: string | undefined): string | null {
  return url === undefined ? null : new URL(url).host;
}
