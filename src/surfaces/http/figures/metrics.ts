/**
 * Figures for Prometheus. Labels are routes, methods, states and verdicts: words of ours. No label is an address, a
 * host, a name or an id, since whoever reads metrics need not be allowed to read the books.
 */
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Overview } from '../../../platform/store/overview-books.ts';

export interface Metrics {
  /** @param route as the document writes it, never the path that was asked for */
  observe(request: { readonly method: string; readonly route: string; readonly status: number; readonly seconds: number }): void;
  read(): Promise<{ readonly type: string; readonly text: string }>;
  /** Adds the figures of the process itself; once for a process. */
  withProcess(): void;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function apiMetrics(overview: () => Promise<Overview>): Metrics {
  const register = new Registry();
  const durations = new Histogram({
    name: 'openward_http_request_duration_seconds',
    help: 'Duration of HTTP requests.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [register],
  });
  const gauge = <Label extends string>(name: string, help: string, label: Label) =>
    new Gauge({ name, help, labelNames: [label], registers: [register] });
  const exposures = gauge('openward_exposures', 'Exposures by state.', 'state');
  const open = gauge('openward_open_exposures', 'Open exposures by verdict.', 'verdict');
  const cases = gauge('openward_cases', 'Cases by handling.', 'handling');
  const runs = gauge('openward_runs', 'Runs by state.', 'state');
  const waiting = new Gauge({ name: 'openward_notices_waiting', help: 'Notices that wait for an approval.', registers: [register] });

  async function count(): Promise<void> {
    const found = await overview();
    exposures.set({ state: 'open' }, found.exposures.open);
    exposures.set({ state: 'closed' }, found.exposures.closed);
    for (const one of [open, cases, runs]) one.reset();
    for (const [verdict, value] of found.exposures.verdicts) open.set({ verdict }, value);
    for (const [handling, value] of found.cases) cases.set({ handling }, value);
    for (const [state, value] of found.runs) runs.set({ state }, value);
    waiting.set(found.waiting);
  }
  return {
    observe: ({ method, route, status, seconds }) => durations.observe({ method, route, status: String(status) }, seconds),
    async read() {
      await count();
      return { type: register.contentType, text: await register.metrics() };
    },
    withProcess: () => collectDefaultMetrics({ register, prefix: 'openward_' }),
  };
}
