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
  SETTING_INVALID: {
    exit: 2,
    status: 400,
    title: 'A setting has a value that it cannot have',
    hint: 'Run "openward config explain KEY" to see where the value comes from.',
  },
  RUNTIME_TOO_OLD: { exit: 3, status: 500, title: 'Node.js is too old', hint: 'Install Node.js 22.18 or newer.' },
  OUTPUT_UNWRITABLE: {
    exit: 3,
    status: 500,
    title: 'The output cannot be written',
    hint: 'Check the path, its permissions and the free space.',
  },
  RUN_UNKNOWN: { exit: 2, status: 404, title: 'There is no such run', hint: 'Run "openward runs list" to see which there are.' },
  EXPOSURE_UNKNOWN: {
    exit: 2,
    status: 404,
    title: 'There is no such exposure',
    hint: 'Run "openward exposures list" to see which there are.',
  },
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
  SCOPE_SIGNATURE_REQUIRED: {
    exit: 4,
    status: 403,
    title: 'The scope is not signed by a trusted key',
    hint: 'Run "openward scope sign", or ask the authorising party for the file with its signature.',
  },
  OPT_OUTS_UNREADABLE: {
    exit: 2,
    status: 422,
    title: 'The opt-out list cannot be read',
    hint: 'Create the file, empty if nobody has opted out, or correct the path in "optOutFile".',
  },
  KEY_MALFORMED: {
    exit: 2,
    status: 422,
    title: 'A key file cannot be read',
    hint: 'Use an Ed25519 key in PEM form, as "openward scope keygen" writes it.',
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
  IMPORT_AMBIGUOUS: {
    exit: 2,
    status: 422,
    title: 'An import file could be of several formats',
    hint: 'Name the format with --format-of.',
  },
  CONTACTS_MALFORMED: {
    exit: 2,
    status: 422,
    title: 'The contact book is malformed',
    hint: 'Correct the named places; docs/attribution.md describes the format.',
  },
  FILE_UNREADABLE: { exit: 2, status: 404, title: 'A file cannot be read', hint: 'Check the path and its permissions.' },
  FILE_MALFORMED: {
    exit: 2,
    status: 422,
    title: 'A file is broken or breaks off',
    hint: 'Check that the file is complete; what was read before the break still counts.',
  },
  FILE_REFUSED: {
    exit: 3,
    status: 413,
    title: 'A file is larger inside than it may be',
    hint: 'Unpack or divide it, and classify the parts.',
  },
  SETS_UNREADABLE: {
    exit: 2,
    status: 422,
    title: 'The evaluation sets cannot be read',
    hint: 'Name a folder whose folders each hold a records.ndjson: one {"collection", "doc"} a line.',
  },
  DATA_ABSENT: {
    exit: 2,
    status: 404,
    title: 'There are no records yet',
    hint: 'Run "openward scan" first, or name the data directory with --data.',
  },
  DATA_LOCKED: {
    exit: 3,
    status: 503,
    title: 'The data directory is in use',
    hint: 'Wait for the other process to end, or choose another directory with --data.',
  },
  DATA_NETWORK_FILESYSTEM: {
    exit: 2,
    status: 500,
    title: 'The data directory is on a network file system',
    hint: 'Choose a directory on a local disk with --data, or use a PostgreSQL server.',
  },
  DATA_DISK_FULL: {
    exit: 3,
    status: 507,
    title: 'The disk is full',
    hint: 'Free some space and run "openward runs resume"; nothing that was acknowledged is lost.',
  },
  DATA_UNUSABLE: {
    exit: 3,
    status: 500,
    title: 'The records cannot be opened',
    hint: 'Check permissions and the disk; restore the data directory from a backup, or choose another with --data.',
  },
  DATA_NEWER: {
    exit: 3,
    status: 500,
    title: 'The records were written by a newer version',
    hint: 'Install the newer version of Openward, or choose another directory with --data.',
  },
  DATABASE_UNREACHABLE: {
    exit: 3,
    status: 503,
    title: 'The database cannot be reached',
    hint: 'Check the connection string, the server and its permissions.',
  },
  RUN_STATE: { exit: 2, status: 409, title: 'The run is not in a state for this', hint: 'Run "openward runs" to see where it stands.' },
  CURSOR_MALFORMED: { exit: 2, status: 400, title: 'A page cursor cannot be read', hint: 'Start again without a cursor.' },
  CASE_UNKNOWN: { exit: 2, status: 404, title: 'There is no such case', hint: 'Run "openward case list" to see which there are.' },
  CASE_REFUSED: { exit: 4, status: 409, title: 'The case does not allow this', hint: 'Run "openward case show" to see where it stands.' },
  CASE_CHANGED: { exit: 3, status: 412, title: 'The case was changed meanwhile', hint: 'Look at it again and repeat the command.' },
  CASE_INPUT_MALFORMED: {
    exit: 2,
    status: 422,
    title: 'What the case is about cannot be read',
    hint: 'See docs/disclosure.md for the form.',
  },
  PDF_UNAVAILABLE: {
    exit: 3,
    status: 503,
    title: 'A PDF cannot be made here',
    hint: 'Choose another form with --format, or install what is missing.',
  },
  ADVISORY_LEAKS: {
    exit: 4,
    status: 409,
    title: 'The advisory would lead somebody to the store',
    hint: 'Take out what is named, and draft it again. Nothing was published.',
  },
  ADVISORY_UNKNOWN: {
    exit: 2,
    status: 404,
    title: 'There is no such advisory',
    hint: 'Draft one with "openward case advisory".',
  },
  PERSON_UNNAMED: { exit: 2, status: 401, title: 'Nobody is named', hint: 'Say who you are with --as NAME.' },
  LADDER_MALFORMED: { exit: 2, status: 422, title: 'The ladder policy is malformed', hint: 'Compare it with "openward ladder show".' },
  RECHECK_POLICY_MALFORMED: {
    exit: 2,
    status: 422,
    title: 'The policy for re-checks is malformed',
    hint: 'Compare it with "openward certificate policy".',
  },
  CLOSURE_UNPROVEN: {
    exit: 4,
    status: 409,
    title: 'The closure is not proven',
    hint: 'Run "openward recheck" to see when the store is asked next.',
  },
  LAB_CLOCK_REFUSED: {
    exit: 2,
    status: 400,
    title: 'The clock of a lab cannot be used here',
    hint: 'Unset OPENWARD_LAB_CLOCK; it is for records of a lab only, which hold a file "lab-clock".',
  },
  MAILBOX_UNUSABLE: {
    exit: 3,
    status: 503,
    title: 'The mailbox cannot be used',
    hint: 'Check --mailbox and the password; no mail was marked or lost.',
  },
  MAIL_UNREADABLE: { exit: 2, status: 422, title: 'A mail cannot be read', hint: 'Look at it in a mail program; nothing was taken down.' },
  CONTACT_KEY_UNUSABLE: {
    exit: 4,
    status: 409,
    title: 'The OpenPGP key of a contact cannot be used',
    hint: 'Ask the contact for a key that is in force, or take the key away; nothing is written to them in clear meanwhile.',
  },
  CHANNEL_UNUSABLE: { exit: 3, status: 503, title: 'A channel cannot be used', hint: 'Check its settings; nothing was sent.' },
  REQUEST_MALFORMED: {
    exit: 2,
    status: 422,
    title: 'The request is malformed',
    hint: 'Compare it with the API document at /api/v1/openapi.json.',
  },
  REQUEST_TOO_LARGE: { exit: 2, status: 413, title: 'The request is too large', hint: 'Send less at once.' },
  REQUEST_REFUSED: {
    exit: 4,
    status: 403,
    title: 'The request does not come from where it may',
    hint: 'Open the desk under the address that "openward serve" printed.',
  },
  ROUTE_UNKNOWN: { exit: 2, status: 404, title: 'There is nothing at this address', hint: 'See the API document at /api/v1/openapi.json.' },
  NOT_SIGNED_IN: {
    exit: 4,
    status: 401,
    title: 'Nobody is signed in',
    hint: 'Open the link that "openward serve" printed, or send an API token.',
  },
  TOKEN_UNKNOWN: { exit: 2, status: 404, title: 'There is no such token', hint: 'Run "openward token list" to see which there are.' },
  LINK_SPENT: {
    exit: 4,
    status: 401,
    title: 'The link has been used or has run out',
    hint: 'Take the newest link that "openward serve" printed.',
  },
  NOT_PERMITTED: { exit: 4, status: 403, title: 'Your role does not allow this', hint: 'Ask an administrator for the role that does.' },
  PRECONDITION_MISSING: {
    exit: 2,
    status: 428,
    title: 'A change needs the version that it is for',
    hint: 'Read it first and send its ETag as If-Match.',
  },
  IDEMPOTENCY_MISSING: {
    exit: 2,
    status: 400,
    title: 'This needs an Idempotency-Key',
    hint: 'Send a fresh random key, and the same one when you try again.',
  },
  IDEMPOTENCY_REUSED: {
    exit: 2,
    status: 422,
    title: 'The Idempotency-Key was used for something else',
    hint: 'Send a fresh random key.',
  },
  RATE_LIMITED: { exit: 3, status: 429, title: 'Too many requests', hint: 'Wait for the seconds in Retry-After.' },
  SERVER_STOPPING: { exit: 3, status: 503, title: 'The server is stopping', hint: 'Try again when it is back.' },
  ADDRESS_UNUSABLE: {
    exit: 2,
    status: 500,
    title: 'The server cannot listen at this address',
    hint: 'Choose another port with --port, or a loopback address with --host.',
  },
  SOCKETS_EXHAUSTED: {
    exit: 3,
    status: 503,
    title: 'This machine cannot open another socket',
    hint: 'Lower the number of connects in flight, or raise the limit of open files ("ulimit -n").',
  },
} as const satisfies Record<string, ErrorFacts>;

export type ErrorCode = keyof typeof errorCatalogue;

/** One place in a file where something is wrong; lines and columns count from 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  /** Path of the key, such as `targets[2].cidr`; empty for the file as a whole. */
  readonly key: string;
  readonly message: string;
}

export interface ErrorContext {
  /** Names the subject and the rule; never a value that a target sent. */
  readonly detail: string;
  readonly hint?: string;
  readonly cause?: unknown;
  /** Everything that is wrong with a file, when more than one thing can be. */
  readonly problems?: readonly Problem[];
}

/** An error that a person will read: it has a code of the catalogue, a detail and a next step. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly hint: string;
  readonly problems: readonly Problem[];

  constructor(code: ErrorCode, context: ErrorContext) {
    super(`${context.detail} (${code})`, { cause: context.cause });
    this.name = 'AppError';
    this.code = code;
    this.detail = context.detail;
    this.hint = context.hint ?? errorCatalogue[code].hint;
    this.problems = context.problems ?? [];
  }

  get facts(): ErrorFacts {
    return errorCatalogue[this.code];
  }
}
