/** Saudi Arabia: the Personal Data Protection Law. The weekend is Friday and Saturday. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const saJurisdiction: Jurisdiction = {
  id: 'sa',
  title: 'Saudi Arabia',
  covers: ['SA'],
  languages: ['ar', 'en'],
  calendar: {
    zone: 'Asia/Riyadh',
    weekend: [5, 6],
    holidays: { country: 'SA' },
    note: 'The days of Eid are announced; offices of the state are often closed longer than the days counted here.',
  },
  authorities: {
    sdaia: { name: 'SDAIA', site: 'https://sdaia.gov.sa', note: 'Through the National Data Governance Platform.' },
    nca: { name: 'National Cybersecurity Authority', site: 'https://nca.gov.sa' },
  },
  certs: [{ name: 'Saudi CERT (NCA)', site: 'https://cert.gov.sa' }],
  counselGate: {
    steps: ['authority-contact', 'publication'],
    because: 'the Anti-Cyber Crime Law can be read against whoever finds an open system',
    basis: 'unchecked',
  },
  regimes: [
    {
      id: 'sa-pdpl',
      title: 'PDPL art. 20, Implementing Regulations art. 24',
      inForce: { from: '2023-09-14' },
      reaches: {
        owner: { answer: 'yes', because: 'processing takes place in the Kingdom' },
        subjects: { answer: 'yes', because: 'reaches processing abroad of data of persons who live in the Kingdom' },
        host: { answer: 'maybe', because: 'processing on a server in the Kingdom may count' },
      },
      healthData: 'Sensitive data, with extra rules (art. 23).',
      duties: [
        {
          id: 'sa-sdaia',
          from: 'controller',
          to: 'authority',
          authority: 'sdaia',
          start: 'awareness',
          length: { kind: 'hours', hours: 72 },
          when: {
            kind: 'judgement',
            question: 'may it harm the data or the data subject, or conflict with their rights?',
            speaksFor: ['health', 'special', 'identifiers', 'financial', 'credentials'],
          },
          content: [
            'description and times',
            'categories and numbers',
            'risks',
            'actions taken',
            'whether the persons were told',
            'contact',
          ],
          notes: ['Rules of the National Cybersecurity Authority may ask for more.'],
        },
        {
          id: 'sa-persons',
          from: 'controller',
          to: 'persons',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'without undue delay' },
          when: {
            kind: 'judgement',
            question: 'may it harm their data or conflict with their rights?',
            speaksFor: ['health', 'special', 'identifiers', 'financial', 'credentials'],
          },
          content: ['what happened', 'risks', 'measures', 'contact', 'advice'],
        },
      ],
      sources: [
        {
          title: 'Implementing Regulations art. 24 and the guide of October 2024, in secondary pages',
          basis: 'secondary',
          read: '2026-11-24',
        },
        { title: 'PDPL art. 20', basis: 'unchecked', read: '2026-11-24' },
      ],
    },
  ],
  proof: [
    {
      says: 'a weekend of Friday and Saturday does not stretch hours',
      duty: 'sa-sdaia',
      told: '2026-09-17T12:00:00Z',
      owed: 'maybe',
      due: '2026-09-20 15:00',
    },
    {
      says: 'persons in the Kingdom bring it into play',
      duty: 'sa-persons',
      given: { owner: [], subjects: [{ place: 'SA', certain: true }] },
      owed: 'maybe',
    },
    {
      says: 'an owner in Jordan with persons there is not reached',
      duty: 'sa-sdaia',
      given: { owner: [{ place: 'JO', certain: true }] },
      owed: 'not-reached',
    },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
