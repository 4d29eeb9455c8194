/** United States, federal: HIPAA for covered entities, the FTC rule for records outside it. States are units within. */

import type { Jurisdiction } from '../jurisdiction.ts';
import type { Condition } from '../law/condition.ts';

const underHipaa: Condition = {
  kind: 'all',
  of: [
    { kind: 'owner', is: ['covered-entity', 'business-associate', 'health-custodian'] },
    { kind: 'data', anyOf: ['health'] },
  ],
};
const outsideHipaa: Condition = {
  kind: 'all',
  of: [
    { kind: 'owner', is: ['health-app'] },
    { kind: 'data', anyOf: ['health'] },
  ],
};

export const usJurisdiction: Jurisdiction = {
  id: 'us',
  title: 'United States (federal)',
  covers: ['US'],
  languages: ['en'],
  calendar: { zone: 'America/New_York', weekend: [6, 7], holidays: { country: 'US' } },
  authorities: {
    ocr: { name: 'HHS Office for Civil Rights', site: 'https://www.hhs.gov/ocr' },
    ftc: { name: 'Federal Trade Commission', site: 'https://www.ftc.gov' },
  },
  certs: [{ name: 'CISA', site: 'https://www.cisa.gov' }],
  regimes: [
    {
      id: 'us-hipaa',
      title: 'HIPAA breach notification, 45 CFR 164.400-414',
      inForce: { from: '2013-09-23' },
      reaches: {
        owner: {
          answer: 'yes',
          because: 'the owner is in the United States; it applies to covered entities and their business associates',
        },
        subjects: { answer: 'maybe', because: 'patients in the United States usually have a covered entity' },
      },
      healthData: 'Protected health information.',
      duties: [
        {
          id: 'us-hipaa-persons',
          from: 'controller',
          to: 'persons',
          start: 'discovery',
          length: { kind: 'calendar-days', days: 60, rolls: false },
          when: underHipaa,
          content: [
            'what happened, with dates',
            'kinds of information',
            'steps for the person',
            'what the entity does',
            'contact: toll-free number, e-mail, web or post',
          ],
          notes: [
            'Without unreasonable delay; 60 days are the end, not the aim.',
            'Presumed a breach unless four factors show a low probability of compromise.',
          ],
        },
        {
          id: 'us-hipaa-hhs',
          from: 'controller',
          to: 'authority',
          authority: 'ocr',
          start: 'discovery',
          length: { kind: 'calendar-days', days: 60, rolls: false },
          when: { kind: 'all', of: [underHipaa, { kind: 'persons', atLeast: 500, of: 'all' }] },
          content: [],
          notes: ['At the same time as the persons.', 'Filed counts of 500 or 501 are often placeholders.'],
        },
        {
          id: 'us-hipaa-hhs-yearly',
          from: 'controller',
          to: 'authority',
          authority: 'ocr',
          start: 'discovery',
          length: { kind: 'after-year-end', days: 60 },
          when: { kind: 'all', of: [underHipaa, { kind: 'not', of: { kind: 'persons', atLeast: 500, of: 'all' } }] },
          content: [],
        },
        {
          id: 'us-hipaa-media',
          from: 'controller',
          to: 'media',
          start: 'discovery',
          length: { kind: 'calendar-days', days: 60, rolls: false },
          when: {
            kind: 'all',
            of: [
              underHipaa,
              { kind: 'persons', atLeast: 501, of: 'all' },
              { kind: 'judgement', question: 'do more than 500 of the persons live in one state?' },
            ],
          },
          content: [],
          notes: ['Counts residents of one state and says more than 500; the duty to the department counts all and says 500 or more.'],
        },
        {
          id: 'us-hipaa-associate',
          from: 'processor',
          to: 'controller',
          start: 'discovery',
          length: { kind: 'calendar-days', days: 60, rolls: false },
          when: underHipaa,
          content: ['each person concerned, as far as possible'],
        },
      ],
      sources: [
        { title: '45 CFR 164.404 and 164.408 in secondary summaries', basis: 'secondary', read: '2026-11-24' },
        { title: '45 CFR 164.406 (more than 500 residents)', basis: 'unchecked', read: '2026-11-24' },
      ],
    },
    {
      id: 'us-ftc-hbnr',
      title: 'FTC Health Breach Notification Rule, 16 CFR 318 (as amended)',
      inForce: { from: '2024-07-29' },
      reaches: {
        owner: { answer: 'maybe', because: 'applies to vendors of personal health records outside HIPAA' },
        subjects: { answer: 'maybe', because: 'protects persons in the United States' },
      },
      healthData: 'Personal health records; identifiable health information.',
      duties: [
        {
          id: 'us-ftc-persons',
          from: 'controller',
          to: 'persons',
          start: 'discovery',
          length: { kind: 'calendar-days', days: 60, rolls: false },
          when: outsideHipaa,
          content: [
            'what happened',
            'kinds of information',
            'third parties that got it',
            'steps for the person',
            'what is done',
            'contact in two ways',
          ],
        },
        {
          id: 'us-ftc-ftc',
          from: 'controller',
          to: 'authority',
          authority: 'ftc',
          start: 'discovery',
          length: { kind: 'calendar-days', days: 60, rolls: false },
          when: { kind: 'all', of: [outsideHipaa, { kind: 'persons', atLeast: 500, of: 'all' }] },
          content: [],
          notes: ['At the same time as the persons.'],
        },
        {
          id: 'us-ftc-ftc-yearly',
          from: 'controller',
          to: 'authority',
          authority: 'ftc',
          start: 'discovery',
          length: { kind: 'after-year-end', days: 60 },
          when: { kind: 'all', of: [outsideHipaa, { kind: 'not', of: { kind: 'persons', atLeast: 500, of: 'all' } }] },
          content: [],
        },
        {
          id: 'us-ftc-media',
          from: 'controller',
          to: 'media',
          start: 'discovery',
          length: { kind: 'calendar-days', days: 60, rolls: false },
          when: {
            kind: 'all',
            of: [
              outsideHipaa,
              { kind: 'persons', atLeast: 500, of: 'all' },
              { kind: 'judgement', question: 'do 500 or more of the persons live in one state?' },
            ],
          },
          content: [],
        },
      ],
      sources: [{ title: 'Federal Register, final rule of 2024', basis: 'secondary', read: '2026-11-24' }],
    },
  ],
  proof: [
    {
      says: 'sixty calendar days over new year',
      duty: 'us-hipaa-persons',
      given: { ownerKind: 'covered-entity' },
      told: '2026-12-31T12:00:00Z',
      owed: 'yes',
      due: '2027-03-01 23:59',
    },
    {
      says: 'sixty calendar days over the beginning of summer time',
      duty: 'us-hipaa-persons',
      given: { ownerKind: 'covered-entity' },
      told: '2026-02-10T12:00:00Z',
      owed: 'yes',
      due: '2026-04-11 23:59',
    },
    {
      says: 'sixty days after a year end before a leap day',
      duty: 'us-hipaa-hhs-yearly',
      given: { ownerKind: 'covered-entity', persons: { low: 300, high: 300 } },
      told: '2027-06-01T12:00:00Z',
      owed: 'yes',
      due: '2028-02-29 23:59',
    },
    {
      says: 'exactly 500 persons are enough',
      duty: 'us-hipaa-hhs',
      given: { ownerKind: 'covered-entity', persons: { low: 500, high: 500 } },
      owed: 'yes',
    },
    {
      says: '499 persons are not',
      duty: 'us-hipaa-hhs',
      given: { ownerKind: 'covered-entity', persons: { low: 499, high: 499 } },
      owed: 'no',
    },
    {
      says: 'a threshold inside the interval stays open',
      duty: 'us-hipaa-hhs',
      given: { ownerKind: 'covered-entity', persons: { low: 450, high: 620 } },
      owed: 'maybe',
    },
    { says: 'a vendor outside HIPAA is under the other rule', duty: 'us-hipaa-persons', given: { ownerKind: 'health-app' }, owed: 'no' },
    {
      says: 'and that rule may hold for it',
      duty: 'us-ftc-ftc',
      given: { ownerKind: 'health-app' },
      told: '2026-12-31T12:00:00Z',
      owed: 'maybe',
      due: '2027-03-01 23:59',
    },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
