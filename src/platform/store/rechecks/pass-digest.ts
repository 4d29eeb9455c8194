/** What the ledger seals of a look: all of it, so that nothing of it can be changed without showing. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RecordedPass } from '../../../stages/verify/closure/recorded-pass.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';

export function passDigest(pass: Omit<RecordedPass, 'seal'>): string {
  return createHash('sha256')
    .update(canonicalJson(z.json().parse(pass)))
    .digest('hex');
}
