/** What a server calls itself: titles of its pages, its cluster and databases, its FHIR implementation. Weak, and told in quotes. */
import type { Evidence } from '../claim.ts';
import { tellingWords } from '../combine/party-likeness.ts';
import { partyWords } from '../combine/party-words.ts';
import { isPlatform, registrableDomain } from '../domains.ts';
import { plainText } from '../plain-text.ts';
import type { AttributionSource, AttributionSubject } from '../source.ts';

const MOST = 10;
/** Titles of programs say which program it is, and nothing else. */
const PROGRAM =
  /^(kibana|elastic(search)?|opensearch( dashboards)?|grafana|jenkins|phpmyadmin|apache|nginx|iis|index of|welcome to|mongo express|orthanc|hapi fhir|swagger|login|sign in|home|error|40[0-9]|50[0-9])\b/i;

export const serverNames: AttributionSource = {
  id: 'server-names',
  title: 'Titles, names of cluster and databases, FHIR implementation',
  gate: 'none',
  sends: [],
  neverSends: [],
  round: 1,

  async collect(subject) {
    return { evidence: [...ofTitles(subject), ...ofStoreNames(subject), ...ofFhir(subject)], contacts: [], omissions: [] };
  },
};

function ofTitles({ titles }: AttributionSubject): Evidence[] {
  return titles.slice(0, MOST).flatMap((written) => {
    const title = plainText(written, 120);
    // "Sign in | Clinic North" and "Clinic North - Home": the telling part is the longest that is no program's.
    const parts = title.split(/\s[|–—·-]\s/).filter((part) => !PROGRAM.test(part) && tellingWords(part).length > 0);
    const name = parts.toSorted((a, b) => b.length - a.length)[0];
    return name === undefined ? [] : both(name, 0.6, `a page on the address is titled "${title}"`, 'title');
  });
}

function ofStoreNames({ storeNames }: AttributionSubject): Evidence[] {
  return storeNames.slice(0, MOST).flatMap((written) => {
    const shown = plainText(written, 80);
    const name = partyWords(shown);
    if (name === undefined) return [];
    return both(name, 0.7, `the store calls itself "${shown}"`, 'store-names');
  });
}

function ofFhir({ fhir }: AttributionSubject): Evidence[] {
  if (fhir === undefined) return [];
  const publisher = fhir.publisher === undefined ? '' : plainText(fhir.publisher, 120);
  const domain = fhir.url !== undefined && URL.canParse(fhir.url) ? registrableDomain(new URL(fhir.url).hostname) : undefined;
  const own = domain !== undefined && !isPlatform(domain) ? domain : undefined;
  if (publisher !== '' && tellingWords(publisher).length > 0)
    return [
      {
        source: 'server-names',
        role: 'owner',
        party: { name: publisher, domain: own },
        weight: 1.6,
        statement: `its FHIR statement names "${publisher}" as publisher`,
        rests: 'fhir',
      },
      {
        source: 'server-names',
        role: 'operator',
        party: { name: publisher, domain: own },
        weight: 1.2,
        statement: `its FHIR statement names "${publisher}" as publisher`,
        rests: 'fhir',
      },
    ];
  return own === undefined ? [] : both(own, 1, `its FHIR statement names an address at ${own}`, 'fhir', own);
}

function both(name: string, weight: number, statement: string, rests: string, domain?: string): Evidence[] {
  const party = domain === undefined ? { name } : { domain };
  return [
    { source: 'server-names', role: 'owner', party, weight, statement, rests },
    { source: 'server-names', role: 'operator', party, weight: weight * 0.8, statement, rests },
  ];
}
