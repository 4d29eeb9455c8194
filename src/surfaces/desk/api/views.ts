/** What the server answers, under names that no component has. */
import type {
  CaseDetail,
  CaseLine,
  Exposure,
  ExposureDetail,
  Inventory,
  LedgerPage,
  NoticeDetail,
  Overview,
  Problem,
  Run,
  RunDetail,
  ScopeSummary,
} from '../../http/client/api.generated.ts';

export type CaseDetailView = CaseDetail;
export type CaseLineView = CaseLine;
export type ExposureDetailView = ExposureDetail;
export type ExposureLineView = Exposure;
export type InventoryView = Inventory;
export type LedgerPageView = LedgerPage;
export type NoticeDetailView = NoticeDetail;
export type OverviewView = Overview;
export type ProblemView = Problem;
export type RunDetailView = RunDetail;
export type RunLineView = Run;
export type ScopeSummaryView = ScopeSummary;
