/** Brazil: LGPD, with the incident regulation of its authority. Business days, doubled for small agents. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const brJurisdiction: Jurisdiction = {
  id: 'br',
  title: 'Brazil',
  covers: ['BR'],
  languages: ['pt-BR'],
  calendar: {
    zone: 'America/Sao_Paulo',
    weekend: [6, 7],
    holidays: { country: 'BR' },
    note: 'National holidays only; carnival and holidays of states and cities are not left out.',
  },
  authorities: {
    anpd: { name: 'ANPD (Agência Nacional de Proteção de Dados)', site: 'https://www.gov.br/anpd', note: 'Electronic form.' },
  },
  certs: [
    { name: 'CERT.br', site: 'https://www.cert.br' },
    { name: 'CTIR Gov', note: 'For public bodies of the federation.' },
  ],
  regimes: [
    {
      id: 'br-lgpd',
      title: 'LGPD (Law 13.709/2018) art. 48, with Resolution CD/ANPD 15/2024',
      inForce: { from: '2024-04-26' },
      reaches: {
        owner: { answer: 'yes', because: 'the controller works in Brazil' },
        subjects: { answer: 'yes', because: 'the data are of persons who are in Brazil' },
        host: { answer: 'maybe', because: 'processing on a server in Brazil counts as processing in Brazil, unless it is mere transit' },
      },
      healthData: 'Sensitive personal data (art. 5 II).',
      duties: [
        {
          id: 'br-anpd',
          from: 'controller',
          to: 'authority',
          authority: 'anpd',
          start: 'awareness',
          length: { kind: 'business-days', days: 3 },
          variants: [
            {
              when: { kind: 'owner', is: ['small-agent'] },
              length: { kind: 'business-days', days: 6 },
              because: 'periods are doubled for small agents',
            },
          ],
          when: {
            kind: 'all',
            of: [
              {
                kind: 'judgement',
                question: 'may the incident significantly affect interests and rights of the data subjects?',
                speaksFor: ['health', 'special', 'credentials'],
              },
              {
                kind: 'any',
                of: [
                  { kind: 'data', anyOf: ['health', 'special', 'minors', 'financial', 'credentials'] },
                  { kind: 'judgement', question: 'are the data of elderly persons, under professional secrecy, or of large scale?' },
                ],
              },
            ],
          },
          content: [
            'nature and categories of the data',
            'number of data subjects',
            'measures of protection before and after',
            'risks and possible effects',
            'reasons for a delay',
            'contact of the data protection officer',
          ],
          notes: [
            'The notice may be completed within 20 business days.',
            'The clock runs from knowledge that personal data were affected.',
          ],
        },
        {
          id: 'br-anpd-completion',
          from: 'controller',
          to: 'authority',
          authority: 'anpd',
          start: 'awareness',
          length: { kind: 'business-days', days: 20 },
          variants: [
            {
              when: { kind: 'owner', is: ['small-agent'] },
              length: { kind: 'business-days', days: 40 },
              because: 'periods are doubled for small agents',
            },
          ],
          when: { kind: 'judgement', question: 'was the first notice incomplete?' },
          content: [],
          notes: ['Counted here from awareness, the cautious reading; it runs from the first notice.'],
        },
        {
          id: 'br-persons',
          from: 'controller',
          to: 'persons',
          start: 'awareness',
          length: { kind: 'business-days', days: 3 },
          variants: [
            {
              when: { kind: 'owner', is: ['small-agent'] },
              length: { kind: 'business-days', days: 6 },
              because: 'periods are doubled for small agents',
            },
          ],
          when: {
            kind: 'judgement',
            question: 'may the incident significantly affect the data subjects?',
            speaksFor: ['health', 'special', 'credentials', 'financial'],
          },
          content: ['nature of the data', 'risks', 'measures taken', 'date on which it became known', 'contact', 'advice'],
          notes: ['Where no person can be reached singly, a public notice of at least 90 days.'],
        },
      ],
      sources: [
        { title: 'Law-firm summaries of Resolution CD/ANPD 15/2024 (several agree)', basis: 'secondary', read: '2026-11-24' },
        { title: 'LGPD art. 5 II, art. 48', basis: 'unchecked', read: '2026-11-24' },
      ],
    },
  ],
  proof: [
    {
      says: 'new year, a holiday and a weekend are left out',
      duty: 'br-anpd',
      told: '2026-12-29T12:00:00Z',
      owed: 'maybe',
      due: '2027-01-04 23:59',
    },
    {
      says: 'the day is that of Brasília, not of Greenwich',
      duty: 'br-anpd',
      told: '2026-04-30T01:30:00Z',
      owed: 'maybe',
      due: '2026-05-05 23:59',
    },
    {
      says: 'twenty business days to complete it',
      duty: 'br-anpd-completion',
      told: '2026-12-29T12:00:00Z',
      owed: 'maybe',
      due: '2027-01-27 23:59',
    },
    {
      says: 'a small agent has twice as long',
      duty: 'br-persons',
      given: { ownerKind: 'small-agent' },
      told: '2026-12-29T12:00:00Z',
      owed: 'maybe',
      due: '2027-01-07 23:59',
    },
    {
      says: 'data of persons in Brazil bring it into play',
      duty: 'br-anpd',
      given: { owner: [], subjects: [{ place: 'BR', certain: true }] },
      owed: 'maybe',
    },
    {
      says: 'an owner and persons elsewhere do not',
      duty: 'br-anpd',
      given: { owner: [{ place: 'AR', certain: true }] },
      owed: 'not-reached',
    },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
