/**
 * Changes a case from the version that the reader saw. When somebody else was quicker, the case is read anew, so that
 * the next try is made from what it is then; what was typed stays where it is.
 */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { Problem } from './problem.ts';
import { questions } from './questions.ts';
import type { CaseDetailView } from './views.ts';

export interface From {
  readonly params: { readonly path: { readonly id: string }; readonly header: { readonly 'if-match': string } };
}

export type Step = (from: From) => Promise<CaseDetailView | undefined>;

/** @returns runs one step, and shows what it made of the case */
export function useChangeCase(id: string): (step: Step) => Promise<void> {
  const client = useQueryClient();
  return (step) => changeCase(client, id, step);
}

async function changeCase(client: QueryClient, id: string, step: Step): Promise<void> {
  const { rowVersion } = await client.ensureQueryData(questions.case(id));
  try {
    const changed = await step({ params: { path: { id }, header: { 'if-match': `"${rowVersion}"` } } });
    if (changed !== undefined) client.setQueryData(questions.case(id).queryKey, changed);
  } catch (failure) {
    if (failure instanceof Problem && failure.view?.code === 'CASE_CHANGED') await client.refetchQueries({ queryKey: ['case', id] });
    throw failure;
  }
  await Promise.all([
    client.invalidateQueries({ queryKey: ['case', id] }),
    client.invalidateQueries({ queryKey: ['cases'] }),
    client.invalidateQueries({ queryKey: ['overview'] }),
  ]);
}
