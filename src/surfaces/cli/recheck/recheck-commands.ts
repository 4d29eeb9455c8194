/** The commands of re-checks, certificates and metrics; src/surfaces/cli/commands.ts takes them in. */
import type { CommandArgument, CommandSpec } from '../command.ts';

const needs = (name: string, help: string): CommandArgument => ({ name, help, required: true, variadic: false });

const aCase = needs('CASE', 'Id of the case.');

export const recheckCommands: readonly CommandSpec[] = [
  {
    name: 'case recheck',
    summary: 'Ask the store of a case again, by the smallest request that decides',
    details:
      'Asks only whether it answers and, where it answers anyone, for its list and counts; never for content. Needs a scope that covers the store now. One closed door proves nothing: the proof takes looks over days. Ends with 4 when the scope refuses.',
    arguments: [aCase],
    examples: [
      'openward case recheck case_4fq8h2kz --scope scope.yaml --dry-run',
      'openward case recheck case_4fq8h2kz --scope scope.yaml --now --as ada',
    ],
    load: () => import('../commands/case-recheck.ts'),
  },
  {
    name: 'case certificate',
    summary: 'Write the signed proof that the store of a case is closed',
    details:
      'Only where the rule of the policy holds. Names every look, what was sent, both clocks and the entries of the ledger, signed with the key of this installation. The JSON is what "openward certificate verify" reads; HTML and text are for people.',
    arguments: [aCase],
    examples: [
      'openward case certificate case_4fq8h2kz --output certificate.json',
      'openward case certificate case_4fq8h2kz --output certificate.html',
    ],
    load: () => import('../commands/case-certificate.ts'),
  },
  {
    name: 'exposures recheck',
    summary: 'Ask one store again, also where there is no case',
    arguments: [needs('EXPOSURE', 'Id or target of the exposure.')],
    examples: ['openward exposures recheck 192.0.2.7:9200 --scope scope.yaml'],
    load: () => import('../commands/exposures-recheck.ts'),
  },
  {
    name: 'recheck',
    summary: 'List what is asked again and when, or ask all that is due',
    details:
      'With --due, every store that is due is asked once, however long nobody looked. What opened again re-opens its case by itself and gets drafts that wait for approval; nothing is sent to anybody but the store. Meant for cron.',
    arguments: [],
    examples: ['openward recheck', 'openward recheck --due --scope scope.yaml'],
    load: () => import('../commands/recheck.ts'),
  },
  {
    name: 'certificate verify',
    summary: 'Check a certificate of closure: signature, entries, and that its looks prove it',
    details:
      'Needs no records. The key inside a certificate proves that nothing was changed, not who signed: name the public key that you trust with --key. Ends with 3 when it does not hold.',
    arguments: [needs('FILE', 'The certificate, as JSON.')],
    examples: ['openward certificate verify certificate.json', 'openward certificate verify certificate.json --key installation.key.pub'],
    load: () => import('../commands/certificate-verify.ts'),
  },
  {
    name: 'certificate policy',
    summary: 'Print when stores are asked again and what proves a closure, as YAML',
    arguments: [],
    examples: ['openward certificate policy --output rechecks.yaml'],
    load: () => import('../commands/certificate-policy.ts'),
  },
  {
    name: 'metrics',
    summary: 'How long it takes until somebody is told, answers, closes, and the closure is proven',
    details:
      'Medians by the Kaplan-Meier estimator: a case that is still open counts as "longer than so far" and is not left out. With 95 % intervals.',
    arguments: [],
    examples: ['openward metrics', 'openward metrics --by country --format json'],
    load: () => import('../commands/metrics.ts'),
  },
];

export const recheckCommandGroups = {
  certificate: 'The proof that a store is closed',
} as const;
