/**
 * Where the persons in the data may live, from what was classified: a number that only one country issues and whose check
 * digits fit is strong, a way of writing mobile numbers or a language that hardly any other country writes is a hint. A
 * hint stays uncertain, so that every law by it is a "maybe". Numbers of staff and organisations do not count.
 */
import type { ClassFinding, Outcome } from '../../outcome.ts';
import { identifiers } from '../classify/values/identifiers/index.ts';
import type { SubjectPlace } from './law/facts.ts';

/** Share of a field's values that has to fit before its country counts, in percent. */
const ENOUGH = 60;
/** Fewer values than this prove nothing. */
const FEWEST = 5;
const SURE = 0.8;
const MOST = 12;
/** Languages whose texts are written in one country far more than anywhere else. */
const homes: Readonly<Record<string, string>> = {
  zh: 'CN',
  ja: 'JP',
  ko: 'KR',
  hi: 'IN',
  tr: 'TR',
  id: 'ID',
  it: 'IT',
  yo: 'NG',
  ha: 'NG',
};
/** Issues numbers of its own, and is no country. */
const UNION = 'EU';
const LEAST_SHARE = 0.3;
const VALUES = /^values ([a-z]{2})-([a-z0-9-]+): (\d{1,3}) % of ([\d,]+)/;

export function subjectPlacesOf({ collections = [] }: Outcome): SubjectPlace[] {
  const places = new Map<string, boolean>();
  const add = (place: string, certain: boolean): void => void places.set(place, certain || places.get(place) === true);
  for (const { classes, languages } of collections) {
    for (const finding of classes.filter(({ role }) => role !== 'staff' && role !== 'organisation'))
      for (const { place, strict } of countriesOf(finding)) add(place, strict && finding.confidence >= SURE);
    if (classes.some(({ role }) => role === 'patient' || role === 'person'))
      for (const { id, share } of languages) {
        const home = Object.hasOwn(homes, id) ? homes[id] : undefined;
        if (home !== undefined && share >= LEAST_SHARE) add(home, false);
      }
  }
  const sure = [...places].filter(([, certain]) => certain);
  // A number of a country says more than a language: hints count only where no number speaks.
  return (sure.length > 0 ? sure : [...places]).slice(0, MOST).map(([place, certain]) => ({ place, certain }));
}

function countriesOf({ reasons, n }: ClassFinding): { readonly place: string; readonly strict: boolean }[] {
  return reasons.flatMap((reason) => {
    const read = VALUES.exec(reason);
    if (read === null || n < FEWEST || Number(read[3]) < ENOUGH) return [];
    const id = `${read[1]}-${read[2]}`;
    const known = identifiers.find((each) => each.id === id || id === `${each.id}-written`);
    const place = known?.country ?? (id.endsWith('-mobile') ? read[1]?.toUpperCase() : undefined);
    if (place === undefined || place === UNION) return [];
    return [{ place, strict: known?.checked === true || known?.rare === true }];
  });
}
