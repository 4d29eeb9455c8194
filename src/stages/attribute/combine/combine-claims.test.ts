/** Combination of evidence: rivals share, repetition does not count, order does not matter. Invented parties. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AttributionRole, Evidence, PartyHint, RoleClaims } from '../claim.ts';
import { mayNotifyOwner } from '../owner-notice.ts';
import { combineClaims } from './combine-claims.ts';
import { isSameParty } from './party-likeness.ts';

function piece(party: PartyHint, weight: number, rests: string, role: AttributionRole = 'owner'): Evidence {
  return { source: 'test', role, party, weight, statement: `an invented trace of ${rests}`, rests };
}

function owners(evidence: readonly Evidence[]): RoleClaims {
  const [found] = combineClaims(evidence).filter(({ role }) => role === 'owner');
  if (found === undefined) throw new TypeError('The role is missing.');
  return found;
}

test('three independent traces of one party make a claim that an owner may be told by', () => {
  const found = owners([
    piece({ domain: 'clinic.example', name: 'Clinic North' }, 1.6, 'certificate'),
    piece({ domain: 'clinic.example' }, 1.2, 'ptr'),
    piece({ name: 'Clinic North' }, 0.6, 'title'),
  ]);

  expect(found.claims).toHaveLength(1);
  expect(found.claims[0]?.confidence).toBeGreaterThan(0.8);
  expect(found.claims[0]?.name).toBe('Clinic North');
});

test('two equal claims are both below a half, stand side by side and are disputed', () => {
  const found = owners([piece({ name: 'ScriptFlow Pharmacy' }, 3, 'certificate'), piece({ name: 'Corner Apothecary' }, 3, 'sample')]);

  expect(found.disputed).toBe(true);
  expect(found.claims.map(({ confidence }) => confidence < 0.5)).toEqual([true, true]);
});

test('the same trace told twice counts once', () => {
  const once = owners([piece({ domain: 'clinic.example' }, 1.5, 'certificate')]);
  const twice = owners([piece({ domain: 'clinic.example' }, 1.5, 'certificate'), piece({ domain: 'clinic.example' }, 0.6, 'certificate')]);

  expect(twice.claims[0]?.confidence).toBe(once.claims[0]?.confidence);
  expect(twice.claims[0]?.explanation.join('\n')).toContain('not counted again');
});

test('evidence against lowers the confidence and stays visible', () => {
  const found = owners([piece({ domain: 'clinic.example' }, 1.6, 'certificate'), piece({ domain: 'clinic.example' }, -1, 'forward')]);

  expect(found.claims[0]?.confidence).toBeLessThan(
    owners([piece({ domain: 'clinic.example' }, 1.6, 'certificate')]).claims[0]?.confidence ?? 0,
  );
  expect(found.claims[0]?.against).toHaveLength(1);
});

test('an old name of a company and its new one stay two claims', () => {
  const found = owners([
    piece({ name: 'Old Oncology Labs', domain: 'oldonco.example' }, 1.6, 'certificate'),
    piece({ name: 'Deep Oncology Insight', domain: 'deeponcology.example' }, 1.6, 'fhir'),
  ]);

  expect(found.claims).toHaveLength(2);
});

test('one company with two domains on one certificate is one claim', () => {
  const name = 'Clinic North';
  expect(
    owners([
      piece({ name, domain: 'clinic.example' }, 1.6, 'certificate'),
      piece({ name, domain: 'clinic-portal.example' }, 1.6, 'certificate'),
    ]).claims,
  ).toHaveLength(1);
});

test('a name that is alike to two domains joins them only where nothing keeps them apart', () => {
  const found = owners([
    piece({ domain: 'mapledental.example' }, 1, 'ptr'),
    piece({ domain: 'mapledental.test' }, 1, 'forward'),
    piece({ name: 'Maple Dental' }, 1, 'title'),
  ]);

  expect(found.claims.length).toBeGreaterThan(1);
  for (const { domains } of found.claims) expect(domains.length).toBeLessThanOrEqual(1);
});

test.each<[PartyHint, PartyHint, boolean]>([
  [{ name: 'Maple Dental Cloud Inc.' }, { name: 'maple dental' }, true],
  [{ name: 'Prontuário Claro Software Ltda' }, { domain: 'prontuarioclaro.example' }, true],
  [{ name: 'Clínica São João' }, { name: 'CLINICA SAO JOAO S.A.' }, true],
  [{ name: '联合健康科技' }, { name: '联合健康科技' }, true],
  [{ name: 'Prism' }, { name: 'Prism Clinics' }, false],
  [{ name: 'Clinic' }, { name: 'Clinic North' }, false],
  [{ name: 'Example Hosting' }, { name: 'Sample Hosting' }, false],
  [{ domain: 'clinic.example' }, { domain: 'clinic.test' }, false],
  [{ name: 'prod' }, { name: 'db' }, false],
  [{}, {}, false],
])('%j and %j: the same party is %j', (a, b, same) => {
  expect(isSameParty(a, b)).toBe(same);
  expect(isSameParty(b, a)).toBe(same);
});

const hints = fc.constantFrom<PartyHint>(
  { domain: 'clinic.example' },
  { name: 'Clinic North', domain: 'clinic.example' },
  { name: 'Clinic North' },
  { domain: 'software.example' },
  { name: 'Maple Dental' },
  { domain: 'mapledental.example' },
);
const pieces = fc
  .record({
    party: hints,
    weight: fc.double({ min: -3, max: 3, noNaN: true }).filter((weight) => weight !== 0),
    rests: fc.constantFrom('certificate', 'ptr', 'title', 'sample'),
    role: fc.constantFrom<AttributionRole>('owner', 'operator', 'host'),
  })
  .map(({ party, weight, rests, role }) => piece(party, weight, rests, role));

test('confidences of a role never add up to one, none is certain, and the order of the evidence does not matter', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (evidence) => {
      const roles = combineClaims(evidence);
      for (const { claims } of roles) {
        expect(claims.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThanOrEqual(1.001);
        for (const { confidence, evidence: shown, against } of claims) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(0.97);
          expect(shown.length + against.length).toBeGreaterThan(0);
        }
      }
      const told = roles.flatMap(({ claims }) => claims.flatMap(({ evidence: shown, against }) => [...shown, ...against]));
      expect(told).toHaveLength(evidence.length);
      expect(combineClaims(evidence.toReversed()).map(({ claims }) => claims.map(({ confidence }) => confidence))).toEqual(
        roles.map(({ claims }) => claims.map(({ confidence }) => confidence)),
      );
    }),
  );
});

test('below the floor no owner is written to without a written reason', () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { minLength: 1, maxLength: 8 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.option(fc.string({ maxLength: 40 }), { nil: undefined }),
      (evidence, floor, reason) => {
        for (const rivals of combineClaims(evidence))
          for (const claim of rivals.claims) {
            const leave = mayNotifyOwner({ claim, rivals, floor, reason });
            expect(leave.because.length).toBeGreaterThan(0);
            const doubtful = claim.role === 'owner' && (claim.confidence < floor || rivals.disputed);
            if (doubtful) expect(leave.allowed).toBe((reason?.trim().length ?? 0) >= 20);
            else expect(leave.allowed).toBe(true);
          }
      },
    ),
  );
});
