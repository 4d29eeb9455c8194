/**
 * A client of the HTTP API, typed by the API document. In the desk it sends the cookie of the session; elsewhere it
 * is given the address of a server and an API token.
 *
 * @example
 * const client = openwardClient({ baseUrl: 'http://127.0.0.1:4680', token });
 * const { data } = await client.GET('/api/v1/exposures', { params: { query: { state: 'open' } } });
 */
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api.generated.ts';

export type { paths } from './api.generated.ts';

export interface ClientOptions {
  /** Of the server; none for the page's own. */
  readonly baseUrl?: string;
  readonly token?: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

export function openwardClient({ baseUrl = '', token, fetch }: ClientOptions = {}): Client<paths> {
  return createClient<paths>({
    baseUrl,
    credentials: 'same-origin',
    ...(token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } }),
    ...(fetch === undefined ? {} : { fetch }),
  });
}
