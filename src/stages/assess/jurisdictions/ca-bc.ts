/** British Columbia: a duty for public bodies under FIPPA; its private-sector act has none. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const caBcJurisdiction: Jurisdiction = {
  id: 'ca-bc',
  title: 'British Columbia',
  covers: ['CA-BC'],
  within: 'ca',
  languages: ['en'],
  calendar: { zone: 'America/Vancouver', weekend: [6, 7], holidays: { country: 'CA', state: 'BC' } },
  authorities: {
    oipc: { name: 'Office of the Information and Privacy Commissioner for British Columbia', site: 'https://www.oipc.bc.ca' },
  },
  certs: [],
  regimes: [
    {
      id: 'ca-bc-fippa',
      title: 'Freedom of Information and Protection of Privacy Act s. 36.3',
      inForce: { from: '2023-02-01' },
      reaches: { owner: { answer: 'maybe', because: 'applies to public bodies in British Columbia, health authorities among them' } },
      healthData: 'Personal information; sensitivity weighs in the harm.',
      duties: [
        {
          id: 'ca-bc-persons',
          from: 'controller',
          to: 'persons',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'without unreasonable delay' },
          when: {
            kind: 'all',
            of: [
              { kind: 'owner', is: ['public-body'] },
              { kind: 'judgement', question: 'could significant harm be expected?', speaksFor: ['health', 'special', 'financial'] },
            ],
          },
          content: ['what happened', 'date', 'data concerned', 'steps taken', 'steps that the person can take', 'contact'],
        },
        {
          id: 'ca-bc-oipc',
          from: 'controller',
          to: 'authority',
          authority: 'oipc',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'without unreasonable delay' },
          when: {
            kind: 'all',
            of: [
              { kind: 'owner', is: ['public-body'] },
              { kind: 'judgement', question: 'could significant harm be expected?', speaksFor: ['health', 'special', 'financial'] },
            ],
          },
          content: ['what happened', 'date', 'data concerned', 'number of persons', 'steps taken'],
        },
      ],
      sources: [{ title: 'FIPPA s. 36.3 in summaries of several law firms', basis: 'secondary', read: '2026-11-24' }],
    },
  ],
  proof: [
    {
      says: 'a health authority may owe it',
      duty: 'ca-bc-oipc',
      given: { ownerKind: 'public-body' },
      told: '2026-01-31T12:00:00Z',
      owed: 'maybe',
      due: 'none',
    },
    { says: 'a private organisation does not', duty: 'ca-bc-oipc', given: { ownerKind: 'private-organisation' }, owed: 'no' },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
