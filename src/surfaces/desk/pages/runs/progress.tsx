/** How much of a run is done. */
import type { RunLineView } from '../../api/views.ts';
import { useWords } from '../../words/words.tsx';

export function Progress({ of: { chunks, state } }: { readonly of: Pick<RunLineView, 'chunks' | 'state'> }) {
  const { say, figures } = useWords();
  const share = chunks.total === 0 ? (state === 'finished' ? 1 : 0) : chunks.done / chunks.total;
  return (
    <span className="progress">
      <progress value={share} max={1} aria-label={say('runs.progress')} className={state === 'running' ? 'live' : ''} />
      <span className="soft small">{figures.percent(share)}</span>
    </span>
  );
}
