/** California: licensed health facilities have 15 business days. Other state clocks may be shorter as well. */

import type { Jurisdiction } from '../jurisdiction.ts';
import type { Condition } from '../law/condition.ts';

const licensed: Condition = {
  kind: 'all',
  of: [
    { kind: 'data', anyOf: ['health'] },
    { kind: 'owner', is: ['covered-entity', 'health-custodian'] },
    { kind: 'judgement', question: 'is the owner a clinic or facility licensed by the state?' },
  ],
};

export const usCaJurisdiction: Jurisdiction = {
  id: 'us-ca',
  title: 'California',
  covers: ['US-CA'],
  within: 'us',
  languages: ['en'],
  calendar: { zone: 'America/Los_Angeles', weekend: [6, 7], holidays: { country: 'US', state: 'CA' } },
  authorities: { cdph: { name: 'California Department of Public Health', site: 'https://www.cdph.ca.gov' } },
  certs: [],
  regimes: [
    {
      id: 'us-ca-1280-15',
      title: 'Health and Safety Code s. 1280.15',
      inForce: { from: '2015-01-01' },
      reaches: { owner: { answer: 'maybe', because: 'applies to facilities that the state licenses' } },
      healthData: 'Medical information.',
      duties: [
        {
          id: 'us-ca-cdph',
          from: 'controller',
          to: 'authority',
          authority: 'cdph',
          start: 'discovery',
          length: { kind: 'business-days', days: 15 },
          when: licensed,
          content: ['what happened', 'persons concerned', 'steps taken'],
        },
        {
          id: 'us-ca-persons',
          from: 'controller',
          to: 'persons',
          start: 'discovery',
          length: { kind: 'business-days', days: 15 },
          when: licensed,
          content: ['what happened', 'information concerned', 'steps taken', 'contact'],
        },
      ],
      sources: [{ title: 'Health and Safety Code s. 1280.15', basis: 'unchecked', read: '2026-11-24' }],
    },
  ],
  proof: [
    {
      says: 'fifteen business days around Christmas and new year',
      duty: 'us-ca-cdph',
      given: { ownerKind: 'covered-entity' },
      told: '2026-12-18T20:00:00Z',
      owed: 'maybe',
      due: '2027-01-12 23:59',
    },
    {
      says: 'Veterans Day, Thanksgiving and the day after it are left out',
      duty: 'us-ca-cdph',
      given: { ownerKind: 'covered-entity' },
      told: '2026-11-05T20:00:00Z',
      owed: 'maybe',
      due: '2026-12-01 23:59',
    },
    { says: 'a software firm is no licensed facility', duty: 'us-ca-cdph', given: { ownerKind: 'private-organisation' }, owed: 'no' },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
