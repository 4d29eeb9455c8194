/** The European Union and the EEA: GDPR. Members with rules or an authority of their own here are units within it. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const euJurisdiction: Jurisdiction = {
  id: 'eu',
  title: 'European Union and EEA',
  covers: [
    ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT', 'LU'],
    ...['LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
  ],
  languages: ['en'],
  calendar: {
    zone: 'Europe/Brussels',
    weekend: [6, 7],
    holidays: { country: 'BE' },
    note: 'Holidays and zone of Brussels stand in for those of a member that has no unit of its own.',
  },
  authorities: {
    csirt: { name: 'CSIRT or competent authority of the member state', site: 'https://csirtsnetwork.eu' },
    'gdpr-supervisory': {
      name: 'Supervisory authority of the member state',
      site: 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en',
      note: 'The lead authority is that of the main establishment; the server may stand elsewhere.',
    },
  },
  certs: [{ name: 'CSIRT of the member state', site: 'https://csirtsnetwork.eu' }],
  regimes: [
    {
      id: 'eu-gdpr',
      title: 'GDPR art. 33 and 34',
      inForce: { from: '2018-05-25' },
      reaches: {
        owner: { answer: 'yes', because: 'the controller is established in the union (art. 3(1))' },
        subjects: {
          answer: 'maybe',
          because: 'reaches controllers abroad that offer goods or services to persons in the union, or watch them (art. 3(2))',
        },
        host: { answer: 'maybe', because: 'a processor established in the union owes notice to its controller (art. 33(2))' },
      },
      healthData: 'Special category (art. 9; defined in art. 4(15)).',
      duties: [
        {
          id: 'eu-authority',
          from: 'controller',
          to: 'authority',
          authority: 'gdpr-supervisory',
          start: 'awareness',
          length: { kind: 'hours', hours: 72 },
          when: {
            kind: 'not',
            of: {
              kind: 'judgement',
              question: 'is a risk to rights and freedoms unlikely? (rarely so where health data answer without credentials)',
            },
          },
          content: [
            'nature of the breach',
            'categories and approximate number of persons and records',
            'data protection officer or other contact',
            'likely consequences',
            'measures taken or proposed',
          ],
          notes: [
            'Reasons for a later notice; information may follow in phases.',
            'Every breach is documented, told or not.',
            'Regulation 1182/71 may lengthen a period that holds fewer than two working days; it is not relied on here.',
          ],
        },
        {
          id: 'eu-persons',
          from: 'controller',
          to: 'persons',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'without undue delay' },
          when: {
            kind: 'judgement',
            question: 'is a high risk to rights and freedoms likely?',
            speaksFor: ['health', 'special', 'minors', 'financial', 'credentials'],
          },
          content: ['nature of the breach in plain language', 'contact', 'likely consequences', 'measures taken or proposed'],
        },
        {
          id: 'eu-processor',
          from: 'processor',
          to: 'controller',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'without undue delay' },
          when: { kind: 'always' },
          content: [],
        },
      ],
      sources: [{ title: 'GDPR art. 33, 34 in secondary summaries', basis: 'secondary', read: '2026-11-24' }],
    },
    {
      id: 'eu-nis2',
      title: 'NIS 2 (Directive (EU) 2022/2555) art. 23, as the members put it into law',
      inForce: { from: '2024-10-18' },
      reaches: {
        owner: { answer: 'maybe', because: 'applies to health-care providers and other entities of medium size or larger; members differ' },
        host: { answer: 'maybe', because: 'providers of cloud and data-centre services report as well' },
      },
      healthData: 'Not told apart; health care is a sector of high criticality.',
      duties: [
        {
          id: 'eu-nis2-warning',
          from: 'controller',
          to: 'authority',
          authority: 'csirt',
          start: 'awareness',
          length: { kind: 'hours', hours: 24 },
          when: {
            kind: 'all',
            of: [
              { kind: 'owner', is: ['health-custodian', 'covered-entity', 'public-body', 'critical-infrastructure'] },
              { kind: 'judgement', question: 'is it a significant incident for an essential or important entity?', speaksFor: ['health'] },
            ],
          },
          content: ['whether unlawful acts are suspected', 'whether other members may be concerned'],
        },
        {
          id: 'eu-nis2-notice',
          from: 'controller',
          to: 'authority',
          authority: 'csirt',
          start: 'awareness',
          length: { kind: 'hours', hours: 72 },
          when: {
            kind: 'all',
            of: [
              { kind: 'owner', is: ['health-custodian', 'covered-entity', 'public-body', 'critical-infrastructure'] },
              { kind: 'judgement', question: 'is it a significant incident for an essential or important entity?', speaksFor: ['health'] },
            ],
          },
          content: ['severity and effects', 'indicators of compromise'],
          notes: ['A final report follows within a month of this notice.'],
        },
      ],
      sources: [
        { title: 'Directive (EU) 2022/2555 art. 23 in guides', basis: 'secondary', read: '2026-11-24' },
        { title: 'The laws of the members', basis: 'unchecked', read: '2026-11-24' },
      ],
    },
  ],
  proof: [
    {
      says: 'a hospital may owe an early warning within a day',
      duty: 'eu-nis2-warning',
      given: { ownerKind: 'health-custodian' },
      told: '2026-03-28T23:30:00Z',
      owed: 'maybe',
      due: '2026-03-30 01:30',
    },
    { says: 'a web shop does not', duty: 'eu-nis2-warning', given: { ownerKind: 'private-organisation' }, owed: 'no' },
    {
      says: '72 hours are 72 hours when summer time begins',
      duty: 'eu-authority',
      told: '2026-03-28T10:00:00Z',
      owed: 'maybe',
      due: '2026-03-31 12:00',
    },
    { says: 'and when it ends', duty: 'eu-authority', told: '2026-10-24T10:00:00Z', owed: 'maybe', due: '2026-10-27 11:00' },
    { says: 'holidays do not stretch hours', duty: 'eu-authority', told: '2026-12-24T16:00:00Z', owed: 'maybe', due: '2026-12-27 17:00' },
    {
      says: 'a processor in the union tells its controller',
      duty: 'eu-processor',
      given: { owner: [], host: [{ place: 'DE', certain: true }] },
      owed: 'maybe',
    },
    {
      says: 'an owner in Switzerland with persons there is not reached',
      duty: 'eu-authority',
      given: { owner: [{ place: 'CH', certain: true }] },
      owed: 'not-reached',
    },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
