/** Quebec: Law 25, in French. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const caQcJurisdiction: Jurisdiction = {
  id: 'ca-qc',
  title: 'Quebec',
  covers: ['CA-QC'],
  within: 'ca',
  languages: ['fr', 'en'],
  calendar: { zone: 'America/Toronto', weekend: [6, 7], holidays: { country: 'CA', state: 'QC' } },
  authorities: { cai: { name: "Commission d'accès à l'information du Québec", site: 'https://www.cai.gouv.qc.ca' } },
  certs: [],
  regimes: [
    {
      id: 'ca-qc-law25',
      title: 'Act respecting the protection of personal information in the private sector s. 3.5 (Law 25)',
      inForce: { from: '2022-09-22' },
      reaches: {
        owner: { answer: 'yes', because: 'an enterprise in Quebec; public bodies and health bodies have parallel acts' },
        subjects: { answer: 'maybe', because: 'reaches enterprises that collect data of persons in Quebec' },
      },
      displaces: [
        { regime: 'ca-pipeda', because: "Quebec's act is declared substantially similar; PIPEDA stays for data that cross the border" },
      ],
      healthData: 'Sensitive by its nature.',
      duties: [
        {
          id: 'ca-qc-cai',
          from: 'controller',
          to: 'authority',
          authority: 'cai',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'promptly' },
          when: {
            kind: 'judgement',
            question: 'is there a risk of serious injury?',
            speaksFor: ['health', 'special', 'financial', 'credentials'],
          },
          content: ['circumstances', 'date or period', 'data concerned', 'number of persons, in Quebec and in all', 'measures', 'contact'],
          notes: ['A register of all confidentiality incidents is kept for at least five years.'],
        },
        {
          id: 'ca-qc-persons',
          from: 'controller',
          to: 'persons',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'promptly' },
          when: {
            kind: 'judgement',
            question: 'is there a risk of serious injury?',
            speaksFor: ['health', 'special', 'financial', 'credentials'],
          },
          content: ['data concerned', 'circumstances', 'date or period', 'measures taken', 'measures that the person can take', 'contact'],
        },
      ],
      sources: [{ title: 'Law 25 in law-firm summaries', basis: 'secondary', read: '2026-11-24' }],
    },
    {
      id: 'ca-qc-health',
      title: 'Act respecting health and social services information s. 108',
      inForce: { from: '2024-07-01' },
      reaches: { owner: { answer: 'maybe', because: 'applies to health and social services bodies in Quebec' } },
      healthData: 'Health and social services information.',
      duties: [
        {
          id: 'ca-qc-health-cai',
          from: 'controller',
          to: 'authority',
          authority: 'cai',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'promptly' },
          when: {
            kind: 'all',
            of: [
              { kind: 'data', anyOf: ['health'] },
              { kind: 'owner', is: ['health-custodian', 'public-body'] },
              { kind: 'judgement', question: 'is there a risk of serious injury?', speaksFor: ['health', 'special'] },
            ],
          },
          content: [],
          notes: ['The minister is told as well, and every person concerned.'],
        },
      ],
      sources: [
        {
          title: 'Act respecting health and social services information s. 108, consolidated text',
          basis: 'secondary',
          read: '2026-11-24',
        },
        { title: 'Date of its coming into force', basis: 'unchecked', read: '2026-11-24' },
      ],
    },
  ],
  proof: [
    {
      says: 'an organisation outside health and social services does not owe it',
      duty: 'ca-qc-health-cai',
      given: { ownerKind: 'private-organisation' },
      owed: 'no',
    },
    {
      says: 'serious injury is to be judged, and there is no figure',
      duty: 'ca-qc-cai',
      told: '2026-06-30T12:00:00Z',
      owed: 'maybe',
      due: 'none',
    },
    {
      says: 'an owner in Ontario is not in Quebec',
      duty: 'ca-qc-cai',
      given: { owner: [{ place: 'CA-ON', certain: true }] },
      owed: 'not-reached',
    },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
