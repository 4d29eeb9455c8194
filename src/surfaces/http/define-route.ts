/**
 * How a route is made: by its entry in the table of permissions, which the first thing that runs checks. What
 * every route can answer besides its own (problems) is added here, so that the document tells it.
 */
import { createRoute, type RouteConfig, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { AppError } from '../../errors.ts';
import { mayDo, type Permission, type RouteKey, routePermissions } from './access/permissions.ts';
import { problemSchema } from './contract/problem.ts';
import type { ApiEnv } from './means.ts';

type Parts<Key> = Key extends `${infer Method} ${infer Path}` ? { method: Lowercase<Method>; path: Path } : never;

interface RouteFacts {
  readonly summary: string;
  readonly description?: string;
  readonly tags: string[];
  readonly request?: NonNullable<RouteConfig['request']>;
  readonly responses: RouteConfig['responses'];
  readonly [extension: `x-${string}`]: unknown;
}

const problem = { description: 'What went wrong.', content: { 'application/problem+json': { schema: problemSchema } } };

export function defineRoute<Key extends RouteKey, const Facts extends RouteFacts>(
  key: Key,
  facts: Facts,
  guards: readonly MiddlewareHandler<ApiEnv>[] = [],
) {
  const permission = routePermissions[key];
  const { method, path } = partsOf(key);
  return createRoute({
    ...facts,
    method,
    path,
    operationId: operationIdOf(key),
    'x-permission': permission,
    responses: { ...facts.responses, default: problem },
    middleware: [requirePermission(permission), ...guards],
  });
}

const methodSchema = z.enum(['get', 'post', 'put', 'patch', 'delete']);

function partsOf<Key extends RouteKey>(key: Key): Parts<Key>;
function partsOf(key: string) {
  const space = key.indexOf(' ');
  return { method: methodSchema.parse(key.slice(0, space).toLowerCase()), path: key.slice(space + 1) };
}

/** `GET /api/v1/cases/{id}/notices/{notice}` becomes `getCasesIdNoticesNotice`. */
function operationIdOf(key: string): string {
  const [method = '', path = ''] = key.split(' ');
  const words = path.replace('/api/v1', '').match(/[A-Za-z0-9]+/g) ?? [];
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function requirePermission(permission: Permission): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (permission !== 'public') {
      const { caller } = c.var;
      if (caller === undefined) throw new AppError('NOT_SIGNED_IN', { detail: 'This needs a session or an API token.' });
      if (!mayDo(caller.roles, permission)) throw new AppError('NOT_PERMITTED', { detail: `This needs the permission "${permission}".` });
    }
    await next();
  };
}

/** A body is always wanted whole: without `required`, one of another type would pass unread. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } };
}

export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } };
}
