/** Live pages: what happens in a run, to a case, and in the ledger as a whole. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { idParameter } from '../contract/basics.ts';
import { defineRoute } from '../define-route.ts';
import type { ApiEnv } from '../means.ts';
import { answerStream } from '../streams/answer-stream.ts';

const headers = z.object({
  'last-event-id': z
    .string()
    .max(60)
    .optional()
    .openapi({ description: 'Id of the last event that was seen; browsers send it by themselves.' }),
});
const stream = { description: 'Server-sent events.', content: { 'text/event-stream': { schema: z.string() } } };
const tags = ['Events'];

const ofRun = defineRoute('GET /api/v1/runs/{id}/events', {
  summary: 'What happens in a run that is at work here',
  description:
    'Events: `outcome` (one target), `tally` (counts of what has no outcome of its own), `state` (the last one ends the stream), `gap` (events were lost: read the run anew). 204 when the run is not at work here.',
  tags,
  request: { params: idParameter('run'), headers },
  responses: { 200: stream, 204: { description: 'Nothing will come.' } },
});
const ofCase = defineRoute('GET /api/v1/cases/{id}/events', {
  summary: 'What happens to a case from now on',
  description: 'Event `ledger`, one for each entry of the ledger on this case; its id is the number of the entry.',
  tags,
  request: { params: idParameter('case'), headers },
  responses: { 200: stream },
});
const all = defineRoute('GET /api/v1/events', {
  summary: 'Everything that happens from now on',
  description: 'Event `ledger`, one for each entry of the ledger; its id is the number of the entry.',
  tags,
  request: { headers },
  responses: { 200: stream },
});

const PAGE = 100;

export function serveEvents(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(ofRun, async (c) => {
    const { id } = c.req.valid('param');
    const { records, runs } = c.var.means;
    await records.runs.get(id);
    const log = runs.events(id);
    if (log === undefined || (log.ended && c.req.header('last-event-id') !== undefined)) return c.body(null, 204);
    let seen = c.req.header('last-event-id');
    return answerStream(c, {
      async next() {
        const { events, gap, last } = log.since(seen);
        seen = last;
        return { events: gap ? [{ id: last, event: 'gap', data: {} }, ...events] : events, ended: log.ended };
      },
      watch: (onChange) => log.watch(onChange),
    });
  });
  app.openapi(ofCase, async (c) => {
    const { id } = c.req.valid('param');
    await c.var.means.records.cases.get(id);
    return answerStream(c, await ledgerSource(c, id));
  });
  app.openapi(all, async (c) => answerStream(c, await ledgerSource(c, undefined)));
}

/** The ledger keeps everything, so a watcher who comes back has missed nothing. */
async function ledgerSource(c: Context<ApiEnv>, subject: string | undefined) {
  const { records, ledgerWatch } = c.var.means;
  const given = c.req.header('last-event-id') ?? '';
  let seen = /^[0-9]{1,15}$/.test(given) ? given : String((await records.ledger.head()).seq);
  return {
    async next() {
      const wanted = { order: 'asc', limit: PAGE, cursor: seen, ...(subject === undefined ? {} : { subject }) } as const;
      const { items } = await records.ledger.page(wanted);
      const events = items.map(({ seq, at, actor, event, subject: on }) => ({
        id: String(seq),
        event: 'ledger',
        data: { seq, at, actor, event, subject: on },
      }));
      seen = events.at(-1)?.id ?? seen;
      return { events, ended: false };
    },
    watch: (onChange: () => void) => ledgerWatch.watch(onChange),
  };
}
