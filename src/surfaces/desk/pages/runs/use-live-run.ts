/**
 * Follows a run while it works. The server tells when something has changed; what it is, the page asks in the usual
 * way, so that a lost connection costs freshness and nothing else. The browser connects again by itself.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const SLOW_MS = 5000;

export function useLiveRun(id: string, active: boolean): 'live' | 'lost' | 'resting' {
  const client = useQueryClient();
  const [state, set] = useState<'live' | 'lost' | 'resting'>('resting');
  useEffect(() => {
    if (!active) {
      set('resting');
      return;
    }
    const renew = () => void client.invalidateQueries({ queryKey: ['run', id] });
    const source = new EventSource(`/api/v1/runs/${encodeURIComponent(id)}/events`);
    source.onopen = () => set('live');
    source.onerror = () => set('lost');
    for (const event of ['message', 'progress', 'run', 'outcome', 'end']) source.addEventListener(event, renew);
    // Also without the stream the page does not stand still.
    const timer = window.setInterval(renew, SLOW_MS);
    return () => {
      source.close();
      window.clearInterval(timer);
    };
  }, [id, active, client]);
  return state;
}
