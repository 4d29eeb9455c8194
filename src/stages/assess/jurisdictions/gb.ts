/** United Kingdom: UK GDPR with the Information Commissioner. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const gbJurisdiction: Jurisdiction = {
  id: 'gb',
  title: 'United Kingdom',
  covers: ['GB'],
  languages: ['en'],
  calendar: { zone: 'Europe/London', weekend: [6, 7], holidays: { country: 'GB', state: 'ENG' } },
  authorities: {
    ico: { name: "Information Commissioner's Office", site: 'https://ico.org.uk' },
    nhs: { name: 'NHS incident reporting (DSPT)', site: 'https://www.dsptoolkit.nhs.uk' },
  },
  certs: [{ name: 'NCSC', site: 'https://www.ncsc.gov.uk' }],
  regimes: [
    {
      id: 'gb-gdpr',
      title: 'UK GDPR art. 33 and 34, with the Data Protection Act 2018',
      inForce: { from: '2021-01-01' },
      reaches: {
        owner: { answer: 'yes', because: 'the controller is established in the United Kingdom' },
        subjects: { answer: 'maybe', because: 'reaches controllers abroad that offer goods or services there, or watch persons there' },
        host: { answer: 'maybe', because: 'a processor established there owes notice to its controller' },
      },
      healthData: 'Special category (art. 9).',
      duties: [
        {
          id: 'gb-ico',
          from: 'controller',
          to: 'authority',
          authority: 'ico',
          start: 'awareness',
          length: { kind: 'hours', hours: 72 },
          when: { kind: 'not', of: { kind: 'judgement', question: 'is a risk to rights and freedoms unlikely?' } },
          content: ['nature of the breach', 'categories and numbers', 'contact', 'likely consequences', 'measures'],
          notes: ['Bodies of the NHS report through their own toolkit, which passes it on.'],
        },
        {
          id: 'gb-persons',
          from: 'controller',
          to: 'persons',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'without undue delay' },
          when: { kind: 'judgement', question: 'is a high risk likely?', speaksFor: ['health', 'special', 'financial', 'credentials'] },
          content: ['nature of the breach in plain language', 'contact', 'likely consequences', 'measures'],
        },
        {
          id: 'gb-processor',
          from: 'processor',
          to: 'controller',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'without undue delay' },
          when: { kind: 'always' },
          content: [],
        },
      ],
      sources: [{ title: 'UK GDPR art. 33, 34 in guides', basis: 'secondary', read: '2026-11-24' }],
    },
  ],
  proof: [
    {
      says: '72 hours over the beginning of summer time',
      duty: 'gb-ico',
      told: '2026-03-28T10:00:00Z',
      owed: 'maybe',
      due: '2026-03-31 11:00',
    },
    {
      says: 'an owner in Ireland is in the union',
      duty: 'gb-ico',
      given: { owner: [{ place: 'IE', certain: true }] },
      owed: 'not-reached',
    },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
