import { expect, test } from 'vitest';
import { type CollectionShape, outsideNotes, ransomSignals } from './ransom-signals.ts';

/** As the probe stage adds signals up: the flag is raised from 0.6 on. */
function support(...collections: readonly CollectionShape[]): number {
  return 1 - ransomSignals(collections).reduce((doubt, { weight }) => doubt * (1 - weight), 1);
}

test.each([
  'read-me-to-recover-database',
  'READ__ME_TO_RECOVER_YOUR_DATA',
  'PLEASE_READ_ME',
  'how_to_restore_your_data',
  'readmenow',
  'gx3k1qzp0a-meow',
])('one small collection named %s is a note', (name) => {
  expect(support({ name, documents: 1 })).toBeGreaterThanOrEqual(0.6);
});

test.each(['hello', 'helloworld', 'readme', 'README', 'warning', 'warnings', 'meow', 'homeowners', 'readmissions', 'contact_data'])(
  'one small collection named %s is not',
  (name) => {
    expect(support({ name, documents: 1 })).toBeLessThan(0.6);
  },
);

test('a word that may be innocent is a note with the fields of one, or in company', () => {
  expect(support({ name: 'WARNING', documents: 1, fields: ['message', 'email', 'btc'] })).toBeGreaterThanOrEqual(0.6);
  expect(support({ name: 'README', documents: 1 }, { name: 'readme', documents: 1 })).toBeGreaterThanOrEqual(0.6);
});

test('a large collection or one with other fields is no note, whatever its name', () => {
  expect(support({ name: 'read_me_to_recover', documents: 5000 })).toBe(0);
  expect(support({ name: 'read_me_to_recover', documents: undefined })).toBe(0);
  expect(support({ name: 'readmetohelp', documents: 3, fields: ['version', 'licence'] })).toBe(0);
});

test('what lies outside the notes is counted only where there is one', () => {
  const live = { name: 'patients', documents: 40 };

  expect(outsideNotes([live])).toEqual([]);
  expect(outsideNotes([live, { name: 'PLEASE_READ_ME', documents: 1 }])).toEqual([
    { id: 'outside-notes', text: '1 collections look like ransom notes; 40 documents lie in 1 others.' },
  ]);
});
