/** The commands of the case desk; src/surfaces/cli/commands.ts takes them in. */
import type { CommandArgument, CommandSpec } from '../command.ts';
import { publishingCommands } from '../publishing/publishing-commands.ts';
import { mailCommands } from './mail-commands.ts';

const needs = (name: string, help: string): CommandArgument => ({ name, help, required: true, variadic: false });
const takes = (name: string, help: string): CommandArgument => ({ name, help, required: false, variadic: false });

const aCase = needs('CASE', 'Id of the case.');

export const caseCommands: readonly CommandSpec[] = [
  {
    name: 'case open',
    summary: 'Begin a case on an exposure',
    details:
      'Somebody answers for every case: whoever opens it, until it is handed over. The case knows what attribution said last ("openward attribute"; asked now where nobody asked before), how bad it is and which laws are in play. Claims that are sure enough become parties when the case is found valid.',
    arguments: [takes('EXPOSURE', 'Id or target of an exposure in the books.')],
    examples: ['openward case open 192.0.2.7:9200 --as ada', 'openward case open --subject subject.json --as ada'],
    load: () => import('../commands/case-open.ts'),
  },
  {
    name: 'case list',
    summary: 'List the cases, last changed first',
    arguments: [],
    examples: ['openward case list', 'openward case list --format json'],
    load: () => import('../commands/case-list.ts'),
  },
  {
    name: 'case show',
    summary: 'Show where a case stands, what waits for whom, and what comes next',
    arguments: [aCase],
    examples: ['openward case show case_4fq8h2kz'],
    load: () => import('../commands/case-show.ts'),
  },
  {
    name: 'case advance',
    summary: 'Take down what was decided or found out about a case',
    details:
      'Steps: valid, invalid, out-of-scope (triage); mitigated, verified, reopened, third-party, indexed, public (findings); skip (a rung, with --rung); close. All but valid need --reason. Publication never closes a case, and closing publishes nothing.',
    arguments: [aCase, needs('STEP', 'What happened.')],
    examples: [
      'openward case advance case_4fq8h2kz valid --as ada',
      'openward case advance case_4fq8h2kz verified --reason "closed in six re-checks over 80 hours" --as ada',
      'openward case advance case_4fq8h2kz skip --rung mediator --reason "the owner answers" --as ada',
    ],
    load: () => import('../commands/case-advance.ts'),
  },
  {
    name: 'case hold',
    summary: 'Stop everything that goes out until somebody looks again',
    arguments: [aCase],
    examples: [
      'openward case hold case_4fq8h2kz --reason "counsel reads" --until 2030-02-01 --as ada',
      'openward case hold case_4fq8h2kz --release --as ada',
    ],
    load: () => import('../commands/case-hold.ts'),
  },
  {
    name: 'case embargo',
    summary: 'Propose, agree, revise or end the date until which nothing is published',
    details:
      'Steps: propose, revise (with --until), agree (with the parties that have agreed), exit. The end of an embargo publishes nothing.',
    arguments: [
      aCase,
      needs('STEP', 'What happened.'),
      { name: 'PARTY', help: 'Parties that have agreed.', required: false, variadic: true },
    ],
    examples: [
      'openward case embargo case_4fq8h2kz propose --until 2030-03-01 --as ada',
      'openward case embargo case_4fq8h2kz agree owner host --as ada',
    ],
    load: () => import('../commands/case-embargo.ts'),
  },
  {
    name: 'case assign',
    summary: 'Hand a case over with every open deadline',
    arguments: [aCase, needs('NAME', 'Who answers for it from now on.')],
    examples: ['openward case assign case_4fq8h2kz ben --as ada'],
    load: () => import('../commands/case-assign.ts'),
  },
  {
    name: 'case note',
    summary: 'Take a note',
    arguments: [aCase, needs('TEXT', 'In your own words; never data that was seen.')],
    examples: ['openward case note case_4fq8h2kz "The switchboard opens at nine." --as ada'],
    load: () => import('../commands/case-note.ts'),
  },
  {
    name: 'case party',
    summary: 'Name who is told, confirm a party, or justify an unsure one',
    arguments: [aCase],
    examples: [
      'openward case party case_4fq8h2kz --role owner --name "Example Clinic" --country BR --language pt-BR --confidence 80 --reason "certificate" --as ada',
      'openward case party case_4fq8h2kz --claim "Example Clinic" --as ada',
      'openward case party case_4fq8h2kz --party host --confirm --reason "RDAP names them for the network" --as ada',
    ],
    load: () => import('../commands/case-party.ts'),
  },
  {
    name: 'case contact',
    summary: 'Add an address at which a party is reached, or take in its OpenPGP key',
    details:
      'With --key or --wkd, the contact is from then on written to encrypted or not at all. A key that is expired, revoked or cannot encrypt is refused. --wkd asks the web server of the domain, and nothing else. Another key than the known one needs --reason, and voids drafts that have not gone out.',
    arguments: [
      aCase,
      needs('PARTY', 'Id, or role where there is one with it.'),
      needs('ADDRESS', 'Mail address, https address of a form, or telephone number.'),
    ],
    examples: [
      'openward case contact case_4fq8h2kz host abuse@hosting.example --source RDAP --as ada',
      'openward case contact case_4fq8h2kz owner "+44 20 7946 0000" --channel phone --source "their site" --as ada',
      'openward case contact case_4fq8h2kz host abuse@hosting.example --key abuse.asc --as ada',
    ],
    load: () => import('../commands/case-contact.ts'),
  },
  {
    name: 'case draft',
    summary: 'Write the notices of a rung and ask for their approval',
    details: 'A new draft for the same contact and rung takes the place of the one before and voids its approvals. Sends nothing.',
    arguments: [aCase, needs('RUNG', 'Rung of the ladder.')],
    examples: [
      'openward case draft case_4fq8h2kz owner --as ada',
      'openward case draft case_4fq8h2kz owner --language en --dry-run --as ada',
    ],
    load: () => import('../commands/case-draft.ts'),
  },
  {
    name: 'case approve',
    summary: 'Look at the exact bytes of a notice, and approve them by their hash',
    details:
      'An approval is bound to the bytes, the channel and the recipient, runs out, and is voided by any edit. Some rungs need two persons, some need counsel.',
    arguments: [aCase, needs('NOTICE', 'Id of the notice.')],
    examples: [
      'openward case approve case_4fq8h2kz not_1m3vd8r6xk2q',
      'openward case approve case_4fq8h2kz not_1m3vd8r6xk2q --hash 5f0c1d2e3a4b --as ben',
    ],
    load: () => import('../commands/case-approve.ts'),
  },
  {
    name: 'case send',
    summary: 'Hand an approved notice to its channel, once',
    details:
      'Unless a mail server is named with --smtp, mail is filed in the sandbox outbox of the data directory and nothing leaves the machine. Where nobody knows whether a notice went out, a person decides with --went-out; it is never tried again by itself. Ends with 5 when it was not sent.',
    arguments: [aCase, needs('NOTICE', 'Id of the notice.')],
    examples: [
      'openward case send case_4fq8h2kz not_1m3vd8r6xk2q --dry-run --as ada',
      'openward case send case_4fq8h2kz not_1m3vd8r6xk2q --as ada',
    ],
    load: () => import('../commands/case-send.ts'),
  },
  {
    name: 'case reply',
    summary: 'Take down what a party said, or that a notice came back',
    details:
      'Kinds: answer, auto-reply, bounce, delivered, says-fixed, declines, dispute, threat, opt-out. A late answer is always taken. A threat stops the ladder for counsel. With the id of a reply that came by mail in place of PARTY, says what that mail is (also: unrelated); what it means counts from when it came.',
    arguments: [
      aCase,
      needs('PARTY', 'Id, or role where there is one with it; or the id of a reply that waits to be read.'),
      needs('KIND', 'What kind of reply.'),
      needs('TEXT', 'What it says, in your own words.'),
    ],
    examples: [
      'openward case reply case_4fq8h2kz owner says-fixed "They say it is closed." --as ada',
      'openward case reply case_4fq8h2kz rep_7c2m9x4tq1zd answer "They look into it." --as ada',
    ],
    load: () => import('../commands/case-reply.ts'),
  },
  ...mailCommands,
  ...publishingCommands,
  {
    name: 'clock',
    summary: 'Let time pass: what is due gets a draft and waits for approval',
    details:
      'Can be run as often as you like, and after any pause; it never sends anything. With --dry-run, only shows what is due. With CASE, only shows every deadline of that case: those of the ladder, and the clocks that the law may have started, with the holidays that they leave out. Not legal advice.',
    arguments: [takes('CASE', 'Only look at the deadlines of this case.')],
    examples: ['openward clock --as ada', 'openward clock --dry-run', 'openward clock case_4fq8h2kz'],
    load: () => import('../commands/clock.ts'),
  },
  {
    name: 'ladder explain',
    summary: 'Say which rung a case is on and why, and what comes next and when',
    arguments: [aCase],
    examples: ['openward ladder explain case_4fq8h2kz'],
    load: () => import('../commands/ladder-explain.ts'),
  },
  {
    name: 'ladder show',
    summary: 'Print the contact ladder in use, as YAML',
    arguments: [],
    examples: ['openward ladder show --output ladder.yaml', 'openward ladder show --ladder ladder.yaml'],
    load: () => import('../commands/ladder-show.ts'),
  },
];

export const caseCommandGroups = {
  case: 'From an exposure to the proof that it is closed',
  ladder: 'Who is told when',
  site: 'Advisories for everybody',
} as const;
