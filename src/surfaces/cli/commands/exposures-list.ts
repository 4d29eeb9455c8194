/** `openward exposures list`: the stores that are or were open, last seen first. */
import { AppError } from '../../../errors.ts';
import type { Exposure, ExposureFilter } from '../../../platform/store/exposures/exposure-books.ts';
import type { Records } from '../../../platform/store/open-records.ts';
import { type Verdict, verdicts } from '../../../protocols/protocol.ts';
import { figure, personsText, size } from '../../../stages/publish/figures.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { findRun } from '../exposures/report-input.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';
import { paintVerdict } from '../output/verdict-paint.ts';

const PAGE = 500;

export const run: CommandRun = async (context) => {
  const wanted = wantedVerdicts(context.settings.list('verdict'));
  return withKeptBooks<0>(context, async (records) => {
    const results = await openResults<Exposure>(context, {
      columns: [
        { title: 'EXPOSURE', cell: ({ id }) => id },
        { title: 'TARGET', cell: ({ target }) => target, shrinksTo: 21 },
        {
          title: 'STATE',
          spare: 1,
          cell: ({ state }) => state,
          paint: (shown, { state }, colours) => (state === 'open' ? colours.red(shown) : colours.green(shown)),
        },
        {
          title: 'VERDICT',
          cell: ({ verdict, flags }) => [verdict, ...flags].join(' + '),
          paint: (shown, { verdict }, colours) => paintVerdict(shown, verdict, colours),
        },
        {
          title: 'STORE',
          cell: ({ product, version, protocol }) => `${product ?? protocol} ${version ?? ''}`.trim(),
          shrinksTo: 10,
          spare: 3,
        },
        { title: 'PERSONS', align: 'right', spare: 1, cell: ({ persons }) => personsText(persons) },
        { title: 'DOCUMENTS', align: 'right', spare: 4, cell: ({ documents }) => figure(documents) },
        { title: 'SIZE', align: 'right', spare: 5, cell: ({ bytes }) => size(bytes) },
        { title: 'LAST SEEN', spare: 2, cell: ({ lastSeenAt }) => lastSeenAt.slice(0, 16).replace('T', ' ') },
      ],
    });
    await forEach(records, await filterOf(context, records, wanted), context.settings.whole('limit'), (exposure) => results.add(exposure));
    await results.finish();
    return 0;
  });
};

async function filterOf(context: CommandContext, records: Records, wanted: readonly Verdict[] | undefined): Promise<ExposureFilter> {
  const named = context.settings.text('run');
  return {
    ...(wanted === undefined ? {} : { verdicts: wanted }),
    ...(named === undefined ? {} : { runId: (await findRun(records, named)).id }),
  };
}

async function forEach(
  records: Records,
  filter: ExposureFilter,
  limit: number | undefined,
  use: (exposure: Exposure) => Promise<void>,
): Promise<void> {
  let left = limit ?? Number.POSITIVE_INFINITY;
  let cursor: string | null | undefined;
  while (cursor !== null && left > 0) {
    const page = await records.exposures.list(filter, { limit: Math.min(PAGE, left), ...(cursor === undefined ? {} : { cursor }) });
    for (const exposure of page.items) await use(exposure);
    left -= page.items.length;
    cursor = page.nextCursor;
  }
}

/** @throws AppError USAGE for a word that is no verdict */
export function wantedVerdicts(asked: readonly string[]): readonly Verdict[] | undefined {
  if (asked.length === 0) return undefined;
  return asked.map((word) => {
    const found = verdicts.find((verdict) => verdict === word);
    if (found === undefined)
      throw new AppError('USAGE', { detail: `"${word}" is not a verdict.`, hint: `Verdicts: ${verdicts.join(', ')}.` });
    return found;
  });
}
