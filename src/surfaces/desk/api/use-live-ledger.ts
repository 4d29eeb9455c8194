/**
 * Follows the ledger while the page is in sight: what others do appears without being asked for. One stream for the whole
 * desk; a hidden page lets go of it, since a browser has few, and asks anew when it comes back.
 */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const GATHER_MS = 800;
/** After which a stream that the server refused is asked for again; one that broke off comes back by itself. */
const AGAIN_MS = 15_000;

export function useLiveLedger(): void {
  const client = useQueryClient();
  useEffect(() => {
    const subjects = new Set<string>();
    let timer: number | undefined;
    let again: number | undefined;
    let source: EventSource | undefined;
    const renew = () => {
      timer = undefined;
      for (const subject of subjects) renewSubject(client, subject);
      subjects.clear();
      for (const key of ['overview', 'ledger']) void client.invalidateQueries({ queryKey: [key] });
    };
    const onEntry = (event: MessageEvent<unknown>) => {
      const subject = subjectOf(event.data);
      if (subject !== undefined) subjects.add(subject);
      timer ??= window.setTimeout(renew, GATHER_MS);
    };
    const follow = () => {
      source?.close();
      source = undefined;
      if (document.hidden) return;
      source = new EventSource('/api/v1/events');
      source.addEventListener('ledger', onEntry);
      source.onerror = () => {
        if (source?.readyState !== EventSource.CLOSED) return;
        window.clearTimeout(again);
        again = window.setTimeout(follow, AGAIN_MS);
      };
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      source?.close();
      window.clearTimeout(timer);
      window.clearTimeout(again);
    };
  }, [client]);
}

function subjectOf(data: unknown): string | undefined {
  if (typeof data !== 'string') return undefined;
  const said: unknown = JSON.parse(data);
  if (typeof said !== 'object' || said === null || !('subject' in said)) return undefined;
  return typeof said.subject === 'string' ? said.subject : undefined;
}

/** A list of exposures may be long: it is read anew when somebody comes back to it, not while they read. */
function renewSubject(client: QueryClient, subject: string): void {
  const lists: Readonly<Record<string, readonly string[]>> = { case: ['case', 'cases'], run: ['run', 'runs'], exp: ['exposure'] };
  for (const list of lists[subject.split('_')[0] ?? ''] ?? [])
    void client.invalidateQueries({ queryKey: list.endsWith('s') ? [list] : [list, subject] });
}
