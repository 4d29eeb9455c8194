/**
 * security.txt (RFC 9116) of the domains that other sources found: contacts that the party itself publishes. It is read
 * only from names for which somebody gave leave, and an expired or misplaced file is told and not relied on.
 */
import type { ContactPoint, Evidence, Omission, PartyHint } from '../claim.ts';
import { plainMailbox } from '../plain-text.ts';
import { readSecurityTxt, type SecurityTxt, securityTxtProblems } from '../security-txt/security-txt.ts';
import { type AttributionSource, omitted } from '../source.ts';
import { domainsOf } from './domain-registration.ts';

const PATH = '/.well-known/security.txt';

export const securityTxt: AttributionSource = {
  id: 'security-txt',
  title: 'security.txt of the domain',
  gate: 'well-known',
  sends: [`GET ${PATH}, to names for which somebody gave leave`],
  neverSends: ['other paths', 'messages to the contacts that it finds'],
  round: 2,

  async collect(_subject, { wellKnown, now }, claims) {
    const domains = domainsOf(claims);
    if (domains.length === 0) return { evidence: [], contacts: [], omissions: [] };
    if (wellKnown === undefined) return omitted('security.txt', 'there is no leave to read pages of these names');
    const evidence: Evidence[] = [];
    const contacts: ContactPoint[] = [];
    const omissions: Omission[] = [];
    for (const domain of domains) {
      const answer = await wellKnown.read(domain, PATH);
      const what = `security.txt of ${domain}`;
      if (answer.is === 'refused') omissions.push({ what, why: 'nobody gave leave to ask that name; nothing was sent' });
      else if (answer.is === 'failed') omissions.push({ what, why: answer.why });
      else if (answer.is === 'absent') omissions.push({ what, why: 'there is none' });
      else {
        const file = readSecurityTxt(answer.text, answer.url, now);
        for (const problem of file.problems) omissions.push({ what, why: `${securityTxtProblems[problem]} (${problem})` });
        contacts.push(...contactsOf(file, { domain }));
        if (file.reliable)
          evidence.push({
            source: 'security-txt',
            role: 'owner',
            party: { domain },
            weight: 0.2,
            statement: `${domain} publishes whom to tell about security`,
            rests: `security.txt ${domain}`,
          });
      }
    }
    return { evidence, contacts, omissions };
  },
};

function contactsOf({ contacts, languages, expiresAt, problems, reliable }: SecurityTxt, party: PartyHint): ContactPoint[] {
  return contacts.flatMap((uri): ContactPoint[] => {
    const way = wayOf(uri);
    if (way === undefined) return [];
    return [
      {
        party,
        ...way,
        use: 'security',
        source: 'security.txt',
        languages,
        ...(expiresAt === undefined ? {} : { expiresAt }),
        ...(reliable ? {} : { notes: problems.map((problem) => securityTxtProblems[problem]) }),
      },
    ];
  });
}

/** One mailbox, one number or one page; a URI that says more (several recipients, headers) is none. */
function wayOf(uri: string): Pick<ContactPoint, 'kind' | 'value'> | undefined {
  if (uri.startsWith('https:')) return { kind: 'web', value: uri };
  if (uri.startsWith('mailto:')) {
    const value = plainMailbox(uri);
    return value === undefined ? undefined : { kind: 'email', value };
  }
  const phone = uri.startsWith('tel:') ? uri.slice('tel:'.length) : '';
  return /^\+?[0-9][0-9().-]{4,30}$/.test(phone) ? { kind: 'phone', value: phone } : undefined;
}
