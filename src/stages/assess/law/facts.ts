/**
 * What assessment is told about a case: where the owner, the data subjects and the host are, how many persons, which
 * groups of data, and when whom a notice reached. Values only; nothing here is looked up.
 */
import { type DataClassId, factsOf } from '../../classify/data-classes.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** An ISO 3166-1 code (`BR`) or, where known, a part of a country (`CA-ON`). `certain` is false while attribution is open. */
export interface Place {
  readonly place: string;
  readonly certain: boolean;
}

export interface SubjectPlace extends Place {
  /** Persons who live there; undefined when only the country is known. */
  readonly persons?: Interval | undefined;
}

export const groupWords = {
  identifiers: 'data that identify persons',
  health: 'health data',
  special: 'other special categories',
  minors: 'data of children',
  financial: 'payment data',
  credentials: 'credentials',
} as const;
export type DataGroup = keyof typeof groupWords;

export const ownerWords = {
  'covered-entity': 'a health-care provider or plan under HIPAA',
  'business-associate': 'a business associate under HIPAA',
  'health-app': 'a vendor of personal health records outside HIPAA',
  'health-custodian': 'a custodian of health information',
  'private-organisation': 'a private organisation',
  'small-agent': 'a small data-processing agent',
  'public-body': 'a public body',
  'critical-infrastructure': 'an operator of critical infrastructure',
} as const;
export type OwnerKind = keyof typeof ownerWords;

/** UTC instants, ISO 8601, of what happened to our notices, and of what the owner said that it knew before. */
export interface Moments {
  readonly firstSent?: string;
  readonly delivered?: string;
  readonly acknowledged?: string;
  readonly answered?: string;
  /** When the exposure began, if anything proves it. */
  readonly began?: string;
  /** When the owner determined that it is a breach that counts. */
  readonly determined?: string;
}

export interface CaseFacts {
  readonly owner: readonly Place[];
  readonly subjects: readonly SubjectPlace[];
  readonly host: readonly Place[];
  readonly ownerKind?: OwnerKind | undefined;
  /** Distinct persons with the ends of the interval; undefined when nothing could be estimated. */
  readonly persons?: Interval | undefined;
  readonly data: readonly DataGroup[];
  /** False when no document was read, so that absence of a group says nothing. */
  readonly sampled: boolean;
  /** A ransom note or an equal trace was seen. */
  readonly thirdParty: boolean;
  readonly moments: Moments;
}

/** Groups of the data classes that were found. Whether minors are among the persons is not told by a class. */
export function groupsOf(classes: readonly DataClassId[]): DataGroup[] {
  const groups = new Set<DataGroup>();
  for (const id of classes) {
    const { parent, sensitive } = factsOf(id);
    if (parent === 'pii' && sensitive) groups.add('identifiers');
    if (parent === 'health' && sensitive) groups.add('health');
    if (parent === 'special') groups.add('special');
    if (id === 'payment-account') groups.add('financial');
    if (id === 'credential') groups.add('credentials');
  }
  return [...groups];
}
