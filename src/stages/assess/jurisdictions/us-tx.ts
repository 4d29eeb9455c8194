/** Texas: the attorney general within 30 days when 250 residents or more are concerned. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const usTxJurisdiction: Jurisdiction = {
  id: 'us-tx',
  title: 'Texas',
  covers: ['US-TX'],
  within: 'us',
  languages: ['en'],
  calendar: { zone: 'America/Chicago', weekend: [6, 7], holidays: { country: 'US', state: 'TX' } },
  authorities: { ag: { name: 'Attorney General of Texas', site: 'https://www.texasattorneygeneral.gov', note: 'Electronic form.' } },
  certs: [],
  regimes: [
    {
      id: 'us-tx-521',
      title: 'Business and Commerce Code s. 521.053',
      inForce: { from: '2023-09-01' },
      reaches: {
        owner: { answer: 'yes', because: 'a person who conducts business in Texas' },
        subjects: { answer: 'maybe', because: 'protects residents of Texas' },
      },
      healthData: 'Sensitive personal information, health and care included.',
      duties: [
        {
          id: 'us-tx-ag',
          from: 'controller',
          to: 'authority',
          authority: 'ag',
          start: 'determination',
          length: { kind: 'calendar-days', days: 30, rolls: false },
          when: { kind: 'persons', atLeast: 250, of: 'residents' },
          content: ['nature of the breach', 'number of residents', 'measures', 'whether the police is engaged'],
        },
        {
          id: 'us-tx-persons',
          from: 'controller',
          to: 'persons',
          start: 'determination',
          length: { kind: 'calendar-days', days: 60, rolls: false },
          when: { kind: 'data', anyOf: ['health', 'identifiers', 'financial'] },
          content: [],
          notes: ['Persons outside the state are told as well, or by the law of their own state.'],
        },
        {
          id: 'us-tx-processor',
          from: 'processor',
          to: 'controller',
          start: 'discovery',
          length: { kind: 'no-figure', words: 'immediately after discovery' },
          when: { kind: 'always' },
          content: [],
        },
      ],
      sources: [
        {
          title: 'Business and Commerce Code s. 521.053 as amended in 2023, bill text and law-firm summaries',
          basis: 'secondary',
          read: '2026-11-24',
        },
      ],
    },
  ],
  proof: [
    {
      says: 'thirty days over February',
      duty: 'us-tx-ag',
      given: { subjects: [{ place: 'US-TX', certain: true, persons: { low: 250, high: 250 } }] },
      told: '2026-01-31T18:00:00Z',
      owed: 'yes',
      due: '2026-03-02 23:59',
    },
    {
      says: 'sixty days for the persons, with summer time in between',
      duty: 'us-tx-persons',
      told: '2026-01-31T18:00:00Z',
      owed: 'yes',
      due: '2026-04-01 23:59',
    },
    {
      says: '249 residents are too few',
      duty: 'us-tx-ag',
      given: { subjects: [{ place: 'US-TX', certain: true, persons: { low: 200, high: 249 } }] },
      owed: 'no',
    },
    { says: 'an unknown number of residents stays open', duty: 'us-tx-ag', owed: 'maybe' },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
