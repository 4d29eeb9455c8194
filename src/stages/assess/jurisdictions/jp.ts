/** Japan: APPI, a first report in days and a full one in 30 or 60. One sensitive record is enough. */

import type { Jurisdiction } from '../jurisdiction.ts';
import type { Condition } from '../law/condition.ts';

const reportable: Condition = {
  kind: 'any',
  of: [
    { kind: 'data', anyOf: ['health', 'special', 'financial', 'credentials'] },
    { kind: 'persons', atLeast: 1001, of: 'all' },
    { kind: 'intrusion' },
  ],
};

export const jpJurisdiction: Jurisdiction = {
  id: 'jp',
  title: 'Japan',
  covers: ['JP'],
  languages: ['ja'],
  calendar: { zone: 'Asia/Tokyo', weekend: [6, 7], holidays: { country: 'JP' } },
  authorities: { ppc: { name: 'Personal Information Protection Commission', site: 'https://www.ppc.go.jp', note: 'Online form.' } },
  certs: [{ name: 'JPCERT/CC', site: 'https://www.jpcert.or.jp' }],
  regimes: [
    {
      id: 'jp-appi',
      title: 'APPI art. 26',
      inForce: { from: '2022-04-01' },
      reaches: {
        owner: { answer: 'yes', because: 'a business that handles personal information in Japan' },
        subjects: { answer: 'maybe', because: 'reaches businesses abroad that offer goods or services to persons in Japan (art. 171)' },
      },
      healthData: 'Special-care-required information (medical history), whatever the number of persons.',
      duties: [
        {
          id: 'jp-ppc-first',
          from: 'controller',
          to: 'authority',
          authority: 'ppc',
          start: 'awareness',
          length: { kind: 'calendar-days', days: 3, rolls: false },
          when: reportable,
          content: ['outline', 'items of data', 'number of persons', 'cause', 'secondary harm', 'measures'],
          notes: ['The law says promptly; the guidelines name about three to five days, of which the shorter is taken.'],
        },
        {
          id: 'jp-ppc-final',
          from: 'controller',
          to: 'authority',
          authority: 'ppc',
          start: 'awareness',
          length: { kind: 'calendar-days', days: 30, rolls: false },
          variants: [
            {
              when: { kind: 'intrusion' },
              length: { kind: 'calendar-days', days: 60, rolls: false },
              because: 'a breach that may have an unlawful purpose has 60 days',
            },
          ],
          when: reportable,
          content: [],
        },
        {
          id: 'jp-persons',
          from: 'controller',
          to: 'persons',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'promptly, as the situation demands' },
          when: reportable,
          content: ['outline', 'items of data', 'cause', 'secondary harm', 'contact'],
        },
      ],
      sources: [
        { title: 'Legal guides to APPI art. 26 and the page of the commission', basis: 'secondary', read: '2026-11-24' },
        { title: 'Amendments of 2026', basis: 'unchecked', read: '2026-11-24' },
      ],
    },
  ],
  proof: [
    {
      says: 'three days over new year, in Tokyo',
      duty: 'jp-ppc-first',
      told: '2026-12-30T15:30:00Z',
      owed: 'yes',
      due: '2027-01-03 23:59',
    },
    {
      says: 'sixty days where a third party was there',
      duty: 'jp-ppc-final',
      given: { thirdParty: true },
      told: '2026-12-30T15:30:00Z',
      owed: 'yes',
      due: '2027-03-01 23:59',
    },
    { says: 'thirty days while that is open', duty: 'jp-ppc-final', told: '2026-12-30T15:30:00Z', owed: 'yes', due: '2027-01-30 23:59' },
    {
      says: 'a thousand names without more leave it open',
      duty: 'jp-ppc-first',
      given: { data: ['identifiers'], persons: { low: 1000, high: 1000 } },
      owed: 'maybe',
    },
    {
      says: 'an owner in Taiwan with persons there is not reached',
      duty: 'jp-ppc-first',
      given: { owner: [{ place: 'TW', certain: true }] },
      owed: 'not-reached',
    },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
