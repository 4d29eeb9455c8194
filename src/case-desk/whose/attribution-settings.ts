/** The settings of attribution, as data like all others; case-settings.ts takes them in. */
import type { Setting } from '../../settings.ts';

const ASKING = ['attribute', 'case open'] as const;

export const attributionSettings = [
  {
    key: 'ask',
    flag: '--ask',
    type: 'list',
    value: 'SOURCE',
    choices: ['rdap', 'dns'],
    help: 'Ask over the network as well: rdap the registries of networks and domains, dns the name servers; may be repeated. Default: nobody; the store itself never.',
    commands: ASKING,
    lasting: true,
  },
  {
    key: 'rdap-server',
    flag: '--rdap-server',
    type: 'text',
    value: 'URL',
    help: 'The one RDAP server to ask, https or on loopback. Default: the registries of the packaged lists.',
    commands: ASKING,
    lasting: true,
  },
  {
    key: 'name-server',
    flag: '--name-server',
    type: 'list',
    value: 'ADDRESS',
    help: 'Name server to ask, as ADDRESS or ADDRESS:PORT; may be repeated. Default: those of the system.',
    commands: ASKING,
    lasting: true,
  },
  {
    key: 'leave',
    flag: '--leave',
    type: 'list',
    value: 'NAME',
    help: 'Domain whose security.txt you have leave to read; may be repeated. Default: none is read.',
    commands: ASKING,
    lasting: true,
  },
  {
    key: 'contacts',
    flag: '--contacts',
    type: 'path',
    value: 'FILE',
    help: 'Your own contact book, in YAML.',
    commands: ASKING,
    lasting: true,
  },
  {
    key: 'claim',
    flag: '--claim',
    type: 'text',
    value: 'NAME',
    help: 'Take over a claim of the attribution as a party, with its evidence and contacts; --role where it is claimed in several.',
    commands: ['case party'],
    lasting: false,
  },
] as const satisfies readonly Setting[];
