import { expect, test } from 'vitest';
import type { Claim, ContactPoint } from '../stages/attribute/claim.ts';
import { desk, namedCase } from '../stages/disclose/desk/desk.fixture.ts';
import { addParty, justify } from '../stages/disclose/desk/parties.ts';
import { isSure } from '../stages/disclose/desk/warrants.ts';
import { defaultLadder } from '../stages/disclose/ladder/read-policy.ts';
import { partiesOfClaims } from './parties-of-claims.ts';

const now = new Date('2030-01-07T00:00:00.000Z');

function claimOf(changes: Partial<Claim>): Claim {
  return {
    role: 'owner',
    name: 'Example Clinic',
    domains: ['clinic.example'],
    countries: ['BR'],
    confidence: 0.8,
    evidence: [],
    against: [],
    explanation: [],
    ...changes,
  };
}

const contacts: readonly ContactPoint[] = [
  { party: { domain: 'clinic.example' }, kind: 'email', value: 'info@clinic.example', use: 'general', source: 'site' },
  { party: { domain: 'clinic.example' }, kind: 'email', value: 'security@clinic.example', use: 'security', source: 'security.txt' },
  {
    party: { domain: 'clinic.example' },
    kind: 'email',
    value: 'old@clinic.example',
    use: 'security',
    source: 'security.txt',
    expiresAt: '2029-01-01T00:00:00.000Z',
  },
  { party: { domain: 'other.example' }, kind: 'email', value: 'security@other.example', use: 'security', source: 'security.txt' },
  { party: { domain: 'hosting.example' }, kind: 'email', value: 'abuse@hosting.example', use: 'abuse', source: 'RDAP' },
];

test('the leading claim comes over with its language and its contacts, best first, and none that has expired or is of others', () => {
  const [owner, host] = partiesOfClaims(
    [
      { role: 'owner', claims: [claimOf({}), claimOf({ name: 'Somebody', confidence: 0.1 })], disputed: false },
      {
        role: 'host',
        claims: [claimOf({ role: 'host', name: 'Example Hosting', domains: ['hosting.example'], countries: ['US'] })],
        disputed: false,
      },
    ],
    contacts,
    now,
  );
  expect(owner).toMatchObject({ claim: { role: 'owner', language: 'pt-BR', country: 'BR', disputed: false } });
  expect(owner?.contacts.map(({ address }) => address)).toEqual(['security@clinic.example', 'info@clinic.example']);
  expect(host).toMatchObject({ claim: { language: 'en' }, contacts: [{ address: 'abuse@hosting.example', channel: 'mail' }] });
});

test('disputed owners come over side by side, and neither is sure enough to be written to without a reason', () => {
  const office = desk();
  const proposed = partiesOfClaims(
    [{ role: 'owner', claims: [claimOf({}), claimOf({ name: 'Their Vendor', confidence: 0.7 })], disputed: true }],
    contacts,
    now,
  );
  let state = namedCase(office.as('ada'));
  for (const { claim } of proposed) state = addParty(state, claim, office.as('ada')).state;
  const added = state.parties.slice(-2);

  expect(added.map(({ name }) => name)).toEqual(['Example Clinic', 'Their Vendor']);
  expect(added.map((party) => isSure(party, defaultLadder()))).toEqual([false, false]);
  const { state: justified } = justify(state, added[0]?.id ?? '', 'the certificate names them', office.as('ada'));
  expect(justified.parties.slice(-2).map((party) => isSure(party, defaultLadder()))).toEqual([true, false]);
});
