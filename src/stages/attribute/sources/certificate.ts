/** Names and organisation of the server's certificate. Whoever runs a server holds its certificate; it may be old, shared or a stand-in. */
import type { Evidence, PartyHint } from '../claim.ts';
import { isPlatform, registrableDomain } from '../domains.ts';
import { plainText } from '../plain-text.ts';
import { type AttributionSource, nothing } from '../source.ts';

/** More registrable domains than this stand on one certificate of a platform, not of a party. */
const SHARED_FROM = 5;
const STAND_INS =
  /localhost|kubernetes|fake certificate|self.?signed|default|snakeoil|example company|internet widgits|acme co\b|traefik|elasticsearch|opensearch|mongodb/i;

export const certificate: AttributionSource = {
  id: 'certificate',
  title: 'Names of the TLS certificate',
  gate: 'none',
  sends: [],
  neverSends: [],
  round: 1,

  async collect({ tls }, { now }) {
    if (tls === undefined) return nothing;
    const organisation = organisationOf(tls.subject);
    const written = [
      ...new Set([...tls.names, commonNameOf(tls.subject) ?? ''].map(registrableDomain).filter((name) => name !== undefined)),
    ];
    const own = written.filter((domain) => !isPlatform(domain));
    const platforms = written.filter(isPlatform);
    const shared = own.length >= SHARED_FROM;
    const strength = (tls.trusted ? 1.6 : 0.6) * (shared ? 0.2 : 1);
    const how = `${tls.trusted ? 'a certificate that verifies' : 'a certificate that nobody vouches for'}${shared ? `, shared by ${own.length} domains` : ''}`;
    const parties: PartyHint[] =
      own.length === 0
        ? organisation === undefined
          ? []
          : [{ name: organisation }]
        : own.slice(0, 20).map((domain) => ({ domain, ...(organisation === undefined ? {} : { name: organisation }) }));
    const evidence = parties.flatMap((party): Evidence[] => {
      const named = party.domain ?? `"${party.name ?? ''}"`;
      const statement = `${how} names ${named}${party.domain !== undefined && organisation !== undefined ? ` and "${organisation}"` : ''}`;
      return [
        { source: 'certificate', role: 'owner', party, weight: strength, statement, rests: 'certificate' },
        { source: 'certificate', role: 'operator', party, weight: strength * 0.8, statement, rests: 'certificate' },
        ...ageOf(tls.validTo, now, party),
      ];
    });
    const hosts = platforms.slice(0, 5).map(
      (domain): Evidence => ({
        source: 'certificate',
        role: 'host',
        party: { domain },
        weight: 1,
        statement: `the certificate names the platform ${domain}`,
        rests: 'certificate',
      }),
    );
    return { evidence: [...evidence, ...hosts], contacts: [], omissions: [] };
  },
};

/** A certificate that ran out speaks of whoever was there then. */
function ageOf(validTo: string, now: string, party: PartyHint): Evidence[] {
  const ended = Date.parse(validTo);
  if (Number.isNaN(ended) || ended >= Date.parse(now)) return [];
  const day = new Date(ended).toISOString().slice(0, 10);
  return [
    {
      source: 'certificate',
      role: 'owner',
      party,
      weight: -0.5,
      statement: `the certificate ran out on ${day}; the name may be an old one`,
      rests: 'certificate-age',
    },
  ];
}

function organisationOf(subject: string): string | undefined {
  const value = /(?:^|[\n,/])\s*O\s*=\s*"?([^"\n,/=]{2,120})/.exec(subject.slice(0, 2000))?.[1];
  const name = value === undefined ? '' : plainText(value, 120);
  return name === '' || STAND_INS.test(name) ? undefined : name;
}

function commonNameOf(subject: string): string | undefined {
  return /(?:^|[\n,/])\s*CN\s*=\s*"?([^"\n,/=]{2,253})/.exec(subject.slice(0, 2000))?.[1]?.trim();
}
