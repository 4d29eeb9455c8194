/** The settings of packs, advisories, the site and exports, as data like all others. */
import type { Setting } from '../../settings.ts';

/** Commands that act on a case under somebody's name. */
export const PUBLISHING = ['case advisory', 'case publish', 'case correct', 'case withdraw'] as const;
/** Commands that write under the name of the desk. */
export const WRITTEN = ['case pack', 'case advisory', 'case correct', 'case publish', 'case withdraw', 'site build'] as const;

export const publishingSettings = [
  {
    key: 'pack-format',
    flag: '--format',
    type: 'choice',
    value: 'FORMAT',
    choices: ['html', 'pdf', 'docx'],
    help: 'Form of the pack. Default: by the extension of --output, else html.',
    commands: ['case pack'],
    lasting: false,
  },
  {
    key: 'advisory-format',
    flag: '--format',
    type: 'choice',
    value: 'FORMAT',
    choices: ['html', 'pdf', 'csaf'],
    help: 'Form in which the draft is written to --output; all forms are kept. Default: by its extension, else html.',
    commands: ['case advisory', 'case correct'],
    lasting: false,
  },
  {
    key: 'name-owner',
    flag: '--name-owner',
    type: 'switch',
    default: false,
    help: 'Name the organisation. Before the ladder is spent, only with --reason.',
    commands: ['case advisory', 'case correct'],
    lasting: false,
  },
  {
    key: 'site-url',
    flag: '--site-url',
    type: 'text',
    value: 'URL',
    help: 'Address under which the site of advisories is published. Default: https://advisories.invalid/.',
    commands: [...WRITTEN],
    lasting: true,
  },
  {
    key: 'tlp',
    flag: '--tlp',
    type: 'choice',
    value: 'LEVEL',
    choices: ['red', 'amber', 'green', 'clear'],
    help: 'For whom: red for the desk itself, amber for parties of the case, green for the community, clear for everybody. Default: amber.',
    commands: ['case export'],
    lasting: false,
  },
] as const satisfies readonly Setting[];
