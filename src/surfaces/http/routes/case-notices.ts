/** Drafts, their approval by hash, and sending them, once. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Drafted } from '../../../case-desk/notice-draft.ts';
import { decideDelivery } from '../../../stages/disclose/desk/deliveries.ts';
import { approveNotice } from '../../../stages/disclose/desk/notices.ts';
import { idParameter } from '../contract/basics.ts';
import { approveBody, draftBody, draftedView, rehearsalView, sentView, wentOutBody } from '../contract/case-changes.ts';
import { caseDetail } from '../contract/cases.ts';
import { body, defineRoute, json } from '../define-route.ts';
import { doneOnce } from '../guard/idempotency.ts';
import { ifMatchHeader } from '../guard/precondition.ts';
import type { ApiEnv } from '../means.ts';
import { changeCase, personOf, requireVersion } from '../views/change-case.ts';

const changed = { 200: json(caseDetail, 'The case as it is now.') };
const noticeParameter = idParameter('case').extend({ notice: z.string().min(1).max(64) });
const tags = ['Notices'];

const draft = defineRoute('POST /api/v1/cases/{id}/drafts', {
  summary: 'Write the notices of a rung; sends nothing',
  description: 'A new draft for the same contact and rung takes the place of the one before and voids its approvals.',
  tags,
  request: { params: idParameter('case'), headers: ifMatchHeader, body: body(draftBody) },
  responses: { 200: json(draftedView, 'The drafts.') },
});
const approve = defineRoute('POST /api/v1/cases/{id}/notices/{notice}/approvals', {
  summary: 'Approve exactly the bytes behind a hash',
  description: 'Whoever is signed in approves; the same person twice counts once.',
  tags,
  request: { params: noticeParameter, headers: ifMatchHeader, body: body(approveBody) },
  responses: changed,
});
const rehearse = defineRoute('GET /api/v1/cases/{id}/notices/{notice}/rehearsal', {
  summary: 'Where an approved notice would go; sends nothing',
  tags,
  request: { params: noticeParameter },
  responses: { 200: json(rehearsalView, 'Where it would go.') },
});
const send = defineRoute(
  'POST /api/v1/cases/{id}/notices/{notice}/send',
  {
    summary: 'Hand an approved notice to its channel, once',
    description: 'A second request for the same notice is refused by the books; the same Idempotency-Key gets the answer of the first.',
    tags,
    request: { params: noticeParameter, headers: z.object({ 'idempotency-key': z.string().max(200).optional() }) },
    responses: { 200: json(sentView, 'How it ended: look at `delivery.state`.') },
  },
  [doneOnce(true)],
);
const decide = defineRoute('POST /api/v1/cases/{id}/notices/{notice}/went-out', {
  summary: 'Decide whether a notice whose delivery is unknown went out',
  tags,
  request: { params: noticeParameter, headers: ifMatchHeader, body: body(wentOutBody) },
  responses: changed,
});

export function serveCaseNotices(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(draft, async (c) => {
    const { id } = c.req.valid('param');
    const order = orderOf(c.req.valid('json'));
    const { rehearse: rehearsed } = c.req.valid('json');
    const person = personOf(c);
    const desk = c.var.means.deskOf(person);
    const state = rehearsed ? (await c.var.means.records.cases.get(id)).state : await requireVersion(c, id);
    const drafts = rehearsed ? await desk.preview(state, order, person) : await desk.draft(id, order, person);
    return c.json({ drafts: drafts.map(draftOf), kept: !rehearsed }, 200);
  });
  app.openapi(approve, (c) => {
    const { id, notice } = c.req.valid('param');
    const { hash, capacity } = c.req.valid('json');
    return changeCase(c, id, (state, means) => approveNotice(state, notice, hash, capacity, means));
  });
  app.openapi(rehearse, async (c) => {
    const { id, notice } = c.req.valid('param');
    const person = personOf(c);
    return c.json(await c.var.means.deskOf(person).rehearse(id, notice, person), 200);
  });
  app.openapi(send, async (c) => {
    const { id, notice } = c.req.valid('param');
    const person = personOf(c);
    return c.json({ delivery: await c.var.means.deskOf(person).send(id, notice, person) }, 200);
  });
  app.openapi(decide, (c) => {
    const { id, notice } = c.req.valid('param');
    const { wentOut } = c.req.valid('json');
    return changeCase(c, id, (state, means) => decideDelivery(state, notice, wentOut, means));
  });
}

const extensions = { 'text/plain': '.txt', 'text/markdown': '.md', 'text/html': '.html' } as const;

function orderOf({ rung, contactId, language, enclosure }: z.output<typeof draftBody>) {
  return {
    rung,
    ...(contactId === undefined ? {} : { contactId }),
    ...(language === undefined ? {} : { language }),
    ...(enclosure === undefined
      ? {}
      : { attachments: [{ name: `advisory-draft${extensions[enclosure.type]}`, type: enclosure.type, content: enclosure.content }] }),
  };
}

function draftOf({ notice, masked, remarks, plain }: Drafted) {
  const { id, contactId, rung, language, subject, hash } = notice;
  return { noticeId: id, contactId, rung, language, subject, hash, masked, remarks: [...remarks], text: plain };
}
