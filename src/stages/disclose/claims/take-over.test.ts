/** Claims of attribution on their way into a case. Invented parties. */
import { expect, test } from 'vitest';
import { desk, subjectOf } from '../desk/desk.fixture.ts';
import { openCase, triage } from '../desk/leading.ts';
import { leaveToNotify } from '../desk/warrants.ts';
import { defaultLadder } from '../ladder/read-policy.ts';
import type { ProposedParty } from './proposal.ts';
import { sureEnough, takeOverClaim, takeOverClaims } from './take-over.ts';

function proposed(name: string, changes: Partial<ProposedParty['claim']> = {}, contacts: ProposedParty['contacts'] = []): ProposedParty {
  const claim = {
    role: 'owner',
    country: 'BR',
    language: 'pt-BR',
    confidence: 0.8,
    disputed: false,
    evidence: [],
    evidenceAgainst: [],
  } as const;
  return { claim: { ...claim, name, ...changes }, contacts };
}

function openWith(...parties: readonly ProposedParty[]) {
  const office = desk();
  const at = '2030-01-07T00:00:00.000Z';
  const { state } = openCase({ title: 'A case', subject: subjectOf(), proposed: { at, parties } }, office.as('ada'));
  return { office, state };
}

const mail = { channel: 'mail', address: 'dpo@clinic.example', source: 'security.txt' } as const;

test('claims are nobody’s parties until a person finds the case valid, and then they are there with their contacts', () => {
  const { office, state } = openWith(
    proposed('Example Clinic', {}, [mail, mail]),
    proposed('Example Hosting', { role: 'host', confidence: 0.9 }, [{ channel: 'phone', address: '+55-11 ext. 7', source: 'RDAP' }]),
  );
  expect(state.parties).toEqual([]);

  const valid = triage(state, 'valid', undefined, office.as('ada')).state;

  expect(valid).toMatchObject({ handling: 'attributed', ladderFrom: office.as('ada').now.toISOString() });
  expect(valid.parties.map(({ role, name }) => [role, name])).toEqual([
    ['owner', 'Example Clinic'],
    ['host', 'Example Hosting'],
  ]);
  expect(valid.contacts.map(({ address }) => address)).toEqual(['dpo@clinic.example']);
  expect(takeOverClaims(valid, office.as('ada'))).toMatchObject({ state: { parties: valid.parties }, happened: [] });
});

test('a dozen weak claims are no dispute, however much they add up to', () => {
  const wards = Array.from({ length: 12 }, (_, n) => proposed(`Ward ${n}`, { disputed: true, confidence: 0.07 }));
  const { office, state } = openWith(...wards);

  expect(triage(state, 'valid', undefined, office.as('ada')).state.parties).toEqual([]);
  expect(sureEnough(wards, 0.6)).toMatchObject({ sure: [] });
});

test('disputed and unsure owners come over, and the desk says why neither may be written to', () => {
  const { office, state } = openWith(
    proposed('ScriptFlow', { disputed: true, confidence: 0.45 }),
    proposed('Their Vendor', { disputed: true, confidence: 0.4 }),
  );
  const { parties } = triage(state, 'valid', undefined, office.as('ada')).state;

  expect(parties.map((party) => leaveToNotify(party, defaultLadder()))).toMatchObject([
    { allowed: false, because: expect.stringContaining('too close') },
    { allowed: false, because: expect.stringContaining('below the floor') },
  ]);
});

test('a claim below the floor stays a claim until a person names it', () => {
  const { office, state } = openWith(proposed('Words of a cluster', { confidence: 0.33 }), proposed('Example Hosting', { role: 'host' }));
  const { parties, proposed: kept } = triage(state, 'valid', undefined, office.as('ada')).state;

  expect(parties.map(({ name }) => name)).toEqual(['Example Hosting']);
  expect(sureEnough(kept?.parties ?? [], 0.6).unsure.map(({ claim }) => claim.name)).toEqual(['Words of a cluster']);
});

test('a person takes an unsure claim over by its name, and the desk still wants a reason before it writes there', () => {
  const { office, state } = openWith(
    proposed('Words of a cluster', { confidence: 0.33 }, [mail]),
    proposed('Example Hosting', { role: 'host' }),
  );
  const valid = triage(state, 'valid', undefined, office.as('ada')).state;
  const named = takeOverClaim(valid, 'words of a cluster', undefined, office.as('ada')).state;
  const owner = named.parties.find(({ role }) => role === 'owner');

  expect(named.contacts.map(({ address }) => address)).toEqual(['dpo@clinic.example']);
  expect(owner === undefined ? undefined : leaveToNotify(owner, defaultLadder())).toMatchObject({ allowed: false });
  expect(() => takeOverClaim(valid, 'Nobody', undefined, office.as('ada'))).toThrow('no claim');
  expect(() => takeOverClaim(valid, 'words of a cluster', 'host', office.as('ada'))).toThrow('no claim');
});

test('a case that is found invalid names nobody', () => {
  const { office, state } = openWith(proposed('Example Clinic'));
  expect(triage(state, 'invalid', 'it is a honeypot', office.as('ada')).state.parties).toEqual([]);
});
