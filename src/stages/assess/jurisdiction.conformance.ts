/** The promises that every jurisdiction keeps, and the proof that each one carries. Places and instants are synthetic. */
import { expect, test } from 'vitest';
import { holidayOn, knowsHolidays } from './clock/holidays.ts';
import { gatedSteps, type Jurisdiction, NOT_ADVICE, type Proof } from './jurisdiction.ts';
import { jurisdictionPage } from './jurisdiction-page.ts';
import type { CaseFacts } from './law/facts.ts';
import { renderLaw } from './render-law.ts';
import { type WeighedDuty, weighLaw } from './weigh-law.ts';

const FOLDER = 'src/stages/assess/jurisdictions';
const QUIET_DAY = '2026-05-12T12:00:00Z';
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

export function describeJurisdiction(unit: Jurisdiction, all: readonly Jurisdiction[]): void {
  const { id, calendar, regimes, proof } = unit;
  const duties = regimes.flatMap((regime) => regime.duties);

  test(`${id}: holds regimes and a proof`, () => {
    expect(regimes, `Fill in "regimes" in ${FOLDER}/${id}.ts`).not.toEqual([]);
    expect(proof, `Fill in "proof" in ${FOLDER}/${id}.ts`).not.toEqual([]);
  });

  test(`${id}: version, review and sources are dated, and no date lies after the review`, () => {
    expect(unit.version).toBeGreaterThan(0);
    expect(isDate(unit.reviewed)).toBe(true);
    for (const { inForce, sources } of regimes) {
      expect(isDate(inForce.from)).toBe(true);
      expect(sources.length).toBeGreaterThan(0);
      for (const { read } of sources) expect(isDate(read) && read <= unit.reviewed).toBe(true);
    }
  });

  test(`${id}: covers places by ISO code, and speaks a language that has a name`, () => {
    expect(unit.covers.length).toBeGreaterThan(0);
    for (const code of unit.covers) expect(code).toMatch(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/);
    const named = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    for (const language of unit.languages) expect(named.of(language)).toBeDefined();
    expect(unit.languages.length).toBeGreaterThan(0);
  });

  test(`${id}: its zone exists, its weekend leaves working days, and its holidays are known`, () => {
    expect(() => new Intl.DateTimeFormat('en', { timeZone: calendar.zone })).not.toThrow();
    for (const day of calendar.weekend) expect(WEEKDAYS).toContain(day);
    expect(new Set(calendar.weekend).size).toBe(2);
    expect(knowsHolidays(calendar)).toBe(true);
    const closed = Array.from({ length: 365 }, (_, index) => new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10));
    expect(closed.filter((day) => holidayOn(day, calendar) !== undefined).length).toBeGreaterThan(3);
  });

  test(`${id}: ids begin with the unit's, are used once, and lead somewhere`, () => {
    const ids = [...regimes.map((regime) => regime.id), ...duties.map((duty) => duty.id)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const each of ids) expect(each.startsWith(`${id}-`)).toBe(true);
    for (const { to, authority } of duties) {
      if (to === 'authority') expect(Object.keys(unit.authorities)).toContain(authority);
      else expect(authority).toBeUndefined();
    }
    const known = all.flatMap((other) => other.regimes.map((regime) => regime.id));
    for (const { displaces } of regimes) for (const { regime } of displaces ?? []) expect(known).toContain(regime);
    if (unit.within !== undefined) expect(all.map((other) => other.id)).toContain(unit.within);
  });

  test(`${id}: every regime can be reached and holds a duty`, () => {
    for (const { reaches, duties: owed } of regimes) {
      expect(Object.keys(reaches).length).toBeGreaterThan(0);
      expect(owed.length).toBeGreaterThan(0);
    }
  });

  test(`${id}: a gate for counsel names its steps and its reason`, () => {
    for (const step of unit.counselGate?.steps ?? []) expect(gatedSteps).toContain(step);
    if (unit.counselGate !== undefined) expect(unit.counselGate.because.length).toBeGreaterThan(10);
  });

  test(`${id}: proves a duty that is or may be owed, and one that is not`, () => {
    const answers = proof.map(({ owed }) => owed);
    expect(answers.some((owed) => owed === 'yes' || owed === 'maybe')).toBe(true);
    expect(answers.some((owed) => owed === 'no' || owed === 'not-reached')).toBe(true);
  });

  test(`${id}: every length that is a figure has a proven date`, () => {
    for (const { length } of duties) {
      if (length.kind === 'no-figure') continue;
      const alike = duties.filter((duty) => JSON.stringify(duty.length) === JSON.stringify(length)).map((duty) => duty.id);
      expect(
        proof.some(({ duty, due }) => alike.includes(duty) && due !== undefined),
        alike.join(', '),
      ).toBe(true);
    }
  });

  for (const each of proof) {
    test(`${id}, ${each.duty}: ${each.says}`, () => {
      const found = weigh(each, unit, all);
      if (each.owed === 'not-reached') {
        expect(found).toBeUndefined();
        return;
      }
      expect(found?.owed.answer, found?.owed.reasons.join('; ')).toBe(each.owed);
      if (each.owed === 'maybe') expect(found?.owed.reasons.length).toBeGreaterThan(0);
      if (each.due !== undefined) expect(found?.due?.local ?? 'none').toBe(each.due === 'none' ? 'none' : `${each.due} ${calendar.zone}`);
    });
  }

  test(`${id}: every rendering says that it is not legal advice`, () => {
    const picture = weighLaw(factsOf({ says: '', duty: '', owed: 'maybe' }, unit), QUIET_DAY, all);
    expect(picture.notAdvice).toBe(NOT_ADVICE);
    const text = renderLaw(picture);
    expect(text.startsWith(NOT_ADVICE)).toBe(true);
    expect(text.trimEnd().endsWith(NOT_ADVICE)).toBe(true);
    expect(jurisdictionPage([unit])).toContain(NOT_ADVICE);
  });
}

function weigh(proof: Proof, unit: Jurisdiction, all: readonly Jurisdiction[]): WeighedDuty | undefined {
  const { regimes } = weighLaw(factsOf(proof, unit), proof.told ?? QUIET_DAY, all);
  return regimes.flatMap(({ duties }) => duties).find(({ id }) => id === proof.duty);
}

function factsOf({ given, told }: Proof, unit: Jurisdiction): CaseFacts {
  return {
    owner: [{ place: unit.covers[0] ?? '', certain: true }],
    subjects: [],
    host: [],
    persons: { low: 10_000, high: 10_000 },
    data: ['identifiers', 'health'],
    sampled: true,
    thirdParty: false,
    ...given,
    moments: told === undefined ? {} : { firstSent: told, delivered: told, determined: told },
  };
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
