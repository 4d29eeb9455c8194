/** China: PIPL, and the national measures on reporting of cybersecurity incidents. Counsel before authority or publication. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const cnJurisdiction: Jurisdiction = {
  id: 'cn',
  title: 'China',
  covers: ['CN'],
  languages: ['zh-Hans'],
  calendar: {
    zone: 'Asia/Shanghai',
    weekend: [6, 7],
    holidays: { country: 'CN' },
    ignore: ['03-08', '05-04', '06-01', '08-01'],
    note: 'Working weekends that make up for holidays are announced each year and are not known here.',
  },
  authorities: {
    cac: { name: 'Cyberspace Administration of China', site: 'https://www.cac.gov.cn' },
    'cac-province': { name: 'Cyberspace administration of the province', note: 'Channel 12387.' },
    protection: { name: 'Protection body of the sector, and the police' },
  },
  certs: [{ name: 'CNCERT/CC', site: 'https://www.cert.org.cn' }],
  counselGate: {
    steps: ['authority-contact', 'publication'],
    because: 'publication and transfer of details abroad can be restricted (vulnerability rules of 2021, data security law)',
    basis: 'unchecked',
  },
  regimes: [
    {
      id: 'cn-pipl',
      title: 'Personal Information Protection Law art. 57',
      inForce: { from: '2021-11-01' },
      reaches: {
        owner: { answer: 'yes', because: 'handling takes place in China' },
        subjects: {
          answer: 'maybe',
          because: 'reaches handling abroad that offers goods or services to persons in China, or analyses them',
        },
        host: { answer: 'maybe', because: 'handling on a server in China takes place in China' },
      },
      healthData: 'Sensitive personal information (art. 28, medical health).',
      duties: [
        {
          id: 'cn-authority',
          from: 'controller',
          to: 'authority',
          authority: 'cac',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'immediately' },
          when: { kind: 'always' },
          content: ['cause', 'categories of information', 'possible harm', 'remedy', 'advice to reduce harm', 'contact'],
          notes: ['Occurred or may have occurred is enough.', 'In Mandarin in practice.'],
        },
        {
          id: 'cn-persons',
          from: 'controller',
          to: 'persons',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'immediately' },
          when: {
            kind: 'judgement',
            question: 'can the measures taken not avoid harm effectively?',
            speaksFor: ['health', 'special', 'financial'],
          },
          content: ['cause', 'categories of information', 'possible harm', 'remedy', 'advice to reduce harm', 'contact'],
        },
      ],
      sources: [{ title: 'PIPL art. 57 in legal guides', basis: 'secondary', read: '2026-11-24' }],
    },
    {
      id: 'cn-incident-measures',
      title: 'National Cybersecurity Incident Reporting Measures (11 September 2025)',
      inForce: { from: '2025-11-01' },
      reaches: {
        owner: { answer: 'yes', because: 'the owner builds or runs a network in China' },
        host: { answer: 'maybe', because: 'the host runs a network in China' },
      },
      healthData: 'Not told apart; the number of persons grades the incident.',
      duties: [
        {
          id: 'cn-incident',
          from: 'controller',
          to: 'authority',
          authority: 'cac-province',
          start: 'discovery',
          length: { kind: 'hours', hours: 4 },
          variants: [
            {
              when: { kind: 'owner', is: ['critical-infrastructure'] },
              length: { kind: 'hours', hours: 1 },
              because: 'operators of critical infrastructure tell the protection body and the police',
            },
            { when: { kind: 'owner', is: ['public-body'] }, length: { kind: 'hours', hours: 2 }, because: 'organs of the state' },
          ],
          when: {
            kind: 'any',
            of: [
              { kind: 'persons', atLeast: 1_000_000, of: 'all' },
              { kind: 'judgement', question: 'is it at least a relatively major incident by the grading guide?', speaksFor: ['health'] },
            ],
          },
          content: ['unit and system', 'time, place, kind and grade', 'effects and harm', 'measures', 'what is asked of others'],
          notes: ['Grades by persons at 1, 10 and 100 million.'],
        },
        {
          id: 'cn-incident-summary',
          from: 'controller',
          to: 'authority',
          authority: 'cac-province',
          start: 'discovery',
          length: { kind: 'calendar-days', days: 30, rolls: false },
          when: { kind: 'judgement', question: 'was the incident reported?' },
          content: ['cause', 'measures', 'harm', 'responsibility', 'lessons'],
          notes: ['It runs from the end of handling; counted here from discovery, the cautious reading.'],
        },
      ],
      sources: [{ title: 'Law-firm summaries of the measures', basis: 'secondary', read: '2026-11-24' }],
    },
  ],
  proof: [
    {
      says: 'four hours for an operator, over new year',
      duty: 'cn-incident',
      given: { ownerKind: 'private-organisation', persons: { low: 26_000_000, high: 27_000_000 } },
      told: '2026-12-31T22:00:00Z',
      owed: 'yes',
      due: '2027-01-01 10:00',
    },
    {
      says: 'one hour for critical infrastructure',
      duty: 'cn-incident',
      given: { ownerKind: 'critical-infrastructure', persons: { low: 26_000_000, high: 27_000_000 } },
      told: '2026-12-31T22:00:00Z',
      owed: 'yes',
      due: '2027-01-01 07:00',
    },
    {
      says: 'the shortest that may hold, while the kind of owner is not known',
      duty: 'cn-incident',
      told: '2026-12-31T22:00:00Z',
      owed: 'maybe',
      due: '2027-01-01 07:00',
    },
    {
      says: 'the summary within thirty days',
      duty: 'cn-incident-summary',
      told: '2026-12-31T22:00:00Z',
      owed: 'maybe',
      due: '2027-01-31 23:59',
    },
    {
      says: 'persons in China alone do not bring the measures into play',
      duty: 'cn-incident',
      given: { owner: [], subjects: [{ place: 'CN', certain: true }] },
      owed: 'not-reached',
    },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
