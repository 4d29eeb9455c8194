/** From what was measured of a store to its severity: which value each metric takes. Value-free in, value-free out. */
import { type DataClassId, factsOf } from '../../classify/data-classes.ts';
import type { Interval } from '../law/facts.ts';
import type { SeverityVector } from './metrics.ts';
import { type Severity, severityOf } from './severity.ts';

export interface Measured {
  readonly classes: readonly DataClassId[];
  /** False when no document was read. */
  readonly sampled: boolean;
  /** Estimate with the ends of its interval; undefined when nothing could be estimated. */
  readonly persons: (Interval & { readonly estimate: number }) | undefined;
  readonly writable: boolean;
  readonly thirdParty: boolean;
  /** Days for which it is known to be open; undefined when nothing is known. */
  readonly ageDays: number | undefined;
  /** Whether a public search engine lists it; undefined when nobody looked. */
  readonly indexed: boolean | undefined;
  readonly reality: 'real' | 'demo-data' | 'honeypot-suspected';
}

/** Classes whose exposure harms more than other health data. */
const HARMS_MOST: ReadonlySet<DataClassId> = new Set<DataClassId>([
  'hiv-status',
  'reproductive-health',
  'cancer',
  'cancer-treatment',
  'mental-health-substance',
]);

const BANDS = [
  [1_000_000, '6'],
  [100_000, '5'],
  [10_000, '4'],
  [1000, '3'],
  [100, '2'],
  [1, '1'],
] as const;

export function weighSeverity(measured: Measured): Severity {
  const { persons } = measured;
  const vector = vectorOf(measured, persons?.estimate);
  return severityOf(vector, { low: { ...vector, P: bandOf(persons?.low) }, high: { ...vector, P: bandOf(persons?.high) } });
}

function vectorOf(measured: Measured, persons: number | undefined): SeverityVector {
  return {
    D: dataLetter(measured),
    C: secretLetter(measured.classes),
    P: bandOf(persons),
    W: measured.writable ? 'Y' : 'N',
    T: measured.thirdParty ? 'R' : 'N',
    A: ageLetter(measured.ageDays),
    X: measured.indexed === undefined ? 'U' : measured.indexed ? 'Y' : 'N',
    R: measured.reality === 'real' ? 'R' : measured.reality === 'demo-data' ? 'D' : 'H',
  };
}

function dataLetter({ classes, sampled }: Measured): SeverityVector['D'] {
  if (classes.some((id) => HARMS_MOST.has(id) || factsOf(id).parent === 'special')) return 'S';
  if (classes.some((id) => factsOf(id).parent === 'health' && factsOf(id).sensitive)) return 'H';
  if (classes.some((id) => factsOf(id).parent === 'pii')) return 'I';
  return sampled ? 'N' : 'U';
}

function secretLetter(classes: readonly DataClassId[]): SeverityVector['C'] {
  if (classes.includes('credential')) return 'K';
  return classes.includes('payment-account') ? 'P' : 'N';
}

function bandOf(persons: number | undefined): SeverityVector['P'] {
  if (persons === undefined) return 'U';
  return BANDS.find(([floor]) => persons >= floor)?.[1] ?? '0';
}

function ageLetter(days: number | undefined): SeverityVector['A'] {
  if (days === undefined) return 'U';
  if (days >= 183) return 'H';
  if (days >= 30) return 'M';
  return days >= 7 ? 'W' : 'D';
}
