import { afterAll, expect, test } from 'vitest';
import { mayDo, type Permission, permissionsOf, type Role, roles, routePermissions } from './access/permissions.ts';
import { problemSchema } from './contract/problem.ts';
import { apiDocument } from './document.ts';
import { openTestServer } from './server.fixture.ts';

const server = await openTestServer();
afterAll(() => server[Symbol.asyncDispose]());

const table: Readonly<Record<string, Permission>> = routePermissions;
const askers = new Map(roles.map((role) => [role, server.as(`a ${role}`, [role])]));

/** Every route of the app itself, whoever added it and however. */
function routesOfApp(): string[] {
  const own = server.app.routes.filter(({ method, path }) => method !== 'ALL' && path !== '*' && path !== '/*');
  return [...new Set(own.map(({ method, path }) => `${method} ${path.replaceAll(/:([a-z]+)/g, '{$1}')}`))].toSorted();
}

test('every route of the server stands in the table of permissions, and every line of the table is a route', () => {
  expect(routesOfApp()).toEqual(Object.keys(table).toSorted());
});

test('the document names every route with its permission', () => {
  const { paths = {} } = apiDocument(server.app);
  const documented = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) => [
      `${method.toUpperCase()} ${path}`,
      typeof operation === 'object' && operation !== null && 'x-permission' in operation ? operation['x-permission'] : undefined,
    ]),
  );
  expect(Object.fromEntries(documented)).toEqual(table);
});

// Signing out comes last: whoever has done it is a stranger.
const ordered = Object.entries(table).toSorted(
  ([a], [b]) => Number(a === 'DELETE /api/v1/session') - Number(b === 'DELETE /api/v1/session'),
);
const pairs = ordered.flatMap(([route, permission]) => roles.map((role) => ({ route, permission, role })));

test.each(pairs)('$role and $route ($permission): let in or refused as the table says', async ({ route, permission, role }) => {
  const call = route.replaceAll(/\{[a-z]+\}/g, 'none_0');
  const body = route.startsWith('POST') || route.startsWith('PUT') ? { body: {} } : {};
  const answer = await (askers.get(role) ?? server.ask)(call, { ...body, headers: { 'if-match': '*', 'idempotency-key': `key-${role}` } });
  const refused = answer.status === 403 && problemSchema.parse(await answer.clone().json()).code === 'NOT_PERMITTED';
  expect(refused).toBe(!mayDo([role], permission));
  expect(answer.status).not.toBe(401);
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) await answer.body?.cancel();
});

test.each(Object.entries(table).filter(([, permission]) => permission !== 'public'))('a stranger is not let in to %s', async (route) => {
  const call = route.replaceAll(/\{[a-z]+\}/g, 'none_0');
  const answer = await server.ask(call, { stranger: true, headers: { 'if-match': '*', 'idempotency-key': 'key-stranger' } });
  expect(problemSchema.parse(await answer.json())).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
});

test('nobody but an approver approves, and nobody who approves sends', () => {
  const holding = (permission: Permission): Role[] => roles.filter((role) => permissionsOf[role].includes(permission));
  expect(holding('approve')).toEqual(['approver']);
  expect(holding('send')).toEqual(['publisher']);
});
