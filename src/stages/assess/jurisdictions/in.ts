/** India: six hours to CERT-In today; the data protection act joins in May 2027. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const inJurisdiction: Jurisdiction = {
  id: 'in',
  title: 'India',
  covers: ['IN'],
  languages: ['en', 'hi'],
  calendar: {
    zone: 'Asia/Kolkata',
    weekend: [6, 7],
    holidays: { country: 'IN' },
    note: 'National holidays only; those of the states differ.',
  },
  authorities: {
    'cert-in': { name: 'CERT-In', site: 'https://www.cert-in.org.in' },
    dpbi: { name: 'Data Protection Board of India' },
  },
  certs: [{ name: 'CERT-In', site: 'https://www.cert-in.org.in' }],
  regimes: [
    {
      id: 'in-cert-directions',
      title: 'CERT-In Directions of 28 April 2022',
      inForce: { from: '2022-06-27' },
      reaches: {
        owner: { answer: 'yes', because: 'service providers, companies and bodies of government in India' },
        host: { answer: 'maybe', because: 'data centres and cloud providers in India report as well' },
      },
      healthData: 'Not told apart.',
      duties: [
        {
          id: 'in-cert',
          from: 'controller',
          to: 'authority',
          authority: 'cert-in',
          start: 'awareness',
          length: { kind: 'hours', hours: 6 },
          when: {
            kind: 'judgement',
            question: 'is it of the listed kinds (data breach, data leak, unauthorised access)?',
            speaksFor: ['identifiers', 'health'],
          },
          content: ['what happened', 'when', 'systems concerned', 'contact'],
        },
      ],
      sources: [{ title: 'Guides to the directions', basis: 'secondary', read: '2026-11-24' }],
    },
    {
      id: 'in-dpdp',
      title: 'DPDP Act 2023 s. 8(6), with the DPDP Rules 2025',
      inForce: { from: '2027-05-14' },
      reaches: {
        owner: { answer: 'yes', because: 'digital personal data are processed in India' },
        subjects: { answer: 'maybe', because: 'reaches processing abroad for offering goods or services to persons in India' },
      },
      healthData: 'No special category; all personal data alike.',
      duties: [
        {
          id: 'in-dpbi-first',
          from: 'controller',
          to: 'authority',
          authority: 'dpbi',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'without delay' },
          when: { kind: 'always' },
          content: ['nature, extent, timing and place', 'likely impact'],
        },
        {
          id: 'in-dpbi',
          from: 'controller',
          to: 'authority',
          authority: 'dpbi',
          start: 'awareness',
          length: { kind: 'hours', hours: 72 },
          when: { kind: 'always' },
          content: ['facts and cause', 'measures', 'findings about who did it', 'remedy', 'report on notices to the persons'],
        },
        {
          id: 'in-persons',
          from: 'controller',
          to: 'persons',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'without delay' },
          when: { kind: 'always' },
          content: ['nature, extent and timing', 'consequences', 'measures', 'steps for the person', 'contact'],
        },
      ],
      sources: [{ title: 'Guides and press on the rules notified in November 2025', basis: 'secondary', read: '2026-11-24' }],
    },
  ],
  proof: [
    { says: 'six hours over new year', duty: 'in-cert', told: '2026-12-31T17:00:00Z', owed: 'maybe', due: '2027-01-01 04:30' },
    { says: 'the data protection act waits until May 2027', duty: 'in-dpbi', told: '2026-12-31T17:00:00Z', owed: 'not-reached' },
    { says: 'and then gives 72 hours', duty: 'in-dpbi', told: '2027-05-31T12:00:00Z', owed: 'yes', due: '2027-06-03 17:30' },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
