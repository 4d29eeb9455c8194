/**
 * Who holds the network of the address, by RDAP. The holder of a large network is a host; of a small assigned one it
 * may be the owner. Contacts for abuse are taken; natural persons are not named.
 */
import { formatAddress, parseAddress } from '../../scope/address.ts';
import type { ContactPoint, Evidence, PartyHint } from '../claim.ts';
import { registrableDomain } from '../domains.ts';
import type { RdapEntity, RdapObject } from '../rdap/rdap-object.ts';
import { type AttributionSource, type Collected, nothing, omitted } from '../source.ts';

/** As many addresses as a customer's own network has at most. */
const SMALL = 512n;

export const networkRegistration: AttributionSource = {
  id: 'network-registration',
  title: 'Registration of the network (RDAP)',
  gate: 'registries',
  sends: ['GET for the address, to the RDAP server of its registry'],
  neverSends: ['anything to the target', 'searches'],
  round: 1,

  async collect({ address }, { rdap }) {
    if (address === undefined) return nothing;
    if (rdap === undefined) return omitted('registration of the network', 'the registries were not asked');
    const answer = await rdap.address(address);
    switch (answer.is) {
      case 'found':
        return ofNetwork(answer.object);
      case 'absent':
        return omitted('registration of the network', 'the registry knows no such network');
      case 'no-server':
        return omitted('registration of the network', 'no registry is known for the address');
      case 'throttled':
        return omitted('registration of the network', 'the registry asked to wait');
      case 'failed':
        return omitted('registration of the network', `the registry could not be read: ${answer.why}`);
    }
  },
};

function ofNetwork(network: RdapObject): Collected {
  const holder = network.entities.find(
    ({ roles, private: hidden, card }) => roles.includes('registrant') && !hidden && card?.kind !== 'individual',
  );
  const person = network.entities.some(({ roles, card }) => roles.includes('registrant') && card?.kind === 'individual');
  const name = holder?.card?.organisation ?? holder?.card?.name;
  const country = countryOf(holder) ?? network.country;
  const party: PartyHint = { name: name ?? network.name, domain: domainOf(network.entities), country };
  const omissions = [
    ...network.omissions.map((why) => ({ what: 'part of the registration', why })),
    ...(network.redacted.length === 0 ? [] : [{ what: network.redacted.join(', '), why: 'the registry redacted it' }]),
    ...(person ? [{ what: 'the registrant', why: 'it is a natural person, who is not named here' }] : []),
  ];
  if (party.name === undefined && party.domain === undefined)
    return { evidence: [], contacts: contactsOf(network.entities, party), omissions };
  const size = sizeOf(network);
  const called = `"${name ?? network.name ?? party.domain ?? ''}"`;
  const span = size === undefined ? 'of unknown size' : `of ${size.toLocaleString('en-US')} addresses`;
  const evidence: Evidence[] = [
    {
      source: 'network-registration',
      role: 'host',
      party,
      weight: 2.5,
      statement: `the network ${span} is registered to ${called}`,
      rests: 'network',
    },
  ];
  if (size !== undefined && size <= SMALL && isAssigned(network) && party.name !== undefined) {
    const statement = `a small network ${span} is assigned to ${called}`;
    // The abuse desk of a customer's network is mostly that of its provider.
    const customer = { name: party.name, country };
    evidence.push({ source: 'network-registration', role: 'owner', party: customer, weight: 1.2, statement, rests: 'network' });
    evidence.push({ source: 'network-registration', role: 'operator', party: customer, weight: 1, statement, rests: 'network' });
  }
  return { evidence, contacts: contactsOf(network.entities, party), omissions };
}

export function contactsOf(entities: readonly RdapEntity[], party: PartyHint): ContactPoint[] {
  const desks = entities.filter(({ roles, private: hidden, card }) => roles.includes('abuse') && !hidden && card?.kind !== 'individual');
  return desks.flatMap(({ card }) => {
    return [
      ...(card?.emails ?? []).map((value): ContactPoint => ({ party, kind: 'email', value, use: 'abuse', source: 'RDAP' })),
      ...(card?.phones ?? []).map((value): ContactPoint => ({ party, kind: 'phone', value, use: 'abuse', source: 'RDAP' })),
      ...(card?.links ?? []).map((value): ContactPoint => ({ party, kind: 'web', value, use: 'abuse', source: 'RDAP' })),
    ];
  });
}

function isAssigned({ type, parentHandle }: RdapObject): boolean {
  return /assign|reassign|customer/i.test(type ?? '') || parentHandle !== undefined;
}

function countryOf(entity: RdapEntity | undefined): string | undefined {
  const country = entity?.card?.country;
  return country !== undefined && /^[A-Z]{2}$/.test(country) ? country : undefined;
}

/** The domain of the abuse desk is that of the holder, unless somebody else answers for it. */
function domainOf(entities: readonly RdapEntity[]): string | undefined {
  const mailbox = entities.find(({ roles, card }) => roles.includes('abuse') && (card?.emails.length ?? 0) > 0)?.card?.emails[0];
  return mailbox === undefined ? undefined : registrableDomain(mailbox.slice(mailbox.indexOf('@') + 1));
}

function sizeOf({ startAddress, endAddress }: RdapObject): bigint | undefined {
  const [from, to] = [startAddress, endAddress].map((text) => (text === undefined ? undefined : parseAddress(text)));
  if (from === undefined || to === undefined || typeof from !== typeof to) return undefined;
  const size = BigInt(to) - BigInt(from) + 1n;
  return size > 0n && formatAddress(from) !== '' ? size : undefined;
}
