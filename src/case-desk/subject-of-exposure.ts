/** What a case is about, from an exposure in the books and its last outcome. Severity comes with its reasons. */
import type { Outcome } from '../outcome.ts';
import type { Exposure } from '../platform/store/exposures/exposure-books.ts';
import { measuredOf } from '../stages/assess/measured-of.ts';
import type { Severity } from '../stages/assess/severity/severity.ts';
import { weighSeverity } from '../stages/assess/severity/weigh-severity.ts';
import { factsOf, isDataClassId } from '../stages/classify/data-classes.ts';
import { type CaseSubject, dataKindsOf } from '../stages/disclose/desk/subject.ts';
import { parseTarget } from '../target.ts';

export function subjectOfExposure(exposure: Exposure, outcome: Outcome | undefined, now: Date): CaseSubject {
  const classes = [...new Set((outcome?.collections ?? []).flatMap((one) => one.classes.map(({ id }) => id)))].filter(isFinding);
  const isHealth = (id: string): boolean => isDataClassId(id) && factsOf(id).parent === 'health';
  const sensitive = classes.some((id) => isDataClassId(id) && ['health', 'special'].includes(factsOf(id).parent));
  const persons = exposure.persons === null ? null : { low: exposure.persons.low, high: exposure.persons.high };
  const severity =
    outcome === undefined ? undefined : weighSeverity(measuredOf(outcome, { openSince: exposure.firstSeenAt, now: now.toISOString() }));
  return {
    exposureId: exposure.id,
    target: exposure.target,
    product: `${exposure.product ?? exposure.protocol} ${exposure.version ?? ''}`.trim(),
    kind: parseTarget(exposure.target).kind === 'bucket' ? 'bucket' : 'database',
    firstSeenAt: exposure.firstSeenAt,
    lastSeenAt: exposure.lastSeenAt,
    documents: exposure.documents,
    bytes: exposure.bytes,
    persons,
    data: dataKindsOf(classes, isHealth),
    sensitive,
    severity: { level: severity === undefined || severity.level === 'none' ? 'low' : severity.level, reasons: reasonsOf(severity) },
    countries: { owner: null, persons: [], host: null },
    clocks: [],
  };
}

/** The reasons that count, gravest first. */
function reasonsOf(severity: Severity | undefined): string[] {
  const counted = (severity?.reasons ?? []).filter(({ points }) => points !== 0).toSorted((a, b) => b.points - a.points);
  return counted.map(({ text, points }) => `${text} (${points})`);
}

function isFinding(id: string): boolean {
  return isDataClassId(id) && !['none', 'technical'].includes(factsOf(id).parent);
}
