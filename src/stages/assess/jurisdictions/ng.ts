/** Nigeria: the Data Protection Act of 2023. Computer-crime law is a matter for counsel before an authority is told. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const ngJurisdiction: Jurisdiction = {
  id: 'ng',
  title: 'Nigeria',
  covers: ['NG'],
  languages: ['en'],
  calendar: { zone: 'Africa/Lagos', weekend: [6, 7], holidays: { country: 'NG' } },
  authorities: { ndpc: { name: 'Nigeria Data Protection Commission', site: 'https://ndpc.gov.ng' } },
  certs: [
    { name: 'ngCERT', site: 'https://cert.gov.ng' },
    { name: 'CERRT.NG', note: 'For public bodies.' },
  ],
  counselGate: {
    steps: ['authority-contact', 'publication'],
    because: 'the Cybercrimes Act (amended 2024) can be read against whoever finds an open system',
    basis: 'unchecked',
  },
  regimes: [
    {
      id: 'ng-ndpa',
      title: 'Nigeria Data Protection Act 2023 s. 40',
      inForce: { from: '2023-06-12' },
      reaches: {
        owner: { answer: 'yes', because: 'the controller is domiciled, resident or operating in Nigeria' },
        subjects: { answer: 'yes', because: 'data of persons in Nigeria are processed' },
        host: { answer: 'maybe', because: 'processing inside Nigeria counts' },
      },
      healthData: 'Sensitive personal data.',
      duties: [
        {
          id: 'ng-ndpc',
          from: 'controller',
          to: 'authority',
          authority: 'ndpc',
          start: 'awareness',
          length: { kind: 'hours', hours: 72 },
          when: {
            kind: 'judgement',
            question: 'is a risk to rights and freedoms likely?',
            speaksFor: ['health', 'special', 'identifiers', 'financial'],
          },
          content: [
            'nature of the breach',
            'categories and number of persons and records',
            'contact point',
            'likely consequences',
            'measures',
          ],
          notes: ['The GAID 2025 of the commission may add to this; it has not been compared.'],
        },
        {
          id: 'ng-persons',
          from: 'controller',
          to: 'persons',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'immediately' },
          when: {
            kind: 'judgement',
            question: 'is a high risk to rights and freedoms likely?',
            speaksFor: ['health', 'special', 'financial'],
          },
          content: ['what happened in plain language', 'advice on measures', 'contact'],
          notes: ['Through the media where telling each person is disproportionate.'],
        },
        {
          id: 'ng-processor',
          from: 'processor',
          to: 'controller',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'on becoming aware' },
          when: { kind: 'always' },
          content: ['nature of the breach', 'categories and number of persons and records'],
        },
      ],
      sources: [
        { title: 'NDPA s. 40 in legal databases', basis: 'secondary', read: '2026-11-24' },
        { title: 'GAID 2025', basis: 'unchecked', read: '2026-11-24' },
      ],
    },
  ],
  proof: [
    { says: '72 hours over the end of February', duty: 'ng-ndpc', told: '2026-02-27T23:30:00Z', owed: 'maybe', due: '2026-03-03 00:30' },
    {
      says: 'an owner in Ghana with persons there is not reached',
      duty: 'ng-ndpc',
      given: { owner: [{ place: 'GH', certain: true }] },
      owed: 'not-reached',
    },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
