/**
 * Turns decisions into findings: confidence from summed log ratios, role from the subject, and reasons that
 * hold rule names and numbers only. The losing alternative is named, a value never.
 */
import type { ClassFinding } from '../../../outcome.ts';
import { type DataClassId, factsOf } from '../data-classes.ts';
import type { Subject } from '../unit.ts';
import type { Context } from './context.ts';
import type { Candidate, Decided, Decision } from './decide.ts';

export type Role = NonNullable<ClassFinding['role']>;

export interface Finding {
  readonly id: DataClassId;
  readonly path: readonly string[];
  readonly confidence: number;
  readonly role: Role;
  readonly n: number;
  readonly rate: number;
  readonly reasons: readonly string[];
  readonly distinct: number;
  /** Records in which the field was present. */
  readonly documents: number;
  /** True for occurrences inside other content. */
  readonly contained: boolean;
}

export const REPORTED = 0.5;
/** Names without a single value are weaker evidence: a mapping may never have been filled. */
const DECLARED_ONLY = 0.85;

export function findingsOf(decided: Decided): Finding[] {
  const findings: Finding[] = [];
  for (const decision of decided.decisions) {
    const winner = decision.candidates[0];
    for (const candidate of [winner, decision.also]) {
      if (candidate === undefined) continue;
      const confidence = shrink(confidenceOf(candidate.score), decision.field.n === 0);
      if (confidence >= REPORTED) findings.push(toFinding(decision, candidate, confidence, decided.context));
    }
    findings.push(...containedFindings(decision, winner, decided.context));
  }
  return findings;
}

function shrink(confidence: number, declaredOnly: boolean): number {
  return declaredOnly ? 0.5 + (confidence - 0.5) * DECLARED_ONLY : confidence;
}

/** Calibrated logistic over log10 odds; never certain. */
export function confidenceOf(score: number): number {
  return Math.min(0.99, Math.round((1000 * 1) / (1 + 10 ** -score)) / 1000);
}

function toFinding(decision: Decision, winner: Candidate, confidence: number, context: Context): Finding {
  const { field } = decision;
  return {
    id: winner.id,
    path: field.path,
    confidence: Math.round(confidence * 1000) / 1000,
    role: roleOf(winner.id, decision.subject, context),
    n: field.n,
    rate: Math.round((winner.value.detector === undefined ? (field.n === 0 ? 0 : 1) : Math.max(0, winner.value.rate)) * 1000) / 1000,
    reasons: reasonsOf(decision, winner, context),
    distinct: field.distinct.size,
    documents: field.documents - (field.n === 0 ? 0 : Math.max(0, Math.min(field.documents, field.nulls))),
    contained: false,
  };
}

function reasonsOf(decision: Decision, winner: Candidate, context: Context): string[] {
  const reasons: string[] = [];
  if (winner.name > 0)
    reasons.push(
      `name-evidence ${signed(winner.name)}${decision.name.languages.length > 0 ? ` (${decision.name.languages.join(', ')})` : ''}`,
    );
  if (winner.value.detector !== undefined && winner.value.n > 0 && winner.value.rate > 0) {
    reasons.push(
      `values ${winner.value.detector}: ${Math.round(winner.value.rate * 100)} % of ${winner.value.n} distinct, chance ${percent(winner.value.base)} (${signed(winner.value.score)})`,
    );
  }
  if (winner.type > 0) reasons.push(`document-type ${signed(winner.type)}`);
  if (winner.context !== 0)
    reasons.push(
      `context ${signed(winner.context)}: person points ${context.personPoints.toFixed(1)}, thing points ${context.thingPoints.toFixed(1)}`,
    );
  if (winner.from !== winner.id) reasons.push(`read-as ${winner.from}, about ${decision.subject ?? 'an event'}`);
  if (decision.field.n === 0) reasons.push('declared-only: no value was seen');
  const loser = decision.candidates[1];
  if (loser !== undefined) reasons.push(`next-best ${loser.id} at ${confidenceOf(loser.score).toFixed(2)}`);
  return reasons;
}

function containedFindings(decision: Decision, winner: Candidate | undefined, context: Context): Finding[] {
  return decision.contained
    .filter((each) => each.id !== winner?.id)
    .map((each) => ({
      id: each.id,
      path: decision.field.path,
      confidence: each.count >= 3 ? 0.7 : 0.55,
      role: roleOf(each.id, decision.subject, context),
      n: decision.field.n,
      rate: Math.round((1000 * each.count) / Math.max(1, decision.field.n)) / 1000,
      reasons: [`contains ${each.detector}: ${each.count} of ${decision.field.n} values`],
      distinct: each.count,
      documents: each.count,
      contained: true,
    }));
}

function roleOf(id: DataClassId, subject: Subject | undefined, context: Context): Role {
  if (id.startsWith('practitioner-')) return 'staff';
  if (id === 'care-facility' || id === 'organisation') return 'organisation';
  if (subject === 'relative' || subject === 'staff') return subject;
  if (factsOf(id).parent === 'health') return 'patient';
  const care = context.subject === 'patient' || (context.healthPoints >= 1 && context.subject !== 'staff');
  return subject === 'patient' || care ? 'patient' : context.subject === 'staff' ? 'staff' : 'person';
}

function signed(number: number): string {
  return `${number < 0 ? '−' : '+'}${Math.abs(number).toFixed(1)}`;
}

function percent(share: number): string {
  return share >= 0.01 ? `${Math.round(share * 100)} %` : `${(share * 100).toPrecision(1)} %`;
}
