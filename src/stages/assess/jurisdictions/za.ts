/** South Africa: POPIA, without a figure. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const zaJurisdiction: Jurisdiction = {
  id: 'za',
  title: 'South Africa',
  covers: ['ZA'],
  languages: ['en'],
  calendar: { zone: 'Africa/Johannesburg', weekend: [6, 7], holidays: { country: 'ZA' } },
  authorities: {
    ir: {
      name: 'Information Regulator',
      site: 'https://inforegulator.org.za',
      note: 'Only through its eServices portal since April 2025.',
    },
  },
  certs: [{ name: 'Cybersecurity Hub (CSIRT)', site: 'https://www.cybersecurityhub.gov.za' }],
  regimes: [
    {
      id: 'za-popia',
      title: 'Protection of Personal Information Act s. 22',
      inForce: { from: '2021-07-01' },
      reaches: {
        owner: { answer: 'yes', because: 'the responsible party is domiciled in South Africa' },
        host: { answer: 'maybe', because: 'reaches parties abroad that use means in South Africa' },
      },
      healthData: 'Special personal information (s. 26).',
      duties: [
        {
          id: 'za-ir',
          from: 'controller',
          to: 'authority',
          authority: 'ir',
          start: 'discovery',
          length: { kind: 'no-figure', words: 'as soon as reasonably possible' },
          when: { kind: 'always' },
          content: ['circumstances', 'data concerned', 'measures'],
          notes: ['Reasonable grounds to believe that an unauthorised person had access are enough; there is no threshold of harm.'],
        },
        {
          id: 'za-persons',
          from: 'controller',
          to: 'persons',
          start: 'discovery',
          length: { kind: 'no-figure', words: 'as soon as reasonably possible' },
          when: { kind: 'always' },
          content: ['possible consequences', 'measures', 'advice', 'identity of the intruder, if known'],
        },
        {
          id: 'za-operator',
          from: 'processor',
          to: 'controller',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'immediately' },
          when: { kind: 'always' },
          content: [],
        },
      ],
      sources: [{ title: 'POPIA s. 21, 22 in guides; press on the portal', basis: 'secondary', read: '2026-11-24' }],
    },
  ],
  proof: [
    { says: 'owed without a threshold and without a figure', duty: 'za-ir', told: '2026-12-31T23:00:00Z', owed: 'yes', due: 'none' },
    {
      says: 'persons there alone do not bring it into play',
      duty: 'za-ir',
      given: { owner: [], subjects: [{ place: 'ZA', certain: true }] },
      owed: 'not-reached',
    },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
