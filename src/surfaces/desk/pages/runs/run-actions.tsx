import type { RunDetailView } from '../../api/views.ts';
export function RunActions(_: { readonly of: RunDetailView }) {
  return null;
}
