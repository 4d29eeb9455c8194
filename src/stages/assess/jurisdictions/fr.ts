/** France: GDPR with the CNIL, and the incident duties of health bodies and of certified hosts of health data (HDS). */
import type { Jurisdiction } from '../jurisdiction.ts';

export const frJurisdiction: Jurisdiction = {
  id: 'fr',
  title: 'France',
  covers: ['FR'],
  within: 'eu',
  languages: ['fr'],
  calendar: { zone: 'Europe/Paris', weekend: [6, 7], holidays: { country: 'FR' } },
  authorities: {
    'gdpr-supervisory': { name: 'CNIL', site: 'https://www.cnil.fr', note: 'Online form for breach notices.' },
    csirt: { name: 'ANSSI (CERT-FR)', site: 'https://www.cert.ssi.gouv.fr' },
    ans: { name: 'Agence du numérique en santé and the regional health agency (ARS)', site: 'https://esante.gouv.fr' },
  },
  certs: [
    { name: 'CERT-FR (ANSSI)', site: 'https://www.cert.ssi.gouv.fr' },
    { name: 'CERT Santé', site: 'https://www.cyberveille-sante.gouv.fr' },
  ],
  regimes: [
    {
      id: 'fr-sante',
      title: 'Code de la santé publique art. L1111-8-2 (incidents) and L1111-8 (HDS)',
      inForce: { from: '2017-10-01' },
      reaches: {
        owner: { answer: 'maybe', because: 'applies to health establishments and bodies of care in France' },
        host: { answer: 'maybe', because: 'a host of health data in France needs the HDS certificate; a missing one is worth telling' },
      },
      healthData: 'Personal health data; their hosting is certified (HDS).',
      duties: [
        {
          id: 'fr-ans',
          from: 'controller',
          to: 'authority',
          authority: 'ans',
          start: 'awareness',
          length: { kind: 'no-figure', words: 'without delay' },
          when: {
            kind: 'all',
            of: [
              { kind: 'data', anyOf: ['health'] },
              { kind: 'owner', is: ['health-custodian', 'covered-entity', 'public-body', 'critical-infrastructure'] },
              { kind: 'judgement', question: 'is it a serious incident of the security of information systems?', speaksFor: ['health'] },
            ],
          },
          content: ['nature of the incident', 'systems concerned', 'effects on care', 'measures'],
        },
      ],
      sources: [{ title: 'Code de la santé publique L1111-8, L1111-8-2', basis: 'unchecked', read: '2026-11-24' }],
    },
  ],
  proof: [
    {
      says: 'a health establishment may owe it, without a figure',
      duty: 'fr-ans',
      given: { ownerKind: 'health-custodian' },
      told: '2026-12-31T23:30:00Z',
      owed: 'maybe',
      due: 'none',
    },
    { says: 'the web shop of an optician does not', duty: 'fr-ans', given: { ownerKind: 'private-organisation' }, owed: 'no' },
    {
      says: 'an owner in Belgium is not in France',
      duty: 'fr-ans',
      given: { owner: [{ place: 'BE', certain: true }] },
      owed: 'not-reached',
    },
  ],
  version: 1,
  reviewed: '2026-11-24',
};
