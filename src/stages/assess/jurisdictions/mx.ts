/** Mexico: private controllers tell the persons, not an authority. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const mxJurisdiction: Jurisdiction = {
  id: 'mx',
  title: 'Mexico',
  covers: ['MX'],
  languages: ['es'],
  calendar: { zone: 'America/Mexico_City', weekend: [6, 7], holidays: { country: 'MX' } },
  authorities: { sabg: { name: 'Secretaría Anticorrupción y Buen Gobierno', site: 'https://www.gob.mx/buengobierno' } },
  certs: [{ name: 'CERT-MX (Guardia Nacional)' }],
  regimes: [
    {
      id: 'mx-lfpdppp',
      title: 'LFPDPPP of 2025 (private parties)',
      inForce: { from: '2025-03-21' },
      reaches: { owner: { answer: 'yes', because: 'a private party that processes personal data in Mexico' } },
      healthData: 'Sensitive personal data.',
      duties: [
        {
          id: 'mx-persons',
          from: 'controller',
          to: 'persons',
          start: 'determination',
          length: { kind: 'no-figure', words: 'immediately' },
          when: {
            kind: 'all',
            of: [
              { kind: 'not', of: { kind: 'owner', is: ['public-body'] } },
              {
                kind: 'judgement',
                question: 'does it significantly affect economic or moral rights?',
                speaksFor: ['health', 'special', 'financial', 'identifiers'],
              },
            ],
          },
          content: ['nature of the incident', 'data concerned', 'advice', 'corrective measures', 'where to learn more'],
        },
      ],
      sources: [
        { title: 'Law-firm pages on the duty of private parties (older law)', basis: 'secondary', read: '2026-11-24' },
        { title: 'LFPDPPP of 2025', basis: 'unchecked', read: '2026-11-24' },
      ],
    },
    {
      id: 'mx-public',
      title: 'General law on personal data held by public bodies',
      inForce: { from: '2025-03-21' },
      reaches: { owner: { answer: 'maybe', because: 'applies to public bodies of Mexico' } },
      healthData: 'Sensitive personal data.',
      duties: [
        {
          id: 'mx-public-authority',
          from: 'controller',
          to: 'authority',
          authority: 'sabg',
          start: 'determination',
          length: { kind: 'hours', hours: 72 },
          when: {
            kind: 'all',
            of: [
              { kind: 'owner', is: ['public-body'] },
              { kind: 'judgement', question: 'does it significantly affect economic or moral rights?', speaksFor: ['health', 'special'] },
            ],
          },
          content: ['nature of the incident', 'data concerned', 'advice', 'corrective measures', 'contact'],
        },
      ],
      sources: [{ title: 'Guidelines for public bodies', basis: 'unchecked', read: '2026-11-24' }],
    },
  ],
  proof: [
    {
      says: '72 hours without summer time',
      duty: 'mx-public-authority',
      given: { ownerKind: 'public-body' },
      told: '2026-04-04T18:00:00Z',
      owed: 'maybe',
      due: '2026-04-07 12:00',
    },
    { says: 'a public body is not under the law of private parties', duty: 'mx-persons', given: { ownerKind: 'public-body' }, owed: 'no' },
    {
      says: 'a private party tells the persons, without a figure',
      duty: 'mx-persons',
      told: '2026-04-04T18:00:00Z',
      owed: 'maybe',
      due: 'none',
    },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
