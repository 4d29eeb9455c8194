/**
 * Names of the address and addresses of the names. A reverse name counts when it leads back; one that was made from
 * the address speaks for a host; a name that leads elsewhere speaks against.
 */
import type { Evidence, Omission } from '../claim.ts';
import { isMadeFromAddress, isPlatform, registrableDomain } from '../domains.ts';
import { isDomain } from '../plain-text.ts';
import { type AttributionSource, type Names, nothing, omitted } from '../source.ts';

const MOST_NAMES = 5;

export const dnsNames: AttributionSource = {
  id: 'dns-names',
  title: 'Reverse and forward DNS',
  gate: 'dns',
  sends: ['a question for the reverse name of the address', 'a question for the addresses of a name that was found or given'],
  neverSends: ['guessed names', 'zone transfers'],
  round: 1,

  async collect({ address, hosts }, { names }) {
    if (address === undefined) return nothing;
    if (names === undefined) return omitted('reverse and forward DNS', 'name servers were not asked');
    const omissions: Omission[] = [];
    const reverse = await asked(() => names.reverse(address), 'the reverse name', omissions);
    const evidence: Evidence[] = [];
    for (const name of reverse.map(canonical).filter(isDomain).slice(0, MOST_NAMES))
      evidence.push(...(await ofReverse(name, address, names, omissions)));
    const given = hosts.map(canonical).filter((name) => isDomain(name));
    for (const name of [...new Set(given)].slice(0, MOST_NAMES)) evidence.push(...(await ofForward(name, address, names, omissions)));
    return { evidence, contacts: [], omissions };
  },
};

async function ofReverse(name: string, address: string, names: Names, omissions: Omission[]): Promise<Evidence[]> {
  const domain = registrableDomain(name);
  if (domain === undefined) return [];
  const back = (await asked(() => names.forward(name), 'the addresses of the reverse name', omissions)).includes(address);
  const party = { domain };
  if (isPlatform(domain) || isMadeFromAddress(name, address))
    return [
      {
        source: 'dns-names',
        role: 'host',
        party,
        weight: back ? 1.2 : 0.6,
        statement: `the reverse name was made from the address by ${domain}${back ? ', and leads back' : ''}`,
        rests: 'ptr',
      },
    ];
  if (!back)
    return [
      {
        source: 'dns-names',
        role: 'owner',
        party,
        weight: -0.5,
        statement: `the reverse name claims ${domain}, but that name does not lead back`,
        rests: 'ptr',
      },
    ];
  const statement = `the reverse name is of ${domain} and leads back`;
  return [
    { source: 'dns-names', role: 'owner', party, weight: 1.2, statement, rests: 'ptr' },
    { source: 'dns-names', role: 'operator', party, weight: 1.2, statement, rests: 'ptr' },
  ];
}

async function ofForward(name: string, address: string, names: Names, omissions: Omission[]): Promise<Evidence[]> {
  const domain = registrableDomain(name);
  if (domain === undefined || isPlatform(domain)) return [];
  const before = omissions.length;
  const addresses = await asked(() => names.forward(name), 'the addresses of a given name', omissions);
  if (omissions.length > before) return [];
  const party = { domain };
  if (addresses.includes(address))
    return [
      { source: 'dns-names', role: 'owner', party, weight: 1.4, statement: `${domain} leads to the address`, rests: `forward ${domain}` },
    ];
  return [
    { source: 'dns-names', role: 'owner', party, weight: -1, statement: `${domain} leads elsewhere today`, rests: `forward ${domain}` },
  ];
}

async function asked(ask: () => Promise<readonly string[]>, what: string, omissions: Omission[]): Promise<readonly string[]> {
  try {
    return (await ask()).slice(0, 20);
  } catch {
    omissions.push({ what, why: 'the resolver failed' });
    return [];
  }
}

function canonical(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
