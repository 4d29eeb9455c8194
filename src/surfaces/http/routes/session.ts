/** Signing in by the link that the server printed, who one is, and signing out. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { AppError } from '../../../errors.ts';
import { permissionsOfAll } from '../access/permissions.ts';
import { sessionView } from '../contract/overview.ts';
import { defineRoute, json } from '../define-route.ts';
import { cookieName } from '../guard/identify.ts';
import type { ApiEnv } from '../means.ts';

const login = defineRoute('GET /login', {
  summary: 'Spend the one-time link: sets the cookie of a session and goes to the desk',
  tags: ['Session'],
  request: { query: z.object({ link: z.string().min(20).max(200) }) },
  responses: { 303: { description: 'Signed in.' } },
});

const show = defineRoute('GET /api/v1/session', {
  summary: 'Who is signed in and what they may do',
  tags: ['Session'],
  responses: { 200: json(sessionView, 'The caller.') },
});

const leave = defineRoute('DELETE /api/v1/session', {
  summary: 'Sign out',
  tags: ['Session'],
  responses: { 204: { description: 'Signed out.' } },
});

export function serveSession(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(login, async (c) => {
    const { records } = c.var.means;
    // Whoever opens an old link from their history is where they wanted to be.
    if (c.var.caller?.by === 'session') return c.redirect('/', 303);
    const opened = openOrTell(c);
    if (opened instanceof Response) return opened;
    const { secret, session } = opened;
    await records.ledger.append({ actor: session.person, event: 'session.opened', subject: session.id, payload: { by: 'link' } });
    setCookie(c, cookieName(c.req.header('host') ?? ''), secret, { httpOnly: true, sameSite: 'Strict', path: '/' });
    c.header('Cache-Control', 'no-store');
    return c.redirect('/', 303);
  });
  app.openapi(show, (c) => {
    const { version, organisation, mailServer } = c.var.means;
    const { person, roles } = c.var.caller ?? { person: '', roles: [] };
    const permissions = [...permissionsOfAll(roles)];
    return c.json({ person, roles: [...roles], permissions, mode: 'local' as const, version, organisation, mailServer }, 200);
  });
  app.openapi(leave, async (c) => {
    const { sessions, records } = c.var.means;
    const name = cookieName(c.req.header('host') ?? '');
    const found = sessions.find(getCookie(c, name) ?? '');
    if (found !== undefined) {
      sessions.close(found.session.id);
      await records.ledger.append({ actor: found.caller.person, event: 'session.closed', subject: found.session.id, payload: {} });
    }
    deleteCookie(c, name, { path: '/' });
    return c.body(null, 204);
  });
}

/** A person gets a page that they can read; a program gets the problem. */
function openOrTell(c: Context<ApiEnv>) {
  try {
    return c.var.means.sessions.open(c.req.query('link') ?? '');
  } catch (failure) {
    if (!(failure instanceof AppError) || !c.req.header('accept')?.includes('text/html')) throw failure;
    return c.text(`${failure.detail}\n${failure.hint}\n`, 401, { 'Cache-Control': 'no-store' });
  }
}
