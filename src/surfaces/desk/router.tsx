/** The pages and their addresses. An address holds everything that a page shows, so that it can be kept and sent. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from './api/query-client.ts';
import { questions } from './api/questions.ts';
import { readCasesSearch } from './pages/cases/search.ts';
import { readExposuresSearch } from './pages/exposures/search.ts';
import { readLedgerSearch } from './pages/ledger/search.ts';
import { Bones, Failed } from './parts/answered.tsx';
import { Frame } from './shell/frame.tsx';
import { NoPage } from './shell/no-page.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NoPage });

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: () => void queryClient.prefetchQuery(questions.overview),
  component: lazyRouteComponent(() => import('./pages/overview/overview.tsx'), 'Overview'),
});
const exposures = createRoute({
  getParentRoute: () => root,
  path: '/exposures',
  validateSearch: readExposuresSearch,
  component: lazyRouteComponent(() => import('./pages/exposures/exposures.tsx'), 'Exposures'),
});
const exposure = createRoute({
  getParentRoute: () => root,
  path: '/exposures/$id',
  loader: ({ params }) => void queryClient.prefetchQuery(questions.exposure(params.id)),
  component: lazyRouteComponent(() => import('./pages/exposure/exposure.tsx'), 'Exposure'),
});
const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  validateSearch: readCasesSearch,
  component: lazyRouteComponent(() => import('./pages/cases/cases.tsx'), 'Cases'),
});
const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id',
  loader: ({ params }) => void queryClient.prefetchQuery(questions.case(params.id)),
  component: lazyRouteComponent(() => import('./pages/case/case.tsx'), 'Case'),
});
const notice = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id/notices/$notice',
  component: lazyRouteComponent(() => import('./pages/notice/notice.tsx'), 'Notice'),
});
const runs = createRoute({
  getParentRoute: () => root,
  path: '/runs',
  component: lazyRouteComponent(() => import('./pages/runs/runs.tsx'), 'Runs'),
});
const run = createRoute({
  getParentRoute: () => root,
  path: '/runs/$id',
  component: lazyRouteComponent(() => import('./pages/runs/run.tsx'), 'Run'),
});
const scopes = createRoute({
  getParentRoute: () => root,
  path: '/scopes',
  component: lazyRouteComponent(() => import('./pages/scopes/scopes.tsx'), 'Scopes'),
});
const checks = createRoute({
  getParentRoute: () => root,
  path: '/checks',
  component: lazyRouteComponent(() => import('./pages/checks/checks.tsx'), 'Checks'),
});
const optOuts = createRoute({
  getParentRoute: () => root,
  path: '/opt-outs',
  component: lazyRouteComponent(() => import('./pages/checks/opt-outs.tsx'), 'OptOuts'),
});
const classify = createRoute({
  getParentRoute: () => root,
  path: '/classify',
  component: lazyRouteComponent(() => import('./pages/classify/classify.tsx'), 'Classify'),
});
const ledger = createRoute({
  getParentRoute: () => root,
  path: '/ledger',
  validateSearch: readLedgerSearch,
  component: lazyRouteComponent(() => import('./pages/ledger/ledger.tsx'), 'Ledger'),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings/settings.tsx'), 'Settings'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    exposures,
    exposure,
    cases,
    oneCase,
    notice,
    runs,
    run,
    scopes,
    checks,
    optOuts,
    classify,
    ledger,
    settings,
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: Bones,
  defaultErrorComponent: ({ error, reset }) => <Failed error={error instanceof Error ? error : new Error(String(error))} onRetry={reset} />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
