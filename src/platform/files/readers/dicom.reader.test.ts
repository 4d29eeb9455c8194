import { expect, test } from 'vitest';
import { collect } from '../collect.fixture.ts';
import { dicom } from './dicom.ts';

test('it is found by the registry under its own id', async () => {
  const bytes = Buffer.concat([Buffer.alloc(128), Buffer.from('DICM')]);

  expect((await collect(bytes)).reports).toMatchObject([{ format: dicom.id, state: 'not-read' }]);
});
