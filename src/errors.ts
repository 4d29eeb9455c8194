/**
 * The error catalogue: every failure that a person can meet, once. The terminal, the HTTP API and the
 * docs page of errors read from here; no surface words an error of its own.
 */

/** What the catalogue fixes for a code. `exit` follows docs/exit-codes.md, `status` is the HTTP status. */
interface ErrorFacts {
  readonly exit: 1 | 2 | 3 | 4 | 5 | 130;
  readonly status: number;
  readonly title: string;
  /** What to do next, when the place that throws knows nothing better. */
  readonly hint: string;
}

export const errorCatalogue = {
  USAGE: { exit: 2, status: 400, title: 'The command was not understood', hint: 'Run the command with --help.' },
  INTERNAL: { exit: 3, status: 500, title: 'A fault in Openward itself', hint: 'Run again with -vv and report the stack that it shows.' },
  INTERRUPTED: { exit: 130, status: 503, title: 'Stopped by the user', hint: 'Run "openward runs resume" to go on where it stopped.' },
  SCOPE_UNREADABLE: { exit: 2, status: 400, title: 'The scope file cannot be read', hint: 'Check the path and that it is UTF-8 text.' },
  SCOPE_MALFORMED: { exit: 2, status: 422, title: 'The scope file is malformed', hint: 'Compare it with "openward scope schema".' },
  SCOPE_EXPIRED: {
    exit: 4,
    status: 403,
    title: 'The authorisation is not in force',
    hint: 'Ask the authorising party for a scope whose period covers today.',
  },
  SCOPE_SIGNATURE_INVALID: {
    exit: 4,
    status: 403,
    title: 'The signature of the scope does not hold',
    hint: 'Ask for the file again; do not edit a signed scope.',
  },
  SCOPE_NOT_AUTHORISED: {
    exit: 4,
    status: 403,
    title: 'Target not authorised',
    hint: 'Run "openward scope explain" with this address to see which rule refused it.',
  },
  TARGET_MALFORMED: {
    exit: 2,
    status: 400,
    title: 'A target cannot be read',
    hint: 'Write ADDRESS:PORT, [V6]:PORT, NAME:PORT, a base URL or gs://BUCKET.',
  },
  IMPORT_MALFORMED: {
    exit: 2,
    status: 422,
    title: 'An import file cannot be read',
    hint: 'Check that the file is complete and of the named format.',
  },
} as const satisfies Record<string, ErrorFacts>;

export type ErrorCode = keyof typeof errorCatalogue;

export interface ErrorContext {
  /** Names the subject and the rule; never a value that a target sent. */
  readonly detail: string;
  readonly hint?: string;
  readonly cause?: unknown;
}

/** An error that a person will read: it has a code of the catalogue, a detail and a next step. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly hint: string;

  constructor(code: ErrorCode, context: ErrorContext) {
    super(`${context.detail} (${code})`, { cause: context.cause });
    this.name = 'AppError';
    this.code = code;
    this.detail = context.detail;
    this.hint = context.hint ?? errorCatalogue[code].hint;
  }

  get facts(): ErrorFacts {
    return errorCatalogue[this.code];
  }
}
