/** The commands of mail that comes in; case-commands.ts takes them in. */
import type { CommandSpec } from '../command.ts';

export const mailCommands: readonly CommandSpec[] = [
  {
    name: 'case fetch',
    summary: 'Take what came into the mailbox of the desk down into the cases',
    details:
      'Bounces, proofs of delivery and automatic answers are understood at once. What a person wrote is filed unread: read it with "case read" and say what it is with "case reply". Mail that belongs to no case, or that cannot be read, stays in the mailbox as it is and is listed. The same mail is taken once, whatever happens in between. Ends with 5 when something was left.',
    arguments: [],
    examples: ['openward case fetch --mailbox imaps://desk@mail.example --as system', 'openward case fetch --dry-run --as system'],
    load: () => import('../commands/case-fetch.ts'),
  },
  {
    name: 'case take',
    summary: 'Take one mail down into its case',
    details: 'For mail that another program hands over. States: taken, taken-before, not-yet, unmatched, loop, unreadable.',
    arguments: [{ name: 'FILE', help: 'The mail as it came, with all headers; "-" for standard input.', required: true, variadic: false }],
    examples: ['openward case take answer.eml --as system', 'openward case take - --format json --as system < answer.eml'],
    load: () => import('../commands/case-take.ts'),
  },
  {
    name: 'case read',
    summary: 'Read a reply where it lies',
    details:
      'The books keep no text of a reply, only its place and its hash. With FILE, reads it from there. Refused where it is not the mail that was taken down. Nothing is kept, and attachments are not opened.',
    arguments: [
      { name: 'CASE', help: 'Id of the case.', required: true, variadic: false },
      { name: 'REPLY', help: 'Id of the reply.', required: true, variadic: false },
      { name: 'FILE', help: 'The mail, where it did not come from the mailbox; "-" for standard input.', required: false, variadic: false },
    ],
    examples: ['openward case read case_4fq8h2kz rep_7c2m9x4tq1zd', 'openward case read case_4fq8h2kz rep_7c2m9x4tq1zd answer.eml'],
    load: () => import('../commands/case-read.ts'),
  },
];
