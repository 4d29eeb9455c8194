/**
 * Every command of the terminal, in the order in which help shows them. Flags are not listed here: each
 * setting in src/settings.ts names the commands that know it.
 */
import { caseCommandGroups, caseCommands } from './case/case-commands.ts';
import type { CommandArgument, CommandSpec } from './command.ts';
import { importCommandGroups, importCommands } from './imports/import-commands.ts';
import { recheckCommandGroups, recheckCommands } from './recheck/recheck-commands.ts';

const needs = (name: string, help: string): CommandArgument => ({ name, help, required: true, variadic: false });
const takes = (name: string, help: string): CommandArgument => ({ name, help, required: false, variadic: false });
const takesMany = (name: string, help: string): CommandArgument => ({ name, help, required: false, variadic: true });

const scopeFile = takes('FILE', 'Scope file; --scope does as well.');

export const commands: readonly CommandSpec[] = [
  {
    name: 'scan',
    summary: 'Look at the targets of a scope and record what is open',
    details:
      'Without TARGET, everything that the scope covers. A target is ADDRESS:PORT, [V6]:PORT, NAME:PORT, a base URL, or a store by its name (gs://BUCKET, s3://BUCKET, az://ACCOUNT.CONTAINER); "-" reads them from standard input, one a line. Nothing is sent to an address that the scope does not cover. Results: one line per target.',
    arguments: [takesMany('TARGET', 'Only these targets; "-" for standard input.')],
    examples: [
      'openward scan --scope scope.yaml',
      'openward scan --scope scope.yaml --dry-run',
      'openward scan --scope scope.yaml 192.0.2.7:9200 gs://example-bucket',
      'cut -f1 hosts.tsv | openward scan --scope scope.yaml --format jsonl -',
    ],
    load: () => import('./commands/scan.ts'),
  },
  {
    name: 'scope check',
    summary: 'Explain what a scope covers, what it refuses and what would be sent',
    arguments: [scopeFile],
    examples: ['openward scope check scope.yaml'],
    load: () => import('./commands/scope-check.ts'),
  },
  {
    name: 'scope explain',
    summary: 'Say whether one target is covered, and which rule decides',
    details: 'Names are not resolved; give the address to ask about it.',
    arguments: [needs('TARGET', 'Address with or without port, name, base URL or bucket.')],
    examples: ['openward scope explain --scope scope.yaml 192.0.2.7:9200'],
    load: () => import('./commands/scope-explain.ts'),
  },
  {
    name: 'scope schema',
    summary: 'Print the JSON Schema of scope files',
    arguments: [],
    examples: ['openward scope schema --output scope.schema.json'],
    load: () => import('./commands/scope-schema.ts'),
  },
  {
    name: 'scope keygen',
    summary: 'Make a key pair for signing scopes',
    details: 'Writes FILE (private, readable by you alone) and FILE.pub. Never overwrites.',
    arguments: [needs('FILE', 'Path of the private key.')],
    examples: ['openward scope keygen authority.key'],
    load: () => import('./commands/scope-keygen.ts'),
  },
  {
    name: 'scope sign',
    summary: 'Sign a scope file',
    details: 'Writes the signature to FILE.sig beside the scope. It covers what the scope says, not its comments and layout.',
    arguments: [scopeFile],
    examples: ['openward scope sign scope.yaml --key authority.key'],
    load: () => import('./commands/scope-sign.ts'),
  },
  {
    name: 'scope verify',
    summary: 'Check the signature of a scope file',
    arguments: [scopeFile],
    examples: ['openward scope verify scope.yaml --key authority.key.pub'],
    load: () => import('./commands/scope-verify.ts'),
  },
  {
    name: 'scope opt-out',
    summary: 'Never look at an address, network or name again, in running scans too',
    details:
      'Takes effect at once, also in a scan that is under way. With --scope, written to the list that the scope names, otherwise to the list of the data directory, which holds for every scope. Without TARGET, lists the opt-outs.',
    arguments: [takesMany('TARGET', 'Address, network (CIDR), name or bucket.')],
    examples: ['openward scope opt-out 192.0.2.0/28 --reason "asked by mail"', 'openward scope opt-out'],
    load: () => import('./commands/scope-opt-out.ts'),
  },
  ...importCommands,
  {
    name: 'runs list',
    summary: 'List the runs in the books',
    arguments: [],
    examples: ['openward runs list'],
    load: () => import('./commands/runs-list.ts'),
  },
  {
    name: 'runs show',
    summary: 'Show one run and the outcome of its targets',
    arguments: [takes('RUN', 'Id of the run; the newest by default.')],
    examples: ['openward runs show', 'openward runs show --verdict open-data --format jsonl'],
    load: () => import('./commands/runs-show.ts'),
  },
  {
    name: 'runs resume',
    summary: 'Go on with a run that was interrupted',
    arguments: [takes('RUN', 'Id of the run; the newest unfinished by default.')],
    examples: ['openward runs resume'],
    load: () => import('./commands/runs-resume.ts'),
  },
  {
    name: 'exposures list',
    summary: 'List the stores that are or were open',
    arguments: [],
    examples: ['openward exposures list', 'openward exposures list --verdict open-data --format json'],
    load: () => import('./commands/exposures-list.ts'),
  },
  {
    name: 'exposures show',
    summary: 'Show one exposure: verdict, evidence, classes, persons',
    arguments: [needs('EXPOSURE', 'Id or target of the exposure.')],
    examples: ['openward exposures show 192.0.2.7:9200'],
    load: () => import('./commands/exposures-show.ts'),
  },
  {
    name: 'attribute',
    summary: 'Say whose an exposure may be, how sure that is, and what speaks for and against',
    details:
      'Names owner, operator and host as claims, with contacts. Reads what the scan recorded and your contact book; registries and name servers are asked with --ask alone, each through its own gate, and nothing is sent to the store. What was said is kept, with its time, and a case that is opened takes it over.',
    arguments: [needs('EXPOSURE', 'Id or target of the exposure.')],
    examples: [
      'openward attribute 192.0.2.7:9200',
      'openward attribute 192.0.2.7:9200 --ask rdap --ask dns --contacts contacts.yaml',
      'openward attribute 192.0.2.7:9200 --format json',
    ],
    load: () => import('./commands/attribute.ts'),
  },
  {
    name: 'report',
    summary: 'Write a report of a run: HTML, JSON or CSV',
    details: 'A report holds counts, classes and evidence; no value of any record is kept, so none can be in it.',
    arguments: [takes('RUN', 'Id of the run; the newest by default.')],
    examples: ['openward report --output report.html', 'openward report --format csv > exposures.csv'],
    load: () => import('./commands/report.ts'),
  },
  {
    name: 'classify',
    summary: 'Say which classes of data your own files hold, whose, and about how many persons',
    details:
      'Reads files, folders and archives in one pass; "-" reads standard input. Knows JSON, JSON Lines, CSV, Parquet, SQL and BSON dumps, XML, HL7 v2, spreadsheets, pictures, PDF and DICOM by their content, also inside of gzip, zip and tar. Nothing leaves the machine, and no value is shown or kept. Ends with 5 when a file could not be read in full.',
    arguments: [{ name: 'PATH', help: 'File or folder; "-" for standard input.', required: true, variadic: true }],
    examples: [
      'openward classify exports/',
      'openward classify --format json --output inventory.json patients.ndjson visits.csv',
      'openward classify --explain dob patients.csv',
      'mongoexport --collection patients | openward classify -',
    ],
    load: () => import('./commands/classify.ts'),
  },
  {
    name: 'eval',
    summary: 'Classify labelled sets, for measuring the classifier',
    details:
      'Reads records.ndjson of every folder in --sets and nothing else. Results: one line per field with the classes found, and one per collection with the number of persons. The same records give the same lines. No value of a record is in them.',
    arguments: [],
    examples: ['openward eval --sets sets --out predictions.jsonl', 'openward eval --sets sets --threads 4 --out predictions.jsonl'],
    load: () => import('./commands/eval.ts'),
  },
  {
    name: 'serve',
    summary: 'Open the desk in the browser, and the HTTP API',
    details:
      'Prints a link that signs you in once; whoever opens it acts under the name of --as. Listens on this machine alone, and owns the data directory until it is stopped. Every five minutes it draws drafts of what is due, takes in the mail of --mailbox, and asks again what is due under --scope; it sends no notice by itself. The API document is at /api/v1/openapi.json.',
    arguments: [],
    examples: ['openward serve --as ada', 'openward serve --data ./books --port 8080'],
    load: () => import('./commands/serve.ts'),
  },
  {
    name: 'token create',
    summary: 'Make a token for the HTTP API, for a person and with roles',
    details:
      'Roles: viewer (reads), analyst (works cases and runs), approver (also approves notices), publisher (also sends), administrator. The token is shown once; only its hash is kept.',
    arguments: [needs('PERSON', 'In whose name it acts.')],
    examples: ['openward token create ben --role approver --days 30 --as ada'],
    load: () => import('./commands/token-create.ts'),
  },
  {
    name: 'token list',
    summary: 'List the tokens of the HTTP API',
    arguments: [],
    examples: ['openward token list'],
    load: () => import('./commands/token-list.ts'),
  },
  {
    name: 'token revoke',
    summary: 'Make a token of the HTTP API good for nothing',
    arguments: [needs('TOKEN', 'Id of the token.')],
    examples: ['openward token revoke tok_0123456789abcdef --as ada'],
    load: () => import('./commands/token-revoke.ts'),
  },
  ...caseCommands,
  ...recheckCommands,
  {
    name: 'ledger verify',
    summary: 'Check that no entry of the ledger and no recorded outcome was changed, dropped or put in',
    arguments: [],
    examples: ['openward ledger verify'],
    load: () => import('./commands/ledger-verify.ts'),
  },
  {
    name: 'ledger export',
    summary: 'Print the ledger, one entry a line',
    arguments: [],
    examples: ['openward ledger export --output ledger.jsonl'],
    load: () => import('./commands/ledger-export.ts'),
  },
  {
    name: 'doctor',
    summary: 'Check this machine: runtime, data directory, database, limits, tools',
    arguments: [],
    examples: ['openward doctor', 'openward doctor --scope scope.yaml --format json'],
    load: () => import('./commands/doctor.ts'),
  },
  {
    name: 'config explain',
    summary: 'Show the value of settings and where each comes from',
    arguments: [takes('KEY', 'Key of a setting; all by default.')],
    examples: ['openward config explain', 'openward config explain data'],
    load: () => import('./commands/config-explain.ts'),
  },
  {
    name: 'config schema',
    summary: 'Print the JSON Schema of openward.yaml',
    arguments: [],
    examples: ['openward config schema'],
    load: () => import('./commands/config-schema.ts'),
  },
  {
    name: 'completion',
    summary: 'Print the completion script of a shell',
    arguments: [needs('SHELL', 'bash, zsh, fish or powershell.')],
    examples: ['source <(openward completion bash)', 'openward completion fish > ~/.config/fish/completions/openward.fish'],
    load: () => import('./commands/completion.ts'),
  },
  {
    name: 'help',
    summary: 'Help on a command or a topic',
    details: 'Topics: exit-codes, errors, settings, man (the manual page, in roff).',
    arguments: [takesMany('TOPIC', 'A command or a topic.')],
    examples: ['openward help scan', 'openward help exit-codes', 'openward help man | man -l -'],
    load: () => import('./commands/help.ts'),
  },
];

/** First words that stand for a group, with what help says of it. */
export const commandGroups: Readonly<Record<string, string>> = {
  scope: 'Read, sign and question authorised scopes',
  ...importCommandGroups,
  runs: 'Runs in the books',
  exposures: 'Stores that are or were open',
  token: 'Tokens of the HTTP API',
  ...caseCommandGroups,
  ...recheckCommandGroups,
  ledger: 'The hash-chained record of everything that was done',
  config: 'Settings and where they come from',
};
