import { expect, test } from 'vitest';
import { isMadeFromAddress } from './domains.ts';

test.each([
  ['host-192-0-2-17.hosting.example', '192.0.2.17', true],
  ['17.2.0.192.pool.hosting.example', '192.0.2.17', true],
  ['1-1.hosting.example', '192.0.1.1', true],
  ['db1.clinic.example', '192.0.1.1', false],
  ['search.clinic.example', '192.0.2.17', false],
])('%s at %s was made from the address: %s', (name, address, made) => {
  expect(isMadeFromAddress(name, address)).toBe(made);
});
