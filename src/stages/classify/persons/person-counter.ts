/**
 * Counts the persons of all records of one collection as they stream by, once a key is chosen: a record costs
 * the reading of its key and one hash. Keeps keyed hashes only, and of many persons a sketch of fixed size.
 */
import type { Persons } from '../../../outcome.ts';
import { keyedHash } from '../engine/keyed-hash.ts';
import { keysReader, type PersonKey } from './person-key.ts';
import { PersonSketch } from './sketch.ts';

export interface PersonCounter {
  add(document: unknown): void;
  /** Null when no record carried the key. */
  persons(): Persons | null;
}

/** Nine of ten sketches of this size are nearer to the truth than this. */
const SKETCH_ERROR = 0.027;

/** @param seed random bytes; sketches of one seed can be compared, others tell nothing of each other. */
export function createPersonCounter(key: PersonKey, seed: Uint8Array): PersonCounter {
  const sketch = new PersonSketch(keyedHash(seed));
  const read = keysReader(key);
  let records = 0;
  let keyed = 0;
  return {
    add(document) {
      records += 1;
      for (const value of read(document)) {
        keyed += 1;
        sketch.add(value);
      }
    },
    persons() {
      if (keyed === 0) return null;
      const estimate = Math.min(keyed, sketch.count());
      const spread = sketch.exact ? 0 : SKETCH_ERROR;
      return {
        estimate,
        low: Math.floor(estimate * (1 - spread)),
        high: Math.min(keyed, Math.ceil(estimate * (1 + spread))),
        method: `counted in all ${records} records by ${key.label}${keyed < records ? `, which ${records - keyed} lack` : ''}`,
      };
    },
  };
}
