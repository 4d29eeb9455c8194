import { expect, test } from 'vitest';
import { createKeyPair, readSigningKey, readVerifyingKey } from '../../platform/keys/signing-key.ts';
import { scopeText } from './file/scope.fixture.ts';
import { parseScope } from './parse-scope.ts';
import { formatSignature, signScope, verifyScope } from './signature.ts';

const pair = createKeyPair();
const trusted = [readVerifyingKey(pair.publicPem)];
const parsed = parseScope(scopeText);
const signed = signScope(parsed, readSigningKey(pair.privatePem), 'A. Nyberg', new Date('2026-02-01T00:00:00Z'));
const text = formatSignature(signed);

test('a signature by a trusted key holds, also after the layout has changed', () => {
  const moved = parseScope(`# moved\n${scopeText}\n`);
  expect(verifyScope(moved, text, { trusted, required: true })).toEqual({
    is: 'trusted',
    keyId: pair.id,
    signer: 'A. Nyberg',
    signedAt: '2026-02-01T00:00:00.000Z',
  });
});

test('a scope that was changed after signing is refused', () => {
  const changed = parseScope(scopeText.replace('depth: presence', 'depth: sample'));
  expect(() => verifyScope(changed, text, { trusted })).toThrow(expect.objectContaining({ code: 'SCOPE_SIGNATURE_INVALID' }));
});

test.each([
  ['another signer', { ...signed, signer: 'B. Nyberg' }],
  ['another date', { ...signed, signedAt: '2026-03-01T00:00:00.000Z' }],
  ['another key', { ...signed, publicKey: createKeyPair().publicPem.replace(/-----[^-]+-----|\s/g, '') }],
  ['no signature', { ...signed, signature: '' }],
])('a signature file with %s is refused', (_what, forged) => {
  expect(() => verifyScope(parsed, formatSignature(forged), { trusted })).toThrow(
    expect.objectContaining({ code: 'SCOPE_SIGNATURE_INVALID' }),
  );
});

test('a signature file that is no JSON is refused', () => {
  expect(() => verifyScope(parsed, 'signed', { trusted })).toThrow(expect.objectContaining({ code: 'SCOPE_SIGNATURE_INVALID' }));
});

test('a signature by a stranger is told apart, and is not enough where one is required', () => {
  expect(verifyScope(parsed, text, { trusted: [] })).toMatchObject({ is: 'unknown-key' });
  expect(() => verifyScope(parsed, text, { trusted: [], required: true })).toThrow(
    expect.objectContaining({ code: 'SCOPE_SIGNATURE_REQUIRED' }),
  );
});

test('a missing signature is no error unless one is required', () => {
  expect(verifyScope(parsed, undefined, { trusted })).toEqual({ is: 'absent' });
  expect(() => verifyScope(parsed, undefined, { trusted, required: true })).toThrow(
    expect.objectContaining({ code: 'SCOPE_SIGNATURE_REQUIRED' }),
  );
});
