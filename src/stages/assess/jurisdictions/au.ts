/** Australia: the notifiable data breaches scheme. Thirty days are for the assessment, not for the notice. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const auJurisdiction: Jurisdiction = {
  id: 'au',
  title: 'Australia',
  covers: ['AU'],
  languages: ['en'],
  calendar: {
    zone: 'Australia/Sydney',
    weekend: [6, 7],
    holidays: { country: 'AU', state: 'NSW' },
    note: 'Holidays of New South Wales, where the office is.',
  },
  authorities: { oaic: { name: 'Office of the Australian Information Commissioner', site: 'https://www.oaic.gov.au' } },
  certs: [{ name: 'ASD Australian Cyber Security Centre', site: 'https://www.cyber.gov.au' }],
  regimes: [
    {
      id: 'au-ndb',
      title: 'Privacy Act 1988 Part IIIC (notifiable data breaches)',
      inForce: { from: '2018-02-22' },
      reaches: {
        owner: { answer: 'yes', because: 'every private provider of health services in Australia, whatever its turnover' },
        subjects: { answer: 'maybe', because: 'reaches organisations abroad that carry on business in Australia' },
      },
      healthData: 'Sensitive information; records of My Health Record have rules of their own.',
      duties: [
        {
          id: 'au-assessment',
          from: 'controller',
          to: 'authority',
          authority: 'oaic',
          start: 'awareness',
          length: { kind: 'calendar-days', days: 30, rolls: false },
          when: { kind: 'judgement', question: 'is there ground to suspect an eligible breach that still has to be assessed?' },
          content: [],
          notes: ['The end of the assessment, after which the notice is due as soon as practicable.'],
        },
        {
          id: 'au-oaic',
          from: 'controller',
          to: 'authority',
          authority: 'oaic',
          start: 'determination',
          length: { kind: 'no-figure', words: 'as soon as practicable' },
          when: {
            kind: 'judgement',
            question: 'is serious harm likely?',
            speaksFor: ['health', 'special', 'financial', 'credentials', 'identifiers'],
          },
          content: ['identity and contact', 'description', 'kinds of information', 'recommended steps'],
        },
        {
          id: 'au-persons',
          from: 'controller',
          to: 'persons',
          start: 'determination',
          length: { kind: 'no-figure', words: 'as soon as practicable' },
          when: {
            kind: 'judgement',
            question: 'is serious harm likely?',
            speaksFor: ['health', 'special', 'financial', 'credentials', 'identifiers'],
          },
          content: ['identity and contact', 'description', 'kinds of information', 'recommended steps'],
        },
      ],
      sources: [{ title: 'Privacy Act 1988 Part IIIC in guides of several firms', basis: 'secondary', read: '2026-11-24' }],
    },
  ],
  proof: [
    {
      says: 'thirty days over the beginning of summer time in the south',
      duty: 'au-assessment',
      told: '2026-10-01T00:00:00Z',
      owed: 'maybe',
      due: '2026-10-31 23:59',
    },
    {
      says: 'an owner in New Zealand with persons there is not reached',
      duty: 'au-oaic',
      given: { owner: [{ place: 'NZ', certain: true }] },
      owed: 'not-reached',
    },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
