/** One exposure on a terminal: verdict and why, sizes, classes by collection, evidence, what was left out, history. */
import type { CollectionOutcome, Outcome } from '../../../outcome.ts';
import { factsOf, isBackground, isDataClassId } from '../../../stages/classify/data-classes.ts';
import { figure, percent, personsText, size } from '../../../stages/publish/figures.ts';
import { linkWords } from '../../../stages/publish/link-words.ts';
import type { ShownExposure } from '../commands/exposures-show.ts';
import { renderTable } from '../output/table.ts';
import { paintVerdict } from '../output/verdict-paint.ts';
import { printable } from '../terminal/printable.ts';
import type { Colours } from '../terminal/streams.ts';

export function exposurePage(shown: ShownExposure, width: number, colours: Colours): string {
  const { outcome, verdict, flags, persons } = shown;
  const store = `${shown.product ?? shown.protocol} ${shown.version ?? ''}`.trim();
  return [
    `${colours.bold(printable(shown.target))}  ${paintVerdict(verdict, verdict, colours)}${flags.map((flag) => colours.magenta(` + ${flag}`)).join('')}  ${colours.dim(shown.id)}\n`,
    outcome === undefined ? '' : `${printable(outcome.reason)}\n`,
    `  ${colours.dim('store')}      ${store}\n`,
    `  ${colours.dim('persons')}    ${personsText(persons)}\n`,
    `  ${colours.dim('holds')}      ${figure(shown.documents)} documents, ${size(shown.bytes)}, ${figure(shown.collections)} ${shown.collections === 1 ? 'collection' : 'collections'}\n`,
    `  ${colours.dim('seen')}       ${shown.firstSeenAt} to ${shown.lastSeenAt}\n`,
    ...shown.history.map(
      (episode) =>
        `  ${colours.dim('episode')} ${episode.number}  open ${episode.openedAt}, ${episode.closedAt === undefined ? 'still open' : `${episode.closedVerdict} ${episode.closedAt}`}\n`,
    ),
    ...(outcome?.collections ?? []).map((collection) => collectionText(collection, width, colours)),
    ...(outcome === undefined
      ? []
      : [
          listText(
            'Evidence',
            outcome.evidence.map(({ text }) => text),
            colours,
          ),
          listText('The data point at', (outcome.links ?? []).map(linkWords), colours),
          omitted(outcome, colours),
          certificate(outcome, colours),
        ]),
  ].join('');
}

function collectionText({ name, documents, bytes, persons, classes }: CollectionOutcome, width: number, colours: Colours): string {
  const findings = classes.filter(({ id }) => !isDataClassId(id) || !isBackground(id));
  const head = `\n${colours.bold(printable(name))}  ${colours.dim(`${figure(documents)} documents, ${size(bytes)}, ${personsText(persons)} persons`)}\n`;
  const table = renderTable(
    [
      { title: '  CLASS', cell: ({ id }) => `  ${isDataClassId(id) ? factsOf(id).title : id}` },
      { title: 'FIELD', cell: ({ field }) => field, shrinksTo: 14 },
      { title: 'ABOUT', spare: 1, cell: ({ role }) => role ?? '' },
      { title: 'CONFIDENCE', align: 'right', spare: 2, cell: ({ confidence }) => percent(confidence) },
      {
        title: 'RESTS ON',
        spare: 3,
        cell: ({ n, rate, reasons }) => `${n === 0 ? 'name and type' : `${percent(rate)} of ${figure(n)}`}: ${reasons.join(', ')}`,
        shrinksTo: 14,
      },
    ],
    findings,
    width,
    colours,
  );
  return head + table;
}

function listText(title: string, lines: readonly string[], colours: Colours): string {
  return lines.length === 0 ? '' : `\n${colours.bold(title)}\n${lines.map((line) => `  ${printable(line)}\n`).join('')}`;
}

function omitted({ notLookedAt }: Outcome, colours: Colours): string {
  return listText(
    'Not looked at',
    notLookedAt.map(({ what, why, count }) => `${what}${count === undefined ? '' : ` (${figure(count)})`}: ${why}`),
    colours,
  );
}

function certificate({ tls }: Outcome, colours: Colours): string {
  if (tls === undefined) return '';
  return listText(
    'Certificate',
    [
      tls.subject,
      `issued by ${tls.issuer}${tls.trusted ? '' : `, not trusted${tls.trustError === undefined ? '' : ` (${tls.trustError})`}`}`,
      `valid ${tls.validFrom} to ${tls.validTo}`,
    ],
    colours,
  );
}
