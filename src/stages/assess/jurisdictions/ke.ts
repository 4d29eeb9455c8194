/** Kenya: the Data Protection Act of 2019, 72 hours, 48 for processors. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const keJurisdiction: Jurisdiction = {
  id: 'ke',
  title: 'Kenya',
  covers: ['KE'],
  languages: ['en', 'sw'],
  calendar: { zone: 'Africa/Nairobi', weekend: [6, 7], holidays: { country: 'KE' } },
  authorities: { odpc: { name: 'Office of the Data Protection Commissioner', site: 'https://www.odpc.go.ke', note: 'Online form.' } },
  certs: [{ name: 'National KE-CIRT/CC', site: 'https://ke-cirt.go.ke' }],
  regimes: [
    {
      id: 'ke-dpa',
      title: 'Data Protection Act 2019 s. 43',
      inForce: { from: '2019-11-25' },
      reaches: {
        owner: { answer: 'yes', because: 'the controller is established or resident in Kenya' },
        subjects: { answer: 'yes', because: 'data of persons in Kenya are processed' },
      },
      healthData: 'Sensitive personal data.',
      duties: [
        {
          id: 'ke-odpc',
          from: 'controller',
          to: 'authority',
          authority: 'odpc',
          start: 'awareness',
          length: { kind: 'hours', hours: 72 },
          when: {
            kind: 'judgement',
            question: 'is there a real risk of harm to the data subject?',
            speaksFor: ['health', 'special', 'identifiers', 'financial'],
          },
          content: ['nature of the breach', 'data concerned', 'measures', 'contact'],
          notes: ['Reasons for a later notice.'],
        },
        {
          id: 'ke-persons',
          from: 'controller',
          to: 'persons',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'in writing within a reasonably practical period' },
          when: {
            kind: 'judgement',
            question: 'is there a real risk of harm, and can the persons be identified?',
            speaksFor: ['health', 'identifiers'],
          },
          content: ['what allows the person to take protective measures'],
        },
        {
          id: 'ke-processor',
          from: 'processor',
          to: 'controller',
          start: 'awareness',
          length: { kind: 'hours', hours: 48 },
          when: { kind: 'always' },
          content: [],
          notes: ['Where reasonably practicable.'],
        },
      ],
      sources: [{ title: 'DPA s. 43 in law-firm summaries', basis: 'secondary', read: '2026-11-24' }],
    },
  ],
  proof: [
    { says: '48 hours for a processor', duty: 'ke-processor', told: '2026-02-28T21:30:00Z', owed: 'yes', due: '2026-03-03 00:30' },
    { says: '72 hours for the controller', duty: 'ke-odpc', told: '2026-02-28T21:30:00Z', owed: 'maybe', due: '2026-03-04 00:30' },
    {
      says: 'an owner in Uganda with persons there is not reached',
      duty: 'ke-odpc',
      given: { owner: [{ place: 'UG', certain: true }] },
      owed: 'not-reached',
    },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
