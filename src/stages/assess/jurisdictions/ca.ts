/** Canada, federal: PIPEDA. Provinces with acts of their own are units of their own. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const caJurisdiction: Jurisdiction = {
  id: 'ca',
  title: 'Canada (federal)',
  covers: ['CA'],
  languages: ['en', 'fr'],
  calendar: { zone: 'America/Toronto', weekend: [6, 7], holidays: { country: 'CA' } },
  authorities: { opc: { name: 'Office of the Privacy Commissioner of Canada', site: 'https://www.priv.gc.ca' } },
  certs: [{ name: 'Canadian Centre for Cyber Security', site: 'https://www.cyber.gc.ca' }],
  regimes: [
    {
      id: 'ca-pipeda',
      title: 'PIPEDA s. 10.1, with the Breach of Security Safeguards Regulations',
      inForce: { from: '2018-11-01' },
      reaches: {
        owner: { answer: 'yes', because: 'an organisation in Canada in commercial activity' },
        subjects: { answer: 'maybe', because: 'reaches organisations abroad with a real and substantial link to Canada' },
      },
      healthData: 'No closed list; medical data are almost always sensitive.',
      duties: [
        {
          id: 'ca-opc',
          from: 'controller',
          to: 'authority',
          authority: 'opc',
          start: 'determination',
          length: { kind: 'no-figure', words: 'as soon as feasible' },
          when: {
            kind: 'judgement',
            question: 'is there a real risk of significant harm?',
            speaksFor: ['health', 'special', 'financial', 'credentials', 'identifiers'],
          },
          content: [
            'circumstances and cause',
            'date or period',
            'data concerned',
            'number of persons',
            'steps taken to reduce harm',
            'contact',
          ],
          notes: ['A record of every breach is kept for 24 months.'],
        },
        {
          id: 'ca-persons',
          from: 'controller',
          to: 'persons',
          start: 'determination',
          length: { kind: 'no-figure', words: 'as soon as feasible' },
          when: {
            kind: 'judgement',
            question: 'is there a real risk of significant harm?',
            speaksFor: ['health', 'special', 'financial', 'credentials', 'identifiers'],
          },
          content: ['circumstances', 'date or period', 'data concerned', 'steps taken', 'steps that the person can take', 'contact'],
          notes: ['Also bodies that can reduce the harm are told.'],
        },
      ],
      sources: [
        { title: 'PIPEDA s. 10.1 in law-firm summaries', basis: 'secondary', read: '2026-11-24' },
        { title: 'Breach of Security Safeguards Regulations', basis: 'unchecked', read: '2026-11-24' },
      ],
    },
  ],
  proof: [
    { says: 'harm is to be judged, and there is no figure', duty: 'ca-opc', told: '2026-02-28T12:00:00Z', owed: 'maybe', due: 'none' },
    {
      says: 'a host in Canada alone does not bring it into play',
      duty: 'ca-opc',
      given: { owner: [], host: [{ place: 'CA', certain: true }] },
      owed: 'not-reached',
    },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
