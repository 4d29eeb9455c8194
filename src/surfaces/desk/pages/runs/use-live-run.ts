/**
 * Follows a run while it works here. The stream says that something has changed; what it is, the page asks in the
 * usual way, a few times a second at most, so that a lost connection costs freshness and nothing else.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const GATHER_MS = 400;

export function useLiveRun(id: string, here: boolean): 'live' | 'lost' | 'resting' {
  const client = useQueryClient();
  const [state, set] = useState<'live' | 'lost' | 'resting'>('resting');
  useEffect(() => {
    if (!here) {
      set('resting');
      return;
    }
    let timer: number | undefined;
    const renew = () => {
      timer ??= window.setTimeout(() => {
        timer = undefined;
        void client.invalidateQueries({ queryKey: ['run', id] });
      }, GATHER_MS);
    };
    const source = new EventSource(`/api/v1/runs/${encodeURIComponent(id)}/events`);
    source.onopen = () => set('live');
    source.onerror = () => {
      set(source.readyState === EventSource.CLOSED ? 'resting' : 'lost');
      renew();
    };
    for (const event of ['outcome', 'tally', 'state', 'gap']) source.addEventListener(event, renew);
    return () => {
      source.close();
      window.clearTimeout(timer);
    };
  }, [id, here, client]);
  return state;
}
