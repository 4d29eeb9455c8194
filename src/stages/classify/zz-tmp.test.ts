import { test } from 'vitest';
import { Ephemeral } from '../../ephemeral.ts';
import { createStoreClassifier, classifyStore } from './classify-store.ts';
test('t', async () => {
  const collections = Array.from({ length: 58_000 }, (_, i) => ({ name: Ephemeral.of(`lab-index-${i}`), documents: 1000, bytes: 48000, system: false }));
  const t = performance.now();
  const c: any = (createStoreClassifier as any)({ key: new Uint8Array(32), random: Math.random });
  const r = await classifyStore({ store: { collections }, collections: collections.map((collection) => ({ collection, documents: [], countDistinct: async () => undefined })), omissions: [] } as any, c);
  console.log('ms', performance.now() - t, r?.collections.length, process.memoryUsage().rss / 1e6);
});
