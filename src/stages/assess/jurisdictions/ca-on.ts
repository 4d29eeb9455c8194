/** Ontario: PHIPA for custodians of health information. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const caOnJurisdiction: Jurisdiction = {
  id: 'ca-on',
  title: 'Ontario',
  covers: ['CA-ON'],
  within: 'ca',
  languages: ['en', 'fr'],
  calendar: { zone: 'America/Toronto', weekend: [6, 7], holidays: { country: 'CA', state: 'ON' } },
  authorities: { ipc: { name: 'Information and Privacy Commissioner of Ontario', site: 'https://www.ipc.on.ca' } },
  certs: [],
  regimes: [
    {
      id: 'ca-on-phipa',
      title: 'PHIPA, 2004 s. 12, with O. Reg. 329/04 s. 6.3',
      inForce: { from: '2017-10-01' },
      reaches: {
        owner: { answer: 'maybe', because: 'applies to health-information custodians in Ontario and their agents' },
        subjects: { answer: 'maybe', because: 'patients in Ontario usually have a custodian there' },
      },
      displaces: [{ regime: 'ca-pipeda', because: 'PHIPA is declared substantially similar; PIPEDA stays for data that cross the border' }],
      healthData: 'Personal health information under the act.',
      duties: [
        {
          id: 'ca-on-persons',
          from: 'controller',
          to: 'persons',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'at the first reasonable opportunity' },
          when: {
            kind: 'all',
            of: [
              { kind: 'data', anyOf: ['health'] },
              { kind: 'owner', is: ['health-custodian', 'public-body'] },
            ],
          },
          content: ['what happened', 'data concerned', 'steps taken', 'right to complain to the commissioner', 'contact'],
        },
        {
          id: 'ca-on-ipc',
          from: 'controller',
          to: 'authority',
          authority: 'ipc',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'at the first reasonable opportunity' },
          when: {
            kind: 'all',
            of: [
              { kind: 'data', anyOf: ['health'] },
              { kind: 'owner', is: ['health-custodian', 'public-body'] },
              { kind: 'judgement', question: 'is it one of the seven situations of O. Reg. 329/04 s. 6.3 (such as a significant loss)?' },
            ],
          },
          content: ['what happened', 'data concerned', 'number of persons', 'steps taken'],
        },
        {
          id: 'ca-on-statistics',
          from: 'controller',
          to: 'authority',
          authority: 'ipc',
          start: 'awareness',
          length: { kind: 'next-year', month: 3, day: 1 },
          when: {
            kind: 'all',
            of: [
              { kind: 'data', anyOf: ['health'] },
              { kind: 'owner', is: ['health-custodian', 'public-body'] },
            ],
          },
          content: ['numbers of breaches by kind'],
        },
        {
          id: 'ca-on-agent',
          from: 'processor',
          to: 'controller',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'at the first reasonable opportunity' },
          when: { kind: 'data', anyOf: ['health'] },
          content: [],
        },
      ],
      sources: [{ title: 'Pages of the commissioner on reporting a health privacy breach', basis: 'secondary', read: '2026-11-24' }],
    },
  ],
  proof: [
    {
      says: 'the last minute of a year in Toronto is in that year',
      duty: 'ca-on-statistics',
      given: { ownerKind: 'health-custodian' },
      told: '2027-01-01T04:59:00Z',
      owed: 'maybe',
      due: '2027-03-01 23:59',
    },
    {
      says: 'the first minute of a year in Toronto is in the next',
      duty: 'ca-on-statistics',
      given: { ownerKind: 'health-custodian' },
      told: '2027-01-01T05:00:00Z',
      owed: 'maybe',
      due: '2028-03-01 23:59',
    },
    {
      says: 'an organisation that is no custodian does not owe it',
      duty: 'ca-on-persons',
      given: { ownerKind: 'private-organisation' },
      owed: 'no',
    },
    {
      says: 'an owner in Quebec is not in Ontario',
      duty: 'ca-on-persons',
      given: { owner: [{ place: 'CA-QC', certain: true }] },
      owed: 'not-reached',
    },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
