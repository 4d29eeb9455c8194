/**
 * The report for spreadsheets, as RFC 4180 says: one row for each data class of each collection of an
 * exposure, and one row with empty class columns where nothing was classified. Cells that a spreadsheet
 * would take for a formula get an apostrophe in front.
 */
import type { ClassFinding, CollectionOutcome, Outcome } from '../../../outcome.ts';
import { factsOf, isBackground, isDataClassId } from '../../classify/data-classes.ts';
import type { ReportFormat, ReportInput } from '../report-format.ts';
import { byGravity } from '../totals.ts';
import { isExposure } from '../verdict-words.ts';

type Cell = string | number | null | undefined;

interface Subject {
  readonly outcome: Outcome;
  readonly collection: CollectionOutcome | undefined;
  readonly findings: readonly ClassFinding[];
}

const columns: readonly (readonly [name: string, cell: (subject: Subject) => Cell])[] = [
  ['target', ({ outcome }) => outcome.target],
  ['address', ({ outcome }) => outcome.address],
  ['protocol', ({ outcome }) => outcome.protocol],
  ['verdict', ({ outcome }) => outcome.verdict],
  ['flags', ({ outcome }) => outcome.flags.map(({ id }) => id).join(' ')],
  ['product', ({ outcome }) => outcome.store?.product],
  ['version', ({ outcome }) => outcome.store?.version],
  ['store_documents', ({ outcome }) => outcome.store?.documents],
  ['store_bytes', ({ outcome }) => outcome.store?.bytes],
  ['store_persons', ({ outcome }) => outcome.store?.persons?.estimate],
  ['store_persons_low', ({ outcome }) => outcome.store?.persons?.low],
  ['store_persons_high', ({ outcome }) => outcome.store?.persons?.high],
  ['collection', ({ collection }) => collection?.name],
  ['collection_documents', ({ collection }) => collection?.documents],
  ['collection_bytes', ({ collection }) => collection?.bytes],
  ['collection_persons', ({ collection }) => collection?.persons?.estimate],
  ['class', ({ findings }) => findings[0]?.id],
  ['class_title', ({ findings }) => titleOf(findings[0]?.id)],
  ['fields', ({ findings }) => findings.map(({ field }) => field).join(' ')],
  ['confidence', ({ findings }) => (findings.length === 0 ? null : Math.max(...findings.map(({ confidence }) => confidence)).toFixed(2))],
  ['measured_at', ({ outcome }) => outcome.at],
];

export const csvReport: ReportFormat = {
  id: 'csv',
  title: 'Table for spreadsheets (CSV)',
  extension: '.csv',
  mediaType: 'text/csv; charset=utf-8; header=present',

  async *render({ outcomes }: ReportInput) {
    yield row(columns.map(([name]) => name));
    for (const outcome of outcomes.filter(({ verdict }) => isExposure(verdict)).sort(byGravity)) {
      for (const subject of subjectsOf(outcome)) yield row(columns.map(([, cell]) => cell(subject)));
    }
  },
};

function subjectsOf(outcome: Outcome): readonly Subject[] {
  const collections = outcome.collections ?? [];
  if (collections.length === 0) return [{ outcome, collection: undefined, findings: [] }];
  return collections.flatMap((collection): Subject[] => {
    const byClass = new Map<string, ClassFinding[]>();
    for (const finding of collection.classes) {
      if (isDataClassId(finding.id) && isBackground(finding.id)) continue;
      byClass.set(finding.id, [...(byClass.get(finding.id) ?? []), finding]);
    }
    if (byClass.size === 0) return [{ outcome, collection, findings: [] }];
    return [...byClass.values()].map((findings) => ({ outcome, collection, findings }));
  });
}

function titleOf(id: string | undefined): string | undefined {
  return id !== undefined && isDataClassId(id) ? factsOf(id).title : id;
}

function row(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const guarded = /^[\s]*[=+\-@\t\r|]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
