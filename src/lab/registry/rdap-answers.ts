/**
 * Answers in the form of RFC 9083: networks, domains, nested entities with jCards, redaction after RFC 9537, links,
 * events and notices, as registries send them.
 */
import type { RegisteredDomain, RegisteredNetwork, RegisteredOrganisation } from './registry-data.ts';

/** Base URL of the server, with a closing slash, and the instant of the database. */
export interface Frame {
  readonly base: string;
  readonly updatedAt: string;
}

const CONFORMS = ['rdap_level_0', 'cidr0', 'redacted'];
const TERMS = {
  title: 'Terms and Conditions',
  description: ['This registry belongs to a lab. Every network, domain and organisation in it is invented.'],
};

export function networkAnswer(network: RegisteredNetwork, range: { readonly start: string; readonly end: string }, frame: Frame): object {
  const { handle, name, type, parentHandle, holder, abuse, prefix } = network;
  const [address = '', length = ''] = prefix.split('/');
  return {
    rdapConformance: CONFORMS,
    notices: [TERMS],
    lang: 'en',
    objectClassName: 'ip network',
    handle,
    startAddress: range.start,
    endAddress: range.end,
    ipVersion: address.includes(':') ? 'v6' : 'v4',
    name,
    type,
    country: holder.country,
    ...(parentHandle === undefined ? {} : { parentHandle }),
    cidr0_cidrs: [{ [address.includes(':') ? 'v6prefix' : 'v4prefix']: address, length: Number(length) }],
    status: ['active'],
    events: eventsOf(frame),
    links: [link(`ip/${prefix}`, frame)],
    entities: [entity(holder, ['registrant'], 'org', frame, abuse === undefined ? [] : [entity(abuse, ['abuse'], 'group', frame)])],
  };
}

export function domainAnswer({ name, registrant, registrar, nameServers = [] }: RegisteredDomain, frame: Frame): object {
  const hidden = { ...registrar, name: '', handle: 'REDACTED' };
  return {
    rdapConformance: CONFORMS,
    notices: [TERMS],
    lang: 'en',
    objectClassName: 'domain',
    handle: `D-${name.toUpperCase()}`,
    ldhName: name.toUpperCase(),
    status: ['active'],
    events: [...eventsOf(frame), { eventAction: 'expiration', eventDate: '2034-06-30T00:00:00Z' }],
    links: [link(`domain/${name}`, frame)],
    nameservers: nameServers.map((ldhName) => ({ objectClassName: 'nameserver', ldhName })),
    secureDNS: { delegationSigned: false },
    ...(registrant === undefined
      ? {
          redacted: [
            {
              name: { type: 'Registrant Name' },
              method: 'removal',
              pathLang: 'jsonpath',
              prePath: "$.entities[?(@.roles[0]=='registrant')]",
            },
            { name: { type: 'Registrant Email' }, method: 'removal' },
          ],
        }
      : {}),
    entities: [
      registrant === undefined ? redactedEntity(hidden) : entity(registrant, ['registrant'], 'org', frame),
      entity(registrar, ['registrar'], 'org', frame, registrar.email === undefined ? [] : [entity(registrar, ['abuse'], 'group', frame)]),
    ],
  };
}

/** As RFC 9083, section 6, writes what went wrong. */
export function errorAnswer(errorCode: number, title: string, description: string): object {
  return { rdapConformance: CONFORMS, notices: [TERMS], lang: 'en', errorCode, title, description: [description] };
}

export function helpAnswer(): object {
  return {
    rdapConformance: CONFORMS,
    notices: [TERMS, { title: 'Paths', description: ['ip/ADDRESS', 'domain/NAME', 'help'] }],
    lang: 'en',
  };
}

function entity(
  organisation: RegisteredOrganisation,
  roles: readonly string[],
  kind: 'org' | 'group',
  frame: Frame,
  entities: readonly object[] = [],
): object {
  const { handle, name, country, email, phone } = organisation;
  return {
    objectClassName: 'entity',
    handle,
    roles,
    vcardArray: [
      'vcard',
      [
        ['version', {}, 'text', '4.0'],
        ['fn', {}, 'text', name],
        ['kind', {}, 'text', kind],
        ...(kind === 'org' ? [['org', {}, 'text', name]] : []),
        ['adr', { cc: country }, 'text', ['', '', '', '', '', '', '']],
        ...(email === undefined ? [] : [['email', { pref: '1' }, 'text', email]]),
        ...(phone === undefined ? [] : [['tel', { type: ['voice'] }, 'uri', `tel:${phone.replaceAll(' ', '-')}`]]),
      ],
    ],
    links: [link(`entity/${handle}`, frame)],
    events: eventsOf(frame),
    ...(entities.length === 0 ? {} : { entities }),
  };
}

function redactedEntity({ handle }: RegisteredOrganisation): object {
  return {
    objectClassName: 'entity',
    handle,
    roles: ['registrant'],
    remarks: [
      { title: 'REDACTED FOR PRIVACY', type: 'object redacted due to authorization', description: ['Some of the data was left out.'] },
    ],
    vcardArray: [
      'vcard',
      [
        ['version', {}, 'text', '4.0'],
        ['fn', {}, 'text', ''],
      ],
    ],
  };
}

function eventsOf({ updatedAt }: Frame): object[] {
  return [
    { eventAction: 'registration', eventDate: '2018-02-01T00:00:00Z' },
    { eventAction: 'last changed', eventDate: '2029-05-04T09:00:00Z' },
    { eventAction: 'last update of RDAP database', eventDate: updatedAt },
  ];
}

function link(path: string, { base }: Frame): object {
  const href = `${base}${path}`;
  return { value: href, rel: 'self', href, type: 'application/rdap+json' };
}
