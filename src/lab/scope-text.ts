/**
 * The scope file of the lab: every address and port that is meant, one rule each, and nothing beside them. The
 * addresses outside stay outside because no rule names them.
 */
import type { StorePlace } from './world/cases/case.ts';
import type { Decoy } from './world/decoys/decoy.ts';

export const optOutFileName = 'opt-out.txt';
export const scopeName = 'The lab, nine invented health stores and their decoys';

export function scopeText(places: readonly StorePlace[], decoys: readonly Decoy[]): string {
  const addressed = [...places.filter(({ bucket }) => bucket === undefined), ...decoys.filter(({ untouched }) => untouched !== 'outside')];
  const buckets = places.filter(({ bucket }) => bucket !== undefined);
  return [
    'openward: 1',
    `name: ${scopeName}`,
    'authorisation:',
    '  party: The lab on this machine',
    '  basis: own-network',
    '  reference: LAB-1',
    '  validFrom: 2026-01-01',
    '  validUntil: 2099-12-31',
    '  contact: lab@openward.example',
    '  optOut: https://openward.example/opt-out',
    'defaults: { depth: sample }',
    'targets:',
    ...addressed.map(({ address, port }) => `  - { cidr: ${address}, ports: [${port}] }`),
    ...buckets.map(({ bucket, address, port }) => `  - { bucket: "gs://${bucket}", endpoint: "http://${address}:${port}" }`),
    'exclude:',
    '  - { cidr: 127.9.200.0/24, reason: Never to be touched }',
    'specialPurpose: [127.9.0.0/16]',
    'rates: { global: 2000, perHost: 500, perNetwork: 2000, connectTimeout: 2s }',
    `optOutFile: ./${optOutFileName}`,
    '',
  ].join('\n');
}
