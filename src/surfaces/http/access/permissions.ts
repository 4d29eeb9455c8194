/**
 * Who may do what, as data: every route names one permission, every role has some. A route that is not in the
 * table cannot be made, and a test walks every route with every role.
 */
import { type AccessRole, accessRoles } from '../../../contracts/access-words.ts';

export const permissions = ['public', 'read', 'work', 'approve', 'send', 'administer'] as const;
export type Permission = (typeof permissions)[number];

export const roles = accessRoles;
export type Role = AccessRole;

/** `public` is for everyone, signed in or not. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: ['read'],
  analyst: ['read', 'work'],
  approver: ['read', 'work', 'approve'],
  publisher: ['read', 'work', 'send'],
  administrator: ['read', 'administer'],
};

export const routePermissions = {
  'GET /livez': 'public',
  'GET /readyz': 'public',
  'GET /problems/{code}': 'public',
  'GET /login': 'public',
  'GET /api/v1/openapi.json': 'public',
  'GET /api/v1/session': 'read',
  'DELETE /api/v1/session': 'read',
  'GET /api/v1/overview': 'read',
  'GET /api/v1/runs': 'read',
  'GET /api/v1/runs/{id}': 'read',
  'GET /api/v1/runs/{id}/outcomes': 'read',
  'GET /api/v1/runs/{id}/report': 'read',
  'GET /api/v1/rechecks': 'read',
  'GET /api/v1/exposures/{id}/rechecks': 'read',
  'GET /api/v1/opt-outs': 'read',
  'POST /api/v1/opt-outs': 'work',
  'POST /api/v1/runs': 'work',
  'POST /api/v1/runs/{id}/stop': 'work',
  'POST /api/v1/runs/{id}/resume': 'work',
  'GET /api/v1/runs/{id}/events': 'read',
  'GET /api/v1/cases/{id}/events': 'read',
  'GET /api/v1/events': 'read',
  'POST /api/v1/scopes/check': 'read',
  'POST /api/v1/scopes/explain': 'read',
  'GET /api/v1/exposures': 'read',
  'GET /api/v1/exposures/{id}': 'read',
  'GET /api/v1/exposures/{id}/attribution': 'read',
  'GET /api/v1/cases': 'read',
  'GET /api/v1/cases/{id}': 'read',
  'GET /api/v1/cases/{id}/notices/{notice}': 'read',
  'POST /api/v1/cases': 'work',
  'POST /api/v1/cases/{id}/advance': 'work',
  'PUT /api/v1/cases/{id}/hold': 'work',
  'DELETE /api/v1/cases/{id}/hold': 'work',
  'POST /api/v1/cases/{id}/embargo': 'work',
  'POST /api/v1/cases/{id}/assign': 'work',
  'POST /api/v1/cases/{id}/notes': 'work',
  'POST /api/v1/cases/{id}/replies': 'work',
  'POST /api/v1/cases/{id}/parties': 'work',
  'POST /api/v1/cases/{id}/parties/{party}': 'work',
  'POST /api/v1/cases/{id}/parties/{party}/contacts': 'work',
  'POST /api/v1/cases/{id}/drafts': 'work',
  'POST /api/v1/cases/{id}/notices/{notice}/approvals': 'approve',
  'GET /api/v1/cases/{id}/notices/{notice}/rehearsal': 'read',
  'POST /api/v1/cases/{id}/notices/{notice}/send': 'send',
  'POST /api/v1/cases/{id}/notices/{notice}/went-out': 'send',
  'POST /api/v1/clock': 'work',
  'POST /api/v1/classify': 'work',
  'GET /metrics': 'read',
  'GET /api/v1/ledger': 'read',
  'POST /api/v1/ledger/verify': 'read',
} as const satisfies Readonly<Record<string, Permission>>;

export type RouteKey = keyof typeof routePermissions;

export function mayDo(held: readonly Role[], wanted: Permission): boolean {
  return wanted === 'public' || held.some((role) => permissionsOf[role].includes(wanted));
}

export function permissionsOfAll(held: readonly Role[]): readonly Permission[] {
  return permissions.filter((permission) => permission !== 'public' && mayDo(held, permission));
}
