/** South Korea: PIPA, 72 hours to persons and, for sensitive data or a thousand persons, to the commission. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const krJurisdiction: Jurisdiction = {
  id: 'kr',
  title: 'South Korea',
  covers: ['KR'],
  languages: ['ko'],
  calendar: { zone: 'Asia/Seoul', weekend: [6, 7], holidays: { country: 'KR' } },
  authorities: { pipc: { name: 'Personal Information Protection Commission, or KISA', site: 'https://www.pipc.go.kr' } },
  certs: [{ name: 'KrCERT/CC (KISA)', site: 'https://www.krcert.or.kr' }],
  regimes: [
    {
      id: 'kr-pipa',
      title: 'PIPA art. 34, with its Enforcement Decree',
      inForce: { from: '2023-09-15' },
      reaches: {
        owner: { answer: 'yes', because: 'a personal information controller in Korea' },
        subjects: { answer: 'maybe', because: 'reaches controllers abroad whose service is meant for persons in Korea' },
      },
      healthData: 'Sensitive information (art. 23).',
      duties: [
        {
          id: 'kr-persons',
          from: 'controller',
          to: 'persons',
          start: 'awareness',
          length: { kind: 'hours', hours: 72 },
          when: { kind: 'always' },
          content: ['items of data', 'time and circumstances', 'steps for the person', 'measures and remedies', 'contact'],
          notes: ['The amendment of 2026 moves the trigger to the possibility of a breach and adds remedies to the content.'],
        },
        {
          id: 'kr-pipc',
          from: 'controller',
          to: 'authority',
          authority: 'pipc',
          start: 'awareness',
          length: { kind: 'hours', hours: 72 },
          when: {
            kind: 'any',
            of: [{ kind: 'persons', atLeast: 1000, of: 'all' }, { kind: 'data', anyOf: ['health', 'special'] }, { kind: 'intrusion' }],
          },
          content: ['items of data', 'time and circumstances', 'steps for the person', 'measures', 'contact'],
          notes: ['Not where the controller could retrieve or delete what leaked so that harm is much less likely.'],
        },
      ],
      sources: [
        { title: 'Law-firm pages on PIPA art. 34 and its amendment of 2026', basis: 'secondary', read: '2026-11-24' },
        { title: 'Decree to the amendment of 2026', basis: 'unchecked', read: '2026-11-24' },
      ],
    },
  ],
  proof: [
    { says: '72 hours over the end of February', duty: 'kr-pipc', told: '2026-02-27T15:30:00Z', owed: 'yes', due: '2026-03-03 00:30' },
    { says: '999 names leave it open', duty: 'kr-pipc', given: { data: ['identifiers'], persons: { low: 999, high: 999 } }, owed: 'maybe' },
    {
      says: 'an owner in Vietnam with persons there is not reached',
      duty: 'kr-pipc',
      given: { owner: [{ place: 'VN', certain: true }] },
      owed: 'not-reached',
    },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
