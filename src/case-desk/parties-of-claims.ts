/**
 * Claims of attribution as a person takes them over into a case: role, name, language of the country, confidence,
 * evidence on both sides, and contacts in the order in which they are best tried. Claims that are too close to each
 * other come over as disputed, and the desk then writes to none of the owners without a written reason.
 */
import type { ChannelId } from '../contracts/party-words.ts';
import type { Claim, ContactPoint, RoleClaims } from '../stages/attribute/claim.ts';
import type { ProposedParty } from '../stages/disclose/claims/proposal.ts';
import { languageOfCountry } from '../stages/disclose/notices/languages.ts';

const LONGEST = 2000;
const MOST_LINES = 100;
const MOST_OF_A_ROLE = 20;
const MOST_CONTACTS = 50;
const channelOf: Readonly<Record<ContactPoint['kind'], ChannelId>> = { email: 'mail', phone: 'phone', web: 'web-form' };
/** One's own book is fresher than what others publish; an abuse desk answers for hosts and no one else. */
const uses: readonly ContactPoint['use'][] = ['own-book', 'security', 'abuse', 'general'];

/** The leading claim of every role, and where it is disputed its rivals as well. */
export function partiesOfClaims(roles: readonly RoleClaims[], contacts: readonly ContactPoint[], now: Date): ProposedParty[] {
  const owners = roles.filter(({ role }) => role === 'owner').flatMap(leadersOf);
  return roles.flatMap((each) =>
    leadersOf(each)
      // Whoever runs the store and owns the data hears of it once, as its owner.
      .filter((claim) => claim.role !== 'operator' || !owners.some((owner) => isSame(owner, claim)))
      .slice(0, MOST_OF_A_ROLE)
      .map((claim) => ({ claim: partyOf(claim, each.disputed), contacts: contactsOf(claim, contacts, now) })),
  );
}

function leadersOf({ claims, disputed }: RoleClaims): readonly Claim[] {
  const [leading] = claims;
  return disputed && leading !== undefined ? claims.filter(({ confidence }) => confidence >= leading.confidence / 2) : claims.slice(0, 1);
}

function isSame(a: Claim, b: Claim): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase() || a.domains.some((domain) => b.domains.includes(domain));
}

function partyOf(claim: Claim, disputed: boolean): ProposedParty['claim'] {
  const country = claim.countries.length === 1 ? (claim.countries[0] ?? null) : null;
  return {
    role: claim.role,
    name: claim.name.slice(0, 200),
    country,
    language: languageOfCountry(country),
    confidence: claim.confidence,
    disputed,
    evidence: claim.evidence.slice(0, MOST_LINES).map(lineOf),
    evidenceAgainst: claim.against.slice(0, MOST_LINES).map(lineOf),
  };
}

function lineOf({ source, statement }: { readonly source: string; readonly statement: string }): string {
  return `${source}: ${statement}`.slice(0, LONGEST);
}

function contactsOf(claim: Claim, contacts: readonly ContactPoint[], now: Date): ProposedParty['contacts'] {
  return contacts
    .filter(({ party, expiresAt }) => isOf(claim, party) && (expiresAt === undefined || Date.parse(expiresAt) > now.getTime()))
    .filter(({ use }) => (use === 'abuse') === (claim.role === 'host') || use === 'own-book')
    .toSorted((a, b) => uses.indexOf(a.use) - uses.indexOf(b.use))
    .slice(0, MOST_CONTACTS)
    .map(({ kind, value, source }) => ({ channel: channelOf[kind], address: value, source }));
}

function isOf(claim: Claim, party: ContactPoint['party']): boolean {
  if (party.domain !== undefined) return claim.domains.includes(party.domain);
  return party.name !== undefined && party.name.toLowerCase() === claim.name.toLowerCase();
}
