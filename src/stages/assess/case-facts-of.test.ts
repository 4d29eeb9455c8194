/** From outcome and attribution to the facts of a case. Invented parties. */
import { expect, test } from 'vitest';
import type { Evidence } from '../attribute/claim.ts';
import { combineClaims } from '../attribute/combine/combine-claims.ts';
import { bare, reportFixture } from '../publish/report.fixture.ts';
import { caseFactsOf } from './case-facts-of.ts';
import { weighLaw } from './weigh-law.ts';

const NOW = '2026-11-24T12:00:00Z';
const knowledge = { floor: 0.6, subjects: [], moments: {}, now: NOW };

function trace(name: string, country: string, weight: number, role: Evidence['role'] = 'owner'): Evidence {
  return { source: 'test', role, party: { name, country }, weight, statement: 'an invented trace', rests: `${name} ${role}` };
}

test('one sure owner gives a certain country, two equal ones give two uncertain ones', () => {
  const outcome = bare('127.9.0.20:9200', null, 'open-data', 'x');
  const sure = caseFactsOf(outcome, { ...knowledge, roles: combineClaims([trace('Clinic North', 'DE', 3.5)]) });
  const open = caseFactsOf(outcome, {
    ...knowledge,
    roles: combineClaims([trace('Clinic North', 'DE', 3), trace('Maple Dental', 'CA', 3)]),
  });

  expect(sure.owner).toEqual([{ place: 'DE', certain: true }]);
  expect(open.owner.toSorted((a, b) => (a.place < b.place ? -1 : 1))).toEqual([
    { place: 'CA', certain: false },
    { place: 'DE', certain: false },
  ]);
  expect(weighLaw(open, NOW).regimes.every(({ applies }) => applies.answer === 'maybe')).toBe(true);
});

test('the host is a connection of its own', () => {
  const facts = caseFactsOf(bare('127.9.0.20:9200', null, 'open-data', 'x'), {
    ...knowledge,
    roles: combineClaims([trace('Example Hosting', 'FR', 3, 'host')]),
  });

  expect(facts).toMatchObject({ owner: [], host: [{ place: 'FR', certain: true }] });
});

test('groups of data, persons and traces of a third party come from the outcome, children only from a person', () => {
  for (const outcome of reportFixture().outcomes) {
    const facts = caseFactsOf(outcome, { ...knowledge, roles: [] });
    expect(facts.data).not.toContain('minors');
    expect(caseFactsOf(outcome, { ...knowledge, roles: [], minors: true }).data).toContain('minors');
    expect(facts.persons?.low).toBe(outcome.store?.persons?.low);
    expect(facts.thirdParty).toBe(outcome.flags.some(({ id }) => id === 'ransomed'));
  }
});
