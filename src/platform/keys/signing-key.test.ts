import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AppError } from '../../errors.ts';
import { loadSigningKey, loadVerifyingKey, saveKeyPair } from './key-files.ts';
import { createKeyPair, readSigningKey, readVerifyingKey, signBytes, verifyBytes } from './signing-key.ts';

test('a signature holds for its bytes and its key, and for nothing else', () => {
  const pair = createKeyPair();
  const stranger = readVerifyingKey(createKeyPair().publicPem);
  const own = readVerifyingKey(pair.publicPem);
  const signature = signBytes(Buffer.from('said'), readSigningKey(pair.privatePem));

  expect(verifyBytes(Buffer.from('said'), signature, own)).toBe(true);
  expect(verifyBytes(Buffer.from('unsaid'), signature, own)).toBe(false);
  expect(verifyBytes(Buffer.from('said'), signature, stranger)).toBe(false);
  expect(verifyBytes(Buffer.from('said'), 'c2hvcnQ=', own)).toBe(false);
});

test('both halves of a pair have the same id', () => {
  const pair = createKeyPair();
  expect(readSigningKey(pair.privatePem).id).toBe(pair.id);
  expect(readVerifyingKey(pair.publicPem).id).toBe(pair.id);
});

test('text that is no key, a key of another kind and a private key for a public one are refused', () => {
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pair = createKeyPair();
  expect(() => readSigningKey('no key')).toThrow(AppError);
  expect(() => readVerifyingKey(other.publicKey.export({ type: 'spki', format: 'pem' }).toString())).toThrow(/not an Ed25519 key/);
  expect(() => readVerifyingKey(pair.privatePem)).toThrow(/is a private key/);
});

test('a saved private key is for its owner alone, loads again, and is never overwritten', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'openward-keys-')), 'scope.key');
  const pair = createKeyPair();
  const { publicPath } = saveKeyPair(path, pair);

  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(loadSigningKey(path).id).toBe(pair.id);
  expect(loadVerifyingKey(publicPath).id).toBe(pair.id);
  expect(() => saveKeyPair(path, createKeyPair())).toThrow(/there already/);
  expect(loadSigningKey(path).id).toBe(pair.id);
});
