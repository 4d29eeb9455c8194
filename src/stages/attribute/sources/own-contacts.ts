/** One's own contact book: parties by address range and by domains that other sources found. */
import type { ContactPoint, Evidence, PartyHint } from '../claim.ts';
import type { BookParty } from '../contact-book/contact-book.ts';
import { type AttributionSource, nothing } from '../source.ts';

export const ownContacts: AttributionSource = {
  id: 'own-contacts',
  title: 'Own contact book',
  gate: 'none',
  sends: [],
  neverSends: [],
  round: 2,

  async collect({ address }, { contactBook }, claims) {
    if (contactBook === undefined) return nothing;
    const byAddress = address === undefined ? [] : contactBook.byAddress(address);
    const found = claims.flatMap(({ role, domains }) =>
      domains.flatMap((domain) => contactBook.byDomain(domain).map((party) => ({ role, domain, party }))),
    );
    const evidence = [
      ...byAddress.flatMap((party) =>
        party.roles.map(
          (role): Evidence => ({
            source: 'own-contacts',
            role,
            party: hintOf(party),
            weight: 2.5,
            statement: `the contact book gives the address to "${party.name}"`,
            rests: 'contact-book',
          }),
        ),
      ),
      ...found
        .filter(({ role, party }) => party.roles.includes(role))
        .map(
          ({ role, domain, party }): Evidence => ({
            source: 'own-contacts',
            role,
            party: hintOf(party, domain),
            weight: 0.6,
            statement: `the contact book knows ${domain} as "${party.name}"`,
            rests: 'contact-book',
          }),
        ),
    ];
    const parties = [...new Set([...byAddress, ...found.map(({ party }) => party)])];
    return { evidence, contacts: parties.flatMap(contactsOf), omissions: [] };
  },
};

function hintOf({ name, domains: [first], country }: BookParty, domain: string | undefined = first): PartyHint {
  return { name, domain, country };
}

function contactsOf(party: BookParty): ContactPoint[] {
  return party.contacts.map(({ email, phone, web, languages, verified, note }) => ({
    party: hintOf(party),
    kind: email !== undefined ? 'email' : phone !== undefined ? 'phone' : 'web',
    value: email ?? phone ?? web ?? '',
    use: 'own-book',
    source: 'contact book',
    languages,
    notes: [`verified on ${verified}`, ...(note === undefined ? [] : [note])],
  }));
}
