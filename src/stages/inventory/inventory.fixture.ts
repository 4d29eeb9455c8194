/** A small inventory with names that a hostile or a foreign file could bring. */
import type { Inventory } from './inventory.ts';

export const inventoryFixture: Inventory = {
  files: [
    { name: 'exports/a b.ndjson', format: 'ndjson', bytes: 1200, records: 30, state: 'read' },
    { name: 'exports/<i>.pdf', format: 'pdf', bytes: 9, records: 0, state: 'not-read', reason: 'PDF documents are not read' },
    { name: 'exports/c.json', format: 'json', bytes: 9, records: 0, state: 'failed', reason: 'it breaks off', code: 'FILE_MALFORMED' },
  ],
  collections: [
    {
      name: 'المرضى',
      file: 'exports/a b.ndjson',
      documents: 30,
      sampled: 20,
      fields: [
        {
          path: 'الاسم_الكامل',
          classes: [{ id: 'person-name', confidence: 0.97, role: 'patient', reasons: ['name-evidence +2.1 (ar)'], n: 20 }],
        },
        {
          path: '<script>alert(1)</script>',
          classes: [{ id: 'care-facility', confidence: 0.6, role: 'organisation', reasons: [], n: 20 }],
        },
        { path: 'other', classes: [] },
      ],
      fieldsNotLookedAt: 0,
      persons: { estimate: 28, low: 27, high: 30, method: 'counted in all 30 records by national-id' },
      languages: [{ id: 'ar', share: 0.9 }],
    },
  ],
  persons: { estimate: 28, low: 27, high: 30, method: 'counted in all 30 records by national-id' },
};
