import type { NoticeDetailView } from '../../api/views.ts';
export type Decision = 'approve' | 'send';
export function Decide(_: { readonly decision: Decision; readonly notice: NoticeDetailView; readonly onClose: () => void }) {
  return null;
}
