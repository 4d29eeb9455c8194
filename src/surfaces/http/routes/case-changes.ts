/** What a person does to a case: advance, hold, embargo, hand over, note, reply. Every change names the version it is for. */
import type { OpenAPIHono, z } from '@hono/zod-openapi';
import { advanceCase } from '../../../case-desk/advance-case.ts';
import { openOnExposure } from '../../../case-desk/open-on-exposure.ts';
import { addNote, assignCase, holdCase, releaseCase } from '../../../stages/disclose/desk/leading.ts';
import { changeEmbargo, type EmbargoStep } from '../../../stages/disclose/desk/publication.ts';
import { classifyReply } from '../../../stages/disclose/replies/letters.ts';
import { takeReply } from '../../../stages/disclose/replies/replies.ts';
import { idParameter } from '../contract/basics.ts';
import { advanceBody, assignBody, embargoBody, holdBody, noteBody, openBody, replyBody, tickedView } from '../contract/case-changes.ts';
import { caseDetail } from '../contract/cases.ts';
import { body, defineRoute, json } from '../define-route.ts';
import { doneOnce } from '../guard/idempotency.ts';
import { ifMatchHeader } from '../guard/precondition.ts';
import type { ApiEnv } from '../means.ts';
import { presentCase } from '../views/answer-case.ts';
import { changeCase, personOf } from '../views/change-case.ts';

const changed = { 200: json(caseDetail, 'The case as it is now.') };
const onCase = { params: idParameter('case'), headers: ifMatchHeader };
const tags = ['Cases'];

const open = defineRoute(
  'POST /api/v1/cases',
  { summary: 'Begin a case on an exposure', tags, request: { body: body(openBody) }, responses: { 201: json(caseDetail, 'The case.') } },
  [doneOnce(false)],
);
const advance = defineRoute('POST /api/v1/cases/{id}/advance', {
  summary: 'Take down what was decided or found out',
  tags,
  request: { ...onCase, body: body(advanceBody) },
  responses: changed,
});
const hold = defineRoute('PUT /api/v1/cases/{id}/hold', {
  summary: 'Stop everything that goes out until somebody looks again',
  tags,
  request: { ...onCase, body: body(holdBody) },
  responses: changed,
});
const release = defineRoute('DELETE /api/v1/cases/{id}/hold', { summary: 'End the hold', tags, request: onCase, responses: changed });
const embargo = defineRoute('POST /api/v1/cases/{id}/embargo', {
  summary: 'Propose, agree, revise or end the date until which nothing is published',
  tags,
  request: { ...onCase, body: body(embargoBody) },
  responses: changed,
});
const assign = defineRoute('POST /api/v1/cases/{id}/assign', {
  summary: 'Hand the case over with every open deadline',
  tags,
  request: { ...onCase, body: body(assignBody) },
  responses: changed,
});
const note = defineRoute('POST /api/v1/cases/{id}/notes', {
  summary: 'Take a note',
  tags,
  request: { ...onCase, body: body(noteBody) },
  responses: changed,
});
const reply = defineRoute('POST /api/v1/cases/{id}/replies', {
  summary: 'Take down what a party said, or that a notice came back',
  tags,
  request: { ...onCase, body: body(replyBody) },
  responses: changed,
});
const clock = defineRoute('POST /api/v1/clock', {
  summary: 'Let time pass: what is due gets a draft and waits for approval',
  tags,
  responses: { 200: json(tickedView, 'The cases in which something happened.') },
});

export function serveCaseChanges(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(open, async (c) => {
    const { exposure, title } = c.req.valid('json');
    const person = personOf(c);
    const { records, deskOf } = c.var.means;
    const wanted = { exposure, ...(title === undefined ? {} : { title }) };
    const { id } = await openOnExposure(records, wanted, deskOf(person).means(person));
    c.header('Location', `/api/v1/cases/${id}`);
    return c.json(await presentCase(c, id), 201);
  });
  app.openapi(advance, (c) => {
    const { step, reason, rung } = c.req.valid('json');
    return changeCase(c, c.req.valid('param').id, (state, means) => advanceCase(state, { step, reason, rung }, means));
  });
  app.openapi(hold, (c) => {
    const { reason, until } = c.req.valid('json');
    return changeCase(c, c.req.valid('param').id, (state, means) => holdCase(state, reason, endOf(until), means));
  });
  app.openapi(release, (c) => changeCase(c, c.req.valid('param').id, releaseCase));
  app.openapi(embargo, (c) => {
    const step = embargoStepOf(c.req.valid('json'));
    return changeCase(c, c.req.valid('param').id, (state, means) => changeEmbargo(state, step, means));
  });
  app.openapi(assign, (c) => {
    const { to } = c.req.valid('json');
    return changeCase(c, c.req.valid('param').id, (state, means) => assignCase(state, to, means));
  });
  app.openapi(note, (c) => {
    const { text } = c.req.valid('json');
    return changeCase(c, c.req.valid('param').id, (state, means) => addNote(state, text, means));
  });
  app.openapi(reply, (c) => {
    const { party: partyId, kind, summary, noticeId } = c.req.valid('json');
    const input = { partyId, kind, summary, ...(noticeId === undefined ? {} : { noticeId }) };
    // In place of a party, a reply that came by mail and waits to be read.
    return changeCase(c, c.req.valid('param').id, (state, means) =>
      state.replies.some(({ id }) => id === partyId) ? classifyReply(state, partyId, kind, summary, means) : takeReply(state, input, means),
    );
  });
  app.openapi(clock, async (c) => {
    const person = personOf(c);
    const ticked = await c.var.means.deskOf(person).tick(person);
    const cases = ticked.map(({ caseId, drafted, due, lost, stuck }) => ({
      caseId,
      drafted: [...drafted],
      due: [...due],
      lost: [...lost],
      stuck: [...stuck],
    }));
    return c.json({ at: c.var.means.clock().toISOString(), cases }, 200);
  });
}

function endOf(day: string): Date {
  return new Date(`${day}T23:59:59.000Z`);
}

function embargoStepOf(wanted: z.output<typeof embargoBody>): EmbargoStep {
  if (wanted.step === 'agree') return { is: 'agree', consentOf: wanted.consentOf };
  if (wanted.step === 'exit') return { is: 'exit', reason: wanted.reason };
  return { is: wanted.step, until: endOf(wanted.until), ...(wanted.reason === undefined ? {} : { reason: wanted.reason }) };
}
