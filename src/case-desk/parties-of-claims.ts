/**
 * Claims of attribution as a person takes them over into a case: role, name, language of the country, confidence,
 * evidence on both sides, and contacts in the order in which they are best tried. Claims that are too close to each
 * other come over as disputed, and the desk then writes to none of the owners without a written reason.
 */
import type { ChannelId } from '../contracts/party-words.ts';
import type { Claim, ContactPoint, RoleClaims } from '../stages/attribute/claim.ts';
import type { NewContact, PartyClaim } from '../stages/disclose/desk/parties.ts';
import { languageOfCountry } from '../stages/disclose/notices/languages.ts';

export interface ProposedParty {
  readonly claim: PartyClaim;
  readonly contacts: readonly NewContact[];
}

const LONGEST = 2000;
const channelOf: Readonly<Record<ContactPoint['kind'], ChannelId>> = { email: 'mail', phone: 'phone', web: 'web-form' };
/** One's own book is fresher than what others publish; an abuse desk answers for hosts and no one else. */
const uses: readonly ContactPoint['use'][] = ['own-book', 'security', 'abuse', 'general'];

/** The leading claim of every role, and where it is disputed its rivals as well. */
export function partiesOfClaims(roles: readonly RoleClaims[], contacts: readonly ContactPoint[], now: Date): ProposedParty[] {
  return roles.flatMap(({ claims, disputed }) => {
    const [leading] = claims;
    const close =
      disputed && leading !== undefined ? claims.filter(({ confidence }) => confidence >= leading.confidence / 2) : claims.slice(0, 1);
    return close.map((claim) => ({ claim: partyOf(claim, disputed), contacts: contactsOf(claim, contacts, now) }));
  });
}

function partyOf(claim: Claim, disputed: boolean): PartyClaim {
  const country = claim.countries.length === 1 ? (claim.countries[0] ?? null) : null;
  return {
    role: claim.role,
    name: claim.name.slice(0, 200),
    country,
    language: languageOfCountry(country),
    confidence: claim.confidence,
    disputed,
    evidence: claim.evidence.map(lineOf),
    evidenceAgainst: claim.against.map(lineOf),
  };
}

function lineOf({ source, statement }: { readonly source: string; readonly statement: string }): string {
  return `${source}: ${statement}`.slice(0, LONGEST);
}

function contactsOf(claim: Claim, contacts: readonly ContactPoint[], now: Date): NewContact[] {
  return contacts
    .filter(({ party, expiresAt }) => isOf(claim, party) && (expiresAt === undefined || Date.parse(expiresAt) > now.getTime()))
    .filter(({ use }) => (use === 'abuse') === (claim.role === 'host') || use === 'own-book')
    .toSorted((a, b) => uses.indexOf(a.use) - uses.indexOf(b.use))
    .map(({ kind, value, source }) => ({ channel: channelOf[kind], address: value, source }));
}

function isOf(claim: Claim, party: ContactPoint['party']): boolean {
  if (party.domain !== undefined) return claim.domains.includes(party.domain);
  return party.name !== undefined && party.name.toLowerCase() === claim.name.toLowerCase();
}
