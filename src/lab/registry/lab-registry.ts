/**
 * The registry and the name server of the nine: every /24 of the lab belongs to an invented hosting company with an abuse
 * desk, the owners have registered their domains, and some of these are redacted, as most are. Reverse names lead back
 * where somebody has set them; one still carries an old company name, and one is that of a vendor.
 */
import type { DnsRecords } from '../lookalikes/dns.ts';
import type { RegisteredDomain, RegisteredNetwork, RegisteredOrganisation, RegistryData } from './registry-data.ts';

const registrar: RegisteredOrganisation = {
  handle: 'REG-1',
  name: 'Invented Names Registrar',
  country: 'CH',
  email: 'abuse@registrar.example',
};

const hosts: readonly (readonly [part: number, name: string, holder: string, country: string, email: string, phone?: string])[] = [
  [1, 'NUVEM-AZUL', 'Nuvem Azul Hospedagem', 'BR', 'abuse@nuvem-azul.example', '+55 11 5550 0101'],
  [2, 'BOREAL-CLOUD', 'Boreal Cloud Hosting', 'CA', 'abuse@boreal-hosting.example'],
  [3, 'HEBERGEMENT-RHONE', 'Hébergement du Rhône', 'FR', 'abuse@hebergement-rhone.example', '+33 4 65 71 01 03'],
  [4, 'LAGOON-RACK', 'Lagoon Rack Services', 'NG', 'abuse@lagoon-rack.example'],
  [5, 'SAHAB-DC', 'Sahab Data Centers', 'SA', 'abuse@sahab-dc.example'],
  [6, 'BEIFANG-EDU', 'Beifang Education Network', 'CN', 'abuse@beifang-edu.example'],
  [7, 'BASHU-CLOUD', 'Bashu Cloud Computing', 'CN', 'abuse@bashu-cloud.example'],
  [8, 'PRAIRIE-COMPUTE', 'Prairie Compute', 'US', 'abuse@prairie-compute.example', '+1 202 555 0108'],
  [9, 'CASCADE-HOSTING', 'Cascade Hosting', 'US', 'abuse@cascade-hosting.example', '+1 202 555 0109'],
];

function networkOf([part, name, holder, country, email, phone]: (typeof hosts)[number]): RegisteredNetwork {
  const contact = { country, email, ...(phone === undefined ? {} : { phone }) };
  return {
    handle: `NET-127-9-${part}-0`,
    name,
    prefix: `127.9.${part}.0/24`,
    type: 'ALLOCATED PA',
    holder: { handle: `ORG-LAB${part}`, name: holder, country },
    abuse: { handle: `ABUSE-LAB${part}`, name: `Abuse desk of ${holder}`, ...contact },
  };
}

const owners: readonly (readonly [domain: string, registrant: string, country: string])[] = [
  ['prontuario-claro.example', 'Prontuário Claro Software', 'BR'],
  ['rede-acacias.example', 'Rede Clínica Acácias', 'BR'],
  ['maple-dental.example', 'Maple Dental Cloud', 'CA'],
  ['optique-lumiere.example', 'Optique Lumière', 'FR'],
  ['household-survey.example', 'National Household Health Survey', 'NG'],
  ['prism-clinics.example', 'Prism Clinics', 'SA'],
  ['cmc-north.example', 'Clinical Medical College North', 'CN'],
  ['lianhe-health.example', 'Lianhe Health Technology', 'CN'],
  ['deep-oncology.example', 'Deep Oncology Insight', 'US'],
  ['scriptflow.example', 'ScriptFlow Pharmacy Software', 'US'],
];
const redacted: ReadonlySet<string> = new Set(['prism-clinics.example', 'lianhe-health.example']);

function domainOf([name, registrant, country]: (typeof owners)[number]): RegisteredDomain {
  return {
    name,
    registrar,
    nameServers: [`ns1.${name}`, `ns2.${name}`],
    ...(redacted.has(name) ? {} : { registrant: { handle: `R-${name.split('.')[0]}`, name: registrant, country } }),
  };
}

export const labRegistry: RegistryData = {
  networks: hosts.map(networkOf),
  domains: [...owners.map(domainOf), { name: 'precision-insight.example', registrar }, { name: 'cedar-imaging.example', registrar }],
  updatedAt: '2030-01-07T00:00:00Z',
};

/** Case 7 has a name that was made from its address, case 8 one from before the firm was renamed, case 9 that of a vendor. */
const reverse: Readonly<Record<string, readonly string[]>> = {
  '127.9.1.1': ['busca.prontuario-claro.example'],
  '127.9.3.1': ['recherche.optique-lumiere.example'],
  '127.9.4.1': ['es.household-survey.example'],
  '127.9.7.1': ['host-127-9-7-1.bashu-cloud.example'],
  '127.9.8.1': ['search.precision-insight.example'],
  '127.9.9.1': ['index.cedar-imaging.example'],
};

export const labNames: DnsRecords = {
  reverse,
  forward: Object.fromEntries(Object.entries(reverse).flatMap(([address, names]) => names.map((name) => [name, [address]]))),
};
