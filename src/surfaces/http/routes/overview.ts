/** The first page in figures. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { z } from 'zod';
import type { Deadline } from '../../../stages/disclose/desk/case-state.ts';
import { type OverviewView, overviewView } from '../contract/overview.ts';
import { defineRoute, json } from '../define-route.ts';
import type { ApiEnv, ApiMeans } from '../means.ts';

const show = defineRoute('GET /api/v1/overview', {
  summary: 'What is open now, what is due today, and how the cases stand',
  tags: ['Overview'],
  responses: { 200: json(overviewView, 'The figures.') },
});

const MOST_DUE = 200;
const TREND_DAYS = 30;
const DAY_MS = 86_400_000;

export function serveOverview(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(show, async (c) => c.json(await read(c.var.means), 200));
}

async function read({ records, clock, overview }: ApiMeans): Promise<OverviewView> {
  const now = clock();
  const found = await overview.read(now);
  const { exposures, cases, runs } = found;
  return {
    at: now.toISOString(),
    exposures: {
      ...exposures,
      persons: { ...exposures.persons },
      verdicts: wordsOf(overviewView.shape.exposures.shape.verdicts, exposures.verdicts),
    },
    cases: {
      total: [...cases.values()].reduce((total, one) => total + one, 0),
      handling: wordsOf(overviewView.shape.cases.shape.handling, cases),
    },
    runs: wordsOf(overviewView.shape.runs, runs),
    waiting: found.waiting,
    due: await dueToday({ records }, now),
    trend: await trendUntil(overview, now),
  };
}

/** Counts by words of the database, which the schema knows. */
function wordsOf<Schema extends z.ZodType>(schema: Schema, counts: ReadonlyMap<string, number>): z.output<Schema> {
  return schema.parse(Object.fromEntries(counts));
}

async function dueToday({ records }: Pick<ApiMeans, 'records'>, now: Date): Promise<OverviewView['due']> {
  const endOfDay = new Date(`${now.toISOString().slice(0, 10)}T23:59:59.999Z`);
  const due = (await records.cases.deadlines(endOfDay)).slice(0, MOST_DUE);
  const titles = new Map<string, string>();
  for (const id of new Set(due.map(({ caseId }) => caseId))) titles.set(id, (await records.cases.get(id)).state.title);
  const isOverdue = ({ dueAt }: Deadline) => Date.parse(dueAt) < now.getTime() - DAY_MS;
  return due.map((deadline) => ({ ...deadline, caseTitle: titles.get(deadline.caseId) ?? '', overdue: isOverdue(deadline) }));
}

/** Every day has its place, also those on which nothing happened. */
async function trendUntil(overview: ApiMeans['overview'], now: Date): Promise<OverviewView['trend']> {
  const first = new Date(`${new Date(now.getTime() - (TREND_DAYS - 1) * DAY_MS).toISOString().slice(0, 10)}T00:00:00.000Z`);
  const found = await overview.trend(now, first);
  return Array.from({ length: TREND_DAYS }, (_, index) => {
    const day = new Date(first.getTime() + index * DAY_MS).toISOString().slice(0, 10);
    return { day, ...(found.get(day) ?? { opened: 0, closed: 0 }) };
  });
}
