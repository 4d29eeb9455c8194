/** A case and its last measurement for tests of packs and advisories; hostile where somebody else chose the text. */
import type { Outcome } from '../../outcome.ts';
import type { CaseState } from '../disclose/desk/case-state.ts';
import { desk, namedCase } from '../disclose/desk/desk.fixture.ts';
import type { CaseSubject } from '../disclose/desk/subject.ts';

/** Markup of HTML, of Typst and of XML in one; and signs that would turn what follows around. */
export const hostile = '</w:t><script>alert(1)</script>#panic("x") $x$ *b* \\ @ref <lab> `raw` \u202eabc';

export const AT = '2030-01-08T09:00:00.000Z';

export function fixtureCase(changes: Partial<CaseSubject> = {}): CaseState {
  const state = namedCase(desk().as('ada'), changes);
  return { ...state, parties: state.parties.map((party) => (party.role === 'owner' ? { ...party, name: hostile } : party)) };
}

export function fixtureOutcome(): Outcome {
  const found = (id: string, field: string) => ({ id, field, confidence: 0.97, role: 'patient' as const, n: 200, rate: 1, reasons: [] });
  return {
    target: '192.0.2.17:9200',
    address: '192.0.2.17',
    protocol: 'elasticsearch',
    verdict: 'open-data',
    flags: [],
    store: {
      product: 'Elasticsearch',
      version: '7.10',
      name: 'claro-prod-01',
      documents: 1_204_331,
      bytes: 4_000_000_000,
      collections: 1,
      systemCollections: 0,
      persons: { estimate: 299_800, low: 294_000, high: 306_000, method: 'keyed sketch over national identity numbers' },
    },
    collections: [
      {
        id: 'a',
        name: hostile,
        documents: 1_204_331,
        bytes: 4_000_000_000,
        sampled: 200,
        classes: [found('person-name', 'nome'), found('national-id', '#eval("1")'), found('diagnosis', 'atend.cid')],
        persons: null,
        languages: [],
      },
      { id: 'b', name: 'patients', documents: 3, bytes: 3, sampled: 3, classes: [], persons: null, languages: [] },
      { id: 'c', name: 'prontuarios-****-2019', documents: 3, bytes: 3, sampled: 3, classes: [], persons: null, languages: [] },
    ],
    reason: 'It lists its indices to anybody.',
    evidence: [],
    notLookedAt: [],
    links: [{ target: 'gs://claro-exames', count: 3, covered: false }],
    requests: 3,
    bytes: 3000,
    connections: 1,
    ms: 100,
    at: '2030-01-07T08:30:00.000Z',
  };
}

export const sender = {
  name: 'ada',
  organisation: 'Open Ward Desk',
  contact: 'desk@openward.example',
  verify: 'https://openward.example/desk',
};
