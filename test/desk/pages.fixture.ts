/** Every page of the desk, by name, with the address under which the seeded books fill it. */
import type { Seeded } from './seed-records.fixture.ts';

export function pagesOf(seeded: Seeded): Readonly<Record<string, string>> {
  return {
    overview: '/',
    exposures: '/exposures',
    exposure: `/exposures/${seeded.exposure}`,
    cases: '/cases',
    board: '/cases?view=board',
    case: `/cases/${seeded.lively}`,
    'case-arabic': `/cases/${seeded.arabic}`,
    notice: `/cases/${seeded.lively}/notices/${seeded.sent}`,
    'notice-arabic': `/cases/${seeded.arabic}/notices/${seeded.draft}`,
    runs: '/runs',
    run: `/runs/${seeded.run}`,
    scopes: '/scopes',
    checks: '/checks',
    'opt-outs': '/opt-outs',
    classify: '/classify',
    ledger: '/ledger',
    settings: '/settings',
    nowhere: '/no/such/page',
  };
}
