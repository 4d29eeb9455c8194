/** The legal picture of cases with several countries. Invented owners; no real case. */
import { expect, test } from 'vitest';
import { startOf } from './law/clock-start.ts';
import type { CaseFacts } from './law/facts.ts';
import { renderLaw } from './render-law.ts';
import { type LegalPicture, needsCounsel, type WeighedDuty, weighLaw } from './weigh-law.ts';

const NOW = '2026-11-24T12:00:00Z';

function facts(given: Partial<CaseFacts>): CaseFacts {
  return { owner: [], subjects: [], host: [], data: ['identifiers', 'health'], sampled: true, thirdParty: false, moments: {}, ...given };
}

const at = (place: string, certain = true) => ({ place, certain });

function dutyOf(picture: LegalPicture, id: string): WeighedDuty | undefined {
  return picture.regimes.flatMap(({ duties }) => duties).find((duty) => duty.id === id);
}

test('an owner in France is told of the CNIL by name, under the law of the union', () => {
  const picture = weighLaw(facts({ owner: [at('FR')] }), NOW);

  expect(picture.regimes.map(({ id }) => id)).toContain('eu-gdpr');
  expect(dutyOf(picture, 'eu-authority')?.recipient).toBe('CNIL');
  expect(picture.languages[0]).toBe('fr');
});

test('a server in France whose owner and persons are in Brazil leaves the union a maybe', () => {
  const picture = weighLaw(facts({ owner: [at('BR')], subjects: [at('BR')], host: [at('FR')] }), NOW);

  expect(picture.regimes.find(({ id }) => id === 'br-lgpd')?.applies.answer).toBe('yes');
  expect(picture.regimes.find(({ id }) => id === 'eu-gdpr')?.applies.answer).toBe('maybe');
  expect(picture.languages).toEqual(['pt-BR']);
});

test('an owner whose country is only believed makes every law a maybe that says so', () => {
  const picture = weighLaw(facts({ owner: [at('BR', false)] }), NOW);
  const lgpd = picture.regimes.find(({ id }) => id === 'br-lgpd');

  expect(lgpd?.applies.answer).toBe('maybe');
  expect(lgpd?.applies.reasons.join()).toContain('not certain');
});

test('the act of Ontario steps in front of the federal one, which stays as a maybe with the reason', () => {
  const picture = weighLaw(facts({ owner: [at('CA-ON')], ownerKind: 'health-custodian' }), NOW);
  const federal = picture.regimes.find(({ id }) => id === 'ca-pipeda');

  expect(federal?.applies.answer).toBe('maybe');
  expect(federal?.applies.reasons.join()).toContain('substantially similar');
});

test('a federal law stands once, however many provinces the persons live in', () => {
  const picture = weighLaw(facts({ owner: [at('CA-ON'), at('CA-QC', false)], subjects: [at('CA-AB'), at('CA-BC')] }), NOW);

  expect(picture.regimes.filter(({ id }) => id === 'ca-pipeda')).toHaveLength(1);
});

test('a country without rules, an unknown part of a country and an unknown owner are gaps, not silence', () => {
  const { gaps } = weighLaw(facts({ subjects: [at('CH')], host: [at('US')] }), NOW);

  expect(gaps.join('\n')).toContain('the country of the owner is not known');
  expect(gaps.join('\n')).toContain('no rules are held for CH');
  expect(gaps.join('\n')).toContain('California');
});

test('nothing runs until a notice is proven to have reached the owner', () => {
  const sent = weighLaw(facts({ owner: [at('NG')], moments: { firstSent: '2026-11-20T10:00:00Z' } }), NOW);

  expect(dutyOf(sent, 'ng-ndpc')?.due).toBeUndefined();
  expect(dutyOf(sent, 'ng-ndpc')?.notStarted).toContain('no notice is proven');
});

test('delivery starts a clock as presumed, an earlier answer starts it as proven', () => {
  const delivered = weighLaw(
    facts({ owner: [at('NG')], moments: { delivered: '2026-11-20T10:00:00Z', answered: '2026-11-21T10:00:00Z' } }),
    NOW,
  );
  const answered = weighLaw(facts({ owner: [at('NG')], moments: { answered: '2026-11-20T11:00:00+01:00' } }), NOW);

  expect(dutyOf(delivered, 'ng-ndpc')?.start).toMatchObject({ at: '2026-11-20T10:00:00Z', certainty: 'presumed' });
  expect(dutyOf(answered, 'ng-ndpc')?.start?.certainty).toBe('proven');
  expect(dutyOf(answered, 'ng-ndpc')?.due?.at).toBe('2026-11-23T10:00:00.000Z');
});

test('while the kind of owner is open the shorter length counts and the longer one stands beside it', () => {
  const picture = weighLaw(facts({ owner: [at('BR')], moments: { delivered: '2026-12-29T12:00:00Z' } }), NOW);
  const duty = dutyOf(picture, 'br-anpd');

  expect(duty?.due?.local).toBe('2027-01-04 23:59 America/Sao_Paulo');
  expect(duty?.others.map(({ due }) => due?.local)).toEqual(['2027-01-07 23:59 America/Sao_Paulo']);
});

test('a threshold inside the interval of persons is a maybe that names both', () => {
  const picture = weighLaw(facts({ owner: [at('US-NV')], ownerKind: 'covered-entity', persons: { low: 450, high: 620 } }), NOW);

  for (const id of ['us-hipaa-hhs', 'us-hipaa-hhs-yearly']) {
    expect(dutyOf(picture, id)?.owed.answer).toBe('maybe');
    expect(dutyOf(picture, id)?.owed.reasons.join()).toContain('500 lies inside the interval of 450 to 620');
  }
});

test('without a sample the absence of health data says nothing', () => {
  const picture = weighLaw(facts({ owner: [at('US')], ownerKind: 'covered-entity', data: [], sampled: false }), NOW);

  expect(dutyOf(picture, 'us-hipaa-persons')?.owed.answer).toBe('maybe');
});

test.each(['CN', 'SA', 'NG'])('%s asks for counsel before an authority is told or anything is published', (country) => {
  const picture = weighLaw(facts({ host: [at(country)] }), NOW);

  expect(needsCounsel(picture, 'authority-contact')).toBe(true);
  expect(needsCounsel(picture, 'publication')).toBe(true);
  expect(needsCounsel(picture, 'owner-notice')).toBe(false);
});

test('a law that is not in force yet is named apart with its date', () => {
  const picture = weighLaw(facts({ owner: [at('IN')] }), NOW);

  expect(picture.notInForce).toEqual([{ id: 'in-dpdp', title: expect.any(String), from: '2027-05-14' }]);
  expect(renderLaw(picture)).toContain('2027-05-14');
});

test.each([
  ['Prontuário Claro Software', 'BR', 'br-lgpd', 'pt-BR'],
  ['Maple Dental Cloud', 'CA', 'ca-pipeda', 'en'],
  ['Optique Lumière', 'FR', 'eu-gdpr', 'fr'],
  ['National Household Health Survey', 'NG', 'ng-ndpa', 'en'],
  ['Prism Clinics', 'SA', 'sa-pdpl', 'ar'],
  ['Clinical Medical College North', 'CN', 'cn-pipl', 'zh-Hans'],
  ['Lianhe Health Technology', 'CN', 'cn-incident-measures', 'zh-Hans'],
  ['Deep Oncology Insight', 'US', 'us-hipaa', 'en'],
  ['ScriptFlow Pharmacy Software', 'US', 'us-ftc-hbnr', 'en'],
])('%s in %s is under %s and is written to in %s', (_, country, regime, language) => {
  const picture = weighLaw(facts({ owner: [at(country)], subjects: [at(country)] }), NOW);

  expect(picture.regimes.find(({ id }) => id === regime)?.applies.answer).not.toBe('no');
  expect(picture.languages[0]).toBe(language);
  expect(picture.certs.length).toBeGreaterThan(0);
});

test('a clock of occurrence or determination runs only from a known instant', () => {
  expect(startOf('occurrence', { began: '2026-11-01T00:00:00Z' })).toMatchObject({ running: true, start: { at: '2026-11-01T00:00:00Z' } });
  expect(startOf('occurrence', { delivered: '2026-11-01T00:00:00Z' }).running).toBe(false);
  expect(startOf('determination', { delivered: '2026-11-01T00:00:00Z' }).running).toBe(false);
});
