/** Alberta: the Health Information Act for custodians, PIPA for private organisations. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const caAbJurisdiction: Jurisdiction = {
  id: 'ca-ab',
  title: 'Alberta',
  covers: ['CA-AB'],
  within: 'ca',
  languages: ['en'],
  calendar: { zone: 'America/Edmonton', weekend: [6, 7], holidays: { country: 'CA', state: 'AB' } },
  authorities: {
    oipc: { name: 'Office of the Information and Privacy Commissioner of Alberta', site: 'https://oipc.ab.ca' },
    minister: { name: 'Minister of Health of Alberta' },
  },
  certs: [],
  regimes: [
    {
      id: 'ca-ab-hia',
      title: 'Health Information Act s. 60.1',
      inForce: { from: '2018-08-31' },
      reaches: {
        owner: { answer: 'maybe', because: 'applies to custodians in Alberta and their affiliates' },
        subjects: { answer: 'maybe', because: 'patients in Alberta usually have a custodian there' },
      },
      healthData: 'Health information under the act.',
      duties: [
        {
          id: 'ca-ab-oipc',
          from: 'controller',
          to: 'authority',
          authority: 'oipc',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'as soon as practicable' },
          when: {
            kind: 'all',
            of: [
              { kind: 'data', anyOf: ['health'] },
              { kind: 'owner', is: ['health-custodian', 'public-body'] },
              { kind: 'judgement', question: 'is there a risk of harm to an individual?', speaksFor: ['health', 'special'] },
            ],
          },
          content: ['circumstances', 'date or period', 'data concerned', 'number of persons', 'risk of harm', 'steps taken'],
        },
        {
          id: 'ca-ab-minister',
          from: 'controller',
          to: 'authority',
          authority: 'minister',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'as soon as practicable' },
          when: {
            kind: 'all',
            of: [
              { kind: 'data', anyOf: ['health'] },
              { kind: 'owner', is: ['health-custodian', 'public-body'] },
            ],
          },
          content: [],
        },
        {
          id: 'ca-ab-persons',
          from: 'controller',
          to: 'persons',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'as soon as practicable' },
          when: {
            kind: 'all',
            of: [
              { kind: 'data', anyOf: ['health'] },
              { kind: 'owner', is: ['health-custodian', 'public-body'] },
            ],
          },
          content: ['circumstances', 'data concerned', 'risk of harm', 'steps taken', 'steps that the person can take', 'contact'],
        },
      ],
      sources: [{ title: 'Pages of the commissioner on the Health Information Act', basis: 'secondary', read: '2026-11-24' }],
    },
    {
      id: 'ca-ab-pipa',
      title: 'Personal Information Protection Act s. 34.1',
      inForce: { from: '2010-05-01' },
      reaches: { owner: { answer: 'yes', because: 'a private organisation in Alberta' } },
      displaces: [
        { regime: 'ca-pipeda', because: "Alberta's act is declared substantially similar; PIPEDA stays for data that cross the border" },
      ],
      healthData: 'Personal information; sensitivity weighs in the risk.',
      duties: [
        {
          id: 'ca-ab-pipa-oipc',
          from: 'controller',
          to: 'authority',
          authority: 'oipc',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'without unreasonable delay' },
          when: {
            kind: 'judgement',
            question: 'is there a real risk of significant harm?',
            speaksFor: ['health', 'special', 'financial', 'credentials'],
          },
          content: ['circumstances', 'date or period', 'data concerned', 'number of persons', 'risk', 'steps taken', 'contact'],
          notes: ['The commissioner may order that the persons be told; most organisations tell them at once.'],
        },
      ],
      sources: [{ title: 'PIPA s. 34.1', basis: 'unchecked', read: '2026-11-24' }],
    },
  ],
  proof: [
    {
      says: 'a custodian may owe it',
      duty: 'ca-ab-oipc',
      given: { ownerKind: 'health-custodian' },
      told: '2026-01-31T12:00:00Z',
      owed: 'maybe',
      due: 'none',
    },
    {
      says: 'without health data the act on health information is silent',
      duty: 'ca-ab-persons',
      given: { ownerKind: 'health-custodian', data: ['identifiers'] },
      owed: 'no',
    },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
