/**
 * E-mail domains and organisations that the data name again and again, and buckets that they point at. It reads counts
 * that the clean room made; no value comes this far. Data of many organisations speak for an operator in between.
 */

import type { SampleHints } from '../../../contracts/store-hints.ts';
import type { Evidence, Omission } from '../claim.ts';
import { type AttributionSource, nothing } from '../source.ts';

const MOST = 10;
/** So many organisations without one that leads are customers of somebody. */
const MANY = 3;
const LEADS = 0.5;

export const sample: AttributionSource = {
  id: 'sample',
  title: 'Organisations, e-mail domains and links in the data',
  gate: 'none',
  sends: [],
  neverSends: [],
  round: 1,

  async collect({ sample: hints, target }) {
    if (hints === undefined) return nothing;
    const { personalMailboxes, rareMailboxes, personalOrganisations, links } = hints;
    const unnamed = personalMailboxes + rareMailboxes;
    return {
      evidence: [...ofDomains(hints), ...ofOrganisations(hints)],
      contacts: [],
      omissions: [
        ...unlessNone(unnamed, 'mailboxes in the sample', 'they are personal or too rare, and their domains are not named'),
        ...unlessNone(personalOrganisations, 'organisations in the sample', "they carry a person's name, and are not named"),
      ],
      linked: links.map((link) => ({ ...link, seenIn: target })),
    };
  },
};

function unlessNone(count: number, what: string, why: string): Omission[] {
  return count === 0 ? [] : [{ what: `${count.toLocaleString('en-US')} ${what}`, why }];
}

function ofDomains({ emailDomains }: SampleHints): Evidence[] {
  const all = emailDomains.reduce((sum, { count }) => sum + count, 0);
  return emailDomains.slice(0, MOST).map(({ domain, count }) => {
    const share = count / all;
    const statement = `${count.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} business mailboxes in the sample are at ${domain}`;
    return {
      source: 'sample',
      role: 'owner',
      party: { domain },
      weight: share >= LEADS ? 1.3 : share >= 0.2 ? 0.7 : 0.2,
      statement,
      rests: 'sample-mailboxes',
    };
  });
}

function ofOrganisations({ organisations }: SampleHints): Evidence[] {
  const all = organisations.reduce((sum, { count }) => sum + count, 0);
  return organisations.slice(0, MOST).map(({ name, count }) => {
    const share = count / all;
    const statement = `the sample names "${name}" ${count.toLocaleString('en-US')} times as an organisation`;
    return {
      source: 'sample',
      role: 'owner',
      party: { name },
      weight: share >= LEADS ? 1.1 : 0.4,
      statement,
      rests: 'sample-organisations',
    };
  });
}

/** True when the data belong to several organisations of which none leads. */
export function isOfMany({ emailDomains, organisations }: SampleHints): boolean {
  return [emailDomains, organisations].some((list) => {
    const all = list.reduce((sum, { count }) => sum + count, 0);
    return list.length >= MANY && (list[0]?.count ?? 0) < all * LEADS;
  });
}
