/** The settings of re-checks, certificates and metrics, as data like all others; src/settings.ts takes them in. */
import type { Setting } from '../../settings.ts';

export const recheckSettings = [
  {
    key: 'recheck-policy',
    flag: '--recheck-policy',
    type: 'path',
    value: 'FILE',
    help: 'When stores are asked again and what proves a closure, as YAML. Default: the packaged policy, as "openward certificate policy" prints it.',
    commands: ['recheck', 'certificate policy', 'case recheck', 'case certificate', 'exposures recheck', 'serve'],
    lasting: true,
  },
  {
    key: 'now',
    flag: '--now',
    type: 'switch',
    default: false,
    help: 'Ask although it is not due. Looks that are close together count as one for the proof.',
    commands: ['case recheck', 'exposures recheck'],
    lasting: false,
  },
  {
    key: 'due',
    flag: '--due',
    type: 'switch',
    default: false,
    help: 'Ask everything that is due. Without it, nothing is asked and what comes next is listed.',
    commands: ['recheck'],
    lasting: false,
  },
  {
    key: 'certificate-format',
    flag: '--format',
    type: 'choice',
    value: 'FORMAT',
    choices: ['json', 'html', 'text'],
    help: 'Form of the certificate; only the JSON can be verified. Default: by the extension of --output, else json.',
    commands: ['case certificate'],
    lasting: true,
  },
  {
    key: 'by',
    flag: '--by',
    type: 'choice',
    value: 'WHAT',
    choices: ['none', 'country', 'kind', 'host', 'severity'],
    default: 'none',
    help: 'Split the cases by what they have in common.',
    commands: ['metrics'],
    lasting: false,
  },
] as const satisfies readonly Setting[];
