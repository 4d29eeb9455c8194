/** `openward attribute EXPOSURE`: whose it may be, with what speaks for and against, from what is in the books and whoever may be asked. */
import { attributeExposure } from '../../../case-desk/whose/attribute-exposure.ts';
import type { Attribution } from '../../../stages/attribute/attribute.ts';
import { renderAttribution } from '../../../stages/attribute/render-attribution.ts';
import type { CommandRun } from '../command.ts';
import { askingOf } from '../exposures/asking-of.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';
import { printable } from '../terminal/printable.ts';

interface Row extends Attribution {
  readonly exposureId: string;
  readonly target: string;
}

export const run: CommandRun = async (context) => {
  const asking = askingOf(context);
  return withKeptBooks<0>(context, async (records) => {
    const by = context.settings.text('as') ?? 'local';
    const { exposure, attribution } = await attributeExposure(records, context.args[0] ?? '', { now: context.now(), by }, asking);
    const results = await openResults<Row>(context, {
      columns: [],
      single: true,
      page: (_rows, _width, colours) => {
        const text = renderAttribution(attribution).split('\n').map(printable).join('\n');
        const unasked = asking.ask.size === 0 ? '\nNobody was asked over the network; --ask rdap and --ask dns do.\n' : '';
        return `${colours.bold(printable(exposure.target))}  ${colours.dim(exposure.id)}\n${text}${colours.dim(unasked)}`;
      },
    });
    await results.add({ exposureId: exposure.id, target: exposure.target, ...attribution });
    await results.finish();
    return 0;
  });
};
