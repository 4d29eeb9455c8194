/** What a case is about, from an exposure in the books and its last outcome. Severity is weighed simply: kinds, persons, flags. */
import type { Outcome } from '../../../outcome.ts';
import type { Exposure } from '../../../platform/store/exposures/exposure-books.ts';
import { factsOf, isDataClassId } from '../../../stages/classify/data-classes.ts';
import { type CaseSubject, dataKindsOf } from '../../../stages/disclose/desk/subject.ts';
import { parseTarget } from '../../../target.ts';

const MANY = 1000;

export function subjectOfExposure(exposure: Exposure, outcome: Outcome | undefined): CaseSubject {
  const classes = [...new Set((outcome?.collections ?? []).flatMap((one) => one.classes.map(({ id }) => id)))].filter(isFinding);
  const isHealth = (id: string): boolean => isDataClassId(id) && factsOf(id).parent === 'health';
  const sensitive = classes.some((id) => isDataClassId(id) && ['health', 'special'].includes(factsOf(id).parent));
  const persons = exposure.persons === null ? null : { low: exposure.persons.low, high: exposure.persons.high };
  const many = (persons?.high ?? 0) >= MANY;
  const ransomed = exposure.flags.includes('ransomed');
  const reasons = [
    ...(sensitive ? ['Health or other specially protected data'] : []),
    ...(persons === null ? [] : [`About ${persons.low} to ${persons.high} persons`]),
    ...(exposure.verdict === 'open-write-possible' ? ['Anybody may be able to write'] : []),
    ...(ransomed ? ['A ransom note was found'] : []),
  ];
  const marks = [sensitive, many, exposure.verdict === 'open-write-possible', ransomed].filter(Boolean).length;
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
    severity: { level: marks >= 3 ? 'critical' : marks === 2 ? 'high' : marks === 1 ? 'medium' : 'low', reasons },
    countries: { owner: null, persons: [], host: null },
    clocks: [],
  };
}

function isFinding(id: string): boolean {
  return isDataClassId(id) && !['none', 'technical'].includes(factsOf(id).parent);
}
