/** Who is told, and where they are reached. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError } from '../../../errors.ts';
import { addContact, addParty, clearByCounsel, confirmParty, justify } from '../../../stages/disclose/desk/parties.ts';
import { findLanguage, noticeLanguages } from '../../../stages/disclose/notices/languages.ts';
import { idParameter } from '../contract/basics.ts';
import { contactBody, partyBody, partyChangeBody } from '../contract/case-changes.ts';
import { caseDetail } from '../contract/cases.ts';
import { body, defineRoute, json } from '../define-route.ts';
import { ifMatchHeader } from '../guard/precondition.ts';
import type { ApiEnv } from '../means.ts';
import { changeCase } from '../views/change-case.ts';

const changed = { 200: json(caseDetail, 'The case as it is now.') };
const onParty = { params: idParameter('case').extend({ party: z.string().min(1).max(64) }), headers: ifMatchHeader };
const tags = ['Cases'];

const add = defineRoute('POST /api/v1/cases/{id}/parties', {
  summary: 'Name a party',
  tags,
  request: { params: idParameter('case'), headers: ifMatchHeader, body: body(partyBody) },
  responses: changed,
});
const change = defineRoute('POST /api/v1/cases/{id}/parties/{party}', {
  summary: 'Confirm a party, justify writing to it, or clear it by counsel',
  tags,
  request: { ...onParty, body: body(partyChangeBody) },
  responses: changed,
});
const contact = defineRoute('POST /api/v1/cases/{id}/parties/{party}/contacts', {
  summary: 'Add an address at which a party is reached',
  description: 'The address is kept and never fetched.',
  tags,
  request: { ...onParty, body: body(contactBody) },
  responses: changed,
});

export function serveCaseParties(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(add, (c) => {
    const { role, name, country, language, confidence, reason } = c.req.valid('json');
    if (findLanguage(language) === undefined) {
      const hint = `Languages: ${noticeLanguages.map(({ id }) => id).join(', ')}.`;
      throw new AppError('REQUEST_MALFORMED', { detail: 'There are no notices in this language.', hint });
    }
    const evidence = reason === undefined ? [] : [reason];
    return changeCase(c, c.req.valid('param').id, (state, means) =>
      addParty(state, { role, name, language, confidence, country, evidence }, means),
    );
  });
  app.openapi(change, (c) => {
    const { id, party } = c.req.valid('param');
    const { change: wanted, reason } = c.req.valid('json');
    return changeCase(c, id, (state, means) => steps[wanted](state, party, reason, means));
  });
  app.openapi(contact, (c) => {
    const { id, party } = c.req.valid('param');
    const input = c.req.valid('json');
    return changeCase(c, id, (state, means) => addContact(state, party, input, means));
  });
}

const steps = { confirm: confirmParty, justify, 'counsel-clears': clearByCounsel } as const;
