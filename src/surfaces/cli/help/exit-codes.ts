/**
 * What every exit status means, with the errors of the catalogue that lead to it. The terminal's help
 * topic and docs/reference/exit-codes.md are both made from here.
 */
import { type ErrorCode, errorCatalogue } from '../../../errors.ts';
import type { ExitStatus } from '../command.ts';
import { entry, helpWidth, wrap } from '../terminal/layout.ts';

export interface ExitMeaning {
  readonly status: ExitStatus;
  readonly means: string;
  readonly codes: readonly ErrorCode[];
}

const meanings: readonly { readonly status: ExitStatus; readonly means: string }[] = [
  { status: 0, means: 'Done. A reader that went away early (a broken pipe) counts as done.' },
  { status: 1, means: 'Done, and something was found at or above --fail-on. Only with --fail-on.' },
  { status: 2, means: 'The command, a setting or a file was not understood. Nothing was sent.' },
  { status: 3, means: 'Failed: a fault of the machine, the database or Openward itself.' },
  { status: 4, means: 'Refused: not authorised, out of scope, expired, or not signed as it should be.' },
  { status: 5, means: 'Done in part: some of the targets that were named are not authorised, and nothing was sent to them.' },
  { status: 130, means: 'Interrupted. What was finished is in the books; "openward runs resume" goes on.' },
];

/** Below the text of a status. */
const CODES = '       ';

export function exitMeanings(): readonly ExitMeaning[] {
  return meanings.map((meaning) => ({ ...meaning, codes: codesOf(meaning.status) }));
}

export function exitCodesPage(columns: number): string {
  const width = helpWidth(columns);
  const entries = exitMeanings().map(({ status, means, codes }) =>
    [entry(String(status).padStart(3), 3, means, width), ...(codes.length === 0 ? [] : [wrap(codes.join(', '), width, CODES)])].join('\n'),
  );
  const next = 'Every error names its code and its status; "openward help errors" explains the codes.';
  return `Exit statuses\n\n${entries.join('\n')}\n\n${wrap(next, width)}\n`;
}

export function errorsPage(columns: number): string {
  const width = helpWidth(columns);
  const entries = Object.entries(errorCatalogue).map(
    ([code, { exit, title, hint }]) => `  ${code} (exit ${exit})\n${wrap(`${title}. ${hint}`, width, '    ')}`,
  );
  return `Errors\n\n${entries.join('\n')}\n`;
}

function codesOf(status: ExitStatus): readonly ErrorCode[] {
  const codes: ErrorCode[] = [];
  for (const code of errorCodes()) if (errorCatalogue[code].exit === status) codes.push(code);
  return codes;
}

export function errorCodes(): readonly ErrorCode[] {
  return Object.keys(errorCatalogue).filter((code): code is ErrorCode => code in errorCatalogue);
}
