/** The commands of packs, advisories, the site and exports; case-commands.ts takes them in. */
import type { CommandArgument, CommandSpec } from '../command.ts';

const aCase: CommandArgument = { name: 'CASE', help: 'Id of the case.', required: true, variadic: false };

export const publishingCommands: readonly CommandSpec[] = [
  {
    name: 'case pack',
    summary: "Write the owner's pack: what was open, whose data, what to do, which clocks run",
    details:
      "With drafts of the authority's form and of a letter to the persons concerned. The address of the store stands in it in clear only where the owner is confirmed. Not legal advice. Sends nothing.",
    arguments: [aCase],
    examples: [
      'openward case pack case_4fq8h2kz --language pt-BR --output pack.pdf',
      'openward case pack case_4fq8h2kz --format docx --output pack.docx',
    ],
    load: () => import('../commands/case-pack.ts'),
  },
  {
    name: 'case advisory',
    summary: 'Draft the advisory of a case and keep it for approval; publishes nothing',
    details:
      'A new draft voids the approvals of the one before. It is refused where it holds anything that leads to the store. Enclose the page in the final notice to the owner: "case draft CASE final --attach FILE".',
    arguments: [aCase],
    examples: [
      'openward case advisory case_4fq8h2kz --output advisory.html --as ada',
      'openward case advisory case_4fq8h2kz --dry-run --format csaf --as ada',
    ],
    load: () => import('../commands/case-advisory.ts'),
  },
  {
    name: 'case publish',
    summary: 'Approve an advisory by its hash, and publish it once two persons have',
    details:
      'With --hash, takes your approval of exactly these bytes. Without it, publishes what two persons have approved, when the owner has had the draft for the days of the policy and the ladder is spent. It says nothing about the store and closes nothing. "site build" makes the pages.',
    arguments: [aCase],
    examples: [
      'openward case publish case_4fq8h2kz --dry-run --as ada',
      'openward case publish case_4fq8h2kz --hash 5f0c1d2e3a4b --as ben',
      'openward case publish case_4fq8h2kz --as ada',
    ],
    load: () => import('../commands/case-publish.ts'),
  },
  {
    name: 'case correct',
    summary: 'Draft a correction of a published advisory; two persons approve it with "case publish"',
    details: 'The reason stands in the corrected advisory. Until it is approved, what was published stays.',
    arguments: [aCase],
    examples: ['openward case correct case_4fq8h2kz --reason "The number of persons was too high." --as ada'],
    load: () => import('../commands/case-correct.ts'),
  },
  {
    name: 'case withdraw',
    summary: 'Take a published advisory away at once',
    details:
      'One person can do it: the page that takes its place holds fixed sentences only. The reason stands in the ledger and is not published.',
    arguments: [aCase],
    examples: ['openward case withdraw case_4fq8h2kz --reason "wrong organisation" --as ada'],
    load: () => import('../commands/case-withdraw.ts'),
  },
  {
    name: 'case export',
    summary: 'Write a case as signed JSON with its entries of the ledger',
    details: 'What is in it depends on --tlp. It is signed with the key of this installation.',
    arguments: [aCase],
    examples: ['openward case export case_4fq8h2kz --tlp green --output case.json'],
    load: () => import('../commands/case-export.ts'),
  },
  {
    name: 'case verify-export',
    summary: 'Check the signature of an exported case and its entries of the ledger',
    details:
      'Needs the public key of whoever exported it: installation.key.pub in their data directory. Without --key, that of this installation.',
    arguments: [{ name: 'FILE', help: 'The exported case.', required: true, variadic: false }],
    examples: ['openward case verify-export case.json --key installation.key.pub'],
    load: () => import('../commands/case-verify-export.ts'),
  },
  {
    name: 'site build',
    summary: 'Build the static site of all published advisories, with a feed',
    details:
      'Empties the folder of --output and builds it anew; refuses a folder that it did not make. Withdrawn advisories keep a page that says so.',
    arguments: [],
    examples: ['openward site build --output site --site-url https://advisories.example/'],
    load: () => import('../commands/site-build.ts'),
  },
];
