/**
 * A process of its own that runs one openward command after another, through the same code as the terminal, each at the
 * instant that it is told. A month has thousands of them, and starting a process and the database for each would take most
 * of its time: the books stay open in between.
 * It is killed on purpose at random moments by the test of the month; whoever asks starts another and asks again.
 */
import { Readable } from 'node:stream';
import picocolors from 'picocolors';
import { z } from 'zod';
import { openRecords, type Records } from '../../../platform/store/open-records.ts';
import type { ExitStatus } from '../../../surfaces/cli/command.ts';
import { parseCommandLine } from '../../../surfaces/cli/parse.ts';
import { runCommand, settingsOf } from '../../../surfaces/cli/run-command.ts';
import { showFailure } from '../../../surfaces/cli/terminal/failure.ts';
import type { Sink, Streams } from '../../../surfaces/cli/terminal/streams.ts';
import { productVersion } from '../../../surfaces/cli/version.ts';

const askedSchema = z.strictObject({
  id: z.number(),
  words: z.array(z.string()),
  at: z.iso.datetime(),
});

/** The clock of whichever command runs now. */
let clock = (): Date => new Date();
let books: Promise<Records> | undefined;

const keepOpen: typeof openRecords = async (place, means) => {
  clock = means.clock;
  books ??= openRecords(place, { ...means, clock: () => clock() });
  const records = await books;
  return { ...records, close: async () => undefined, [Symbol.asyncDispose]: async () => undefined };
};

const columns = 120;
const colours = picocolors.createColors(false);

process.on('message', (message) => {
  const { id, words, at } = askedSchema.parse(message);
  void run(words, { ...process.env, OPENWARD_LAB_CLOCK: at }).then((said) => process.send?.({ id, ...said }));
});
process.once('disconnect', () => void leave());
process.send?.({ ready: true });

async function leave(): Promise<void> {
  await (await books)?.close();
  process.exit(0);
}

async function run(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly exit: ExitStatus; readonly out: string; readonly err: string }> {
  const [out, err] = [collect(), collect()];
  const streams: Streams = { out: out.sink, err: err.sink, input: Readable.from([]), status: () => undefined };
  try {
    const parsed = parseCommandLine(words, productVersion(), { columns, colours });
    if (parsed.is === 'text') return { exit: 0, out: parsed.text, err: '' };
    const settings = await settingsOf(parsed, environment);
    const exit = await runCommand(parsed, { settings, streams, environment, signal: new AbortController().signal, openBooks: keepOpen });
    return { exit, out: out.text(), err: err.text() };
  } catch (failure) {
    const exit = await showFailure(failure, streams.err, 2);
    return { exit, out: out.text(), err: err.text() };
  }
}

function collect(): { readonly sink: Sink; text(): string } {
  const parts: string[] = [];
  return {
    sink: {
      terminal: false,
      columns,
      colours,
      async write(text) {
        parts.push(text);
      },
    },
    text: () => parts.join(''),
  };
}
