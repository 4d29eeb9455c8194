import { expect, test } from 'vitest';
import { collect } from '../collect.fixture.ts';
import { pdf } from './pdf.ts';

test('it is found by the registry under its own id', async () => {
  const bytes = Buffer.from('%PDF-1.4');

  expect((await collect(bytes)).reports).toMatchObject([{ format: pdf.id, state: 'not-read' }]);
});
