import type { CaseDetailView } from '../../api/views.ts';
export function Actions(_: { readonly of: CaseDetailView }) {
  return null;
}
