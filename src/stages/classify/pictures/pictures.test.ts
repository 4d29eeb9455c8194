import { expect, test } from 'vitest';
import { Ephemeral } from '../../../ephemeral.ts';
import { createClassifier } from '../classifier.ts';
import { readContentType } from './content-type.ts';

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 4, 0, 0, 0, 3, 0]);
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 2, 0x58, 3, 0x20, 3, 1, 0x22, 0]);

function bucket(rawName: string, keyOf: (at: number) => string, head: Uint8Array) {
  const classifier = createClassifier({ key: new Uint8Array(32), random: () => 0.1 });
  const samples = Array.from({ length: 20 }, (_, at) =>
    Ephemeral.of<unknown>({ key: keyOf(at), contentType: 'image/png', size: 900, head: head.slice() }),
  );
  return classifier.collection({ rawName, documents: 3000, bytes: 9_000_000, samples });
}

test('dimensions are read from the first bytes', () => {
  expect(readContentType(png)).toEqual({ type: 'png', width: 1024, height: 768 });
  expect(readContentType(jpeg)).toEqual({ type: 'jpeg', width: 800, height: 600 });
  expect(readContentType(new TextEncoder().encode('%PDF-1.7'))?.type).toBe('pdf');
  expect(readContentType(new Uint8Array())).toBeUndefined();
});

test('a bucket of prescription pictures holds person images, and no object name leaves', async () => {
  const { outcome, personal } = await bucket('scripts-rx-images', (at) => `rx/2021/okonkwo-${at}.png`, png);

  expect(outcome.classes.map(({ id }) => id)).toEqual(['person-image']);
  expect(personal).toBe(true);
  expect(JSON.stringify(outcome)).not.toContain('okonkwo');
});

test("pictures of products are nobody's", async () => {
  const { outcome } = await bucket('shop-products', (at) => `products/lamp-${at}.png`, png);

  expect(outcome.classes).toEqual([]);
});

test('a bucket of files that only claim to be pictures by name is not believed', async () => {
  const { outcome } = await bucket('assets', (at) => `logo-${at}.png`, new TextEncoder().encode('<html>'));

  expect(outcome.classes).toEqual([]);
});
