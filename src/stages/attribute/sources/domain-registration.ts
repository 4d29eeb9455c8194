/** Who registered the domains that other sources found, by RDAP. Most registrants are redacted, and that is said. */
import type { Claim, ContactPoint, Evidence, Omission } from '../claim.ts';
import { isPlatform } from '../domains.ts';
import type { RdapClient } from '../rdap/client.ts';
import { type AttributionSource, type Collected, omitted } from '../source.ts';

const MOST_DOMAINS = 6;

export const domainRegistration: AttributionSource = {
  id: 'domain-registration',
  title: 'Registration of the domain (RDAP)',
  gate: 'registries',
  sends: ['GET for the domain, to the RDAP server of its registry'],
  neverSends: ['anything to the target', 'searches'],
  round: 2,

  async collect(_subject, { rdap }, claims) {
    const domains = domainsOf(claims);
    if (domains.length === 0) return { evidence: [], contacts: [], omissions: [] };
    if (rdap === undefined) return omitted('registration of the domains', 'the registries were not asked');
    const evidence: Evidence[] = [];
    const contacts: ContactPoint[] = [];
    const omissions: Omission[] = [];
    for (const domain of domains) {
      const found = await ofDomain(domain, rdap);
      evidence.push(...found.evidence);
      contacts.push(...found.contacts);
      omissions.push(...found.omissions);
    }
    return { evidence, contacts, omissions };
  },
};

async function ofDomain(domain: string, rdap: RdapClient): Promise<Collected> {
  const what = `registration of ${domain}`;
  const answer = await rdap.domain(domain);
  if (answer.is !== 'found') return omitted(what, answer.is === 'failed' ? answer.why : `the answer is ${answer.is}`);
  const { entities, redacted } = answer.object;
  const registrant = entities.find(
    ({ roles, card, private: hidden }) => roles.includes('registrant') && !hidden && card?.kind !== 'individual',
  );
  const name = registrant?.card?.organisation;
  if (name === undefined) {
    const why = redacted.length > 0 ? `the registry redacted ${redacted.join(', ')}` : 'the registrant is hidden or no organisation';
    return omitted(what, why);
  }
  const country = registrant?.card?.country;
  const party = { name, domain, ...(country !== undefined && /^[A-Z]{2}$/.test(country) ? { country } : {}) };
  const statement = `${domain} is registered to "${name}"`;
  return {
    evidence: [{ source: 'domain-registration', role: 'owner', party, weight: 0.4, statement, rests: `domain ${domain}` }],
    contacts: [],
    omissions: [],
  };
}

export function domainsOf(claims: readonly Claim[]): string[] {
  const candidates = claims.filter(({ role }) => role !== 'host').flatMap(({ domains }) => domains);
  return [...new Set(candidates)].filter((domain) => !isPlatform(domain)).slice(0, MOST_DOMAINS);
}
