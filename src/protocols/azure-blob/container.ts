/**
 * A container as its target names it, `az://ACCOUNT.CONTAINER`: the account is in the host, or in the path of an endpoint
 * that the scope states, so that only the container stands in a request.
 */
import type { HttpRequest, Wire } from '../../platform/wire/contract.ts';
import { type ObjectSource, objectPath } from '../buckets/source.ts';
import { readPage } from './page.ts';

const NAME = /^[a-z0-9]{3,24}\.([a-z0-9](?:-?[a-z0-9])+)$/;
/** Fixes the shape of the answers. Anonymous callers may name a version like any other. */
const HEADERS = { 'x-ms-version': '2020-10-02' } as const;

export interface Container extends ObjectSource {
  /** Without the account. */
  readonly name: string;
  /** Asks for the container's own facts. */
  readonly facts: HttpRequest;
  list(mark: string | undefined): HttpRequest;
}

/** @returns undefined for a name that is not that of an account and a container. */
export function containerOf(wire: Wire): Container | undefined {
  const name = wire.target.kind === 'bucket' ? NAME.exec(wire.target.name)?.[1] : undefined;
  if (name === undefined) return undefined;
  const path = (blob: string): string => `/${name}/${objectPath(blob)}`;
  const list = (mark: string | undefined): HttpRequest => {
    const query = new URLSearchParams({ restype: 'container', comp: 'list', maxresults: '1000' });
    if (mark !== undefined) query.set('marker', mark);
    return { path: `/${name}?${query.toString()}`, headers: HEADERS };
  };
  return {
    wire,
    name,
    facts: { method: 'HEAD', path: `/${name}?restype=container`, headers: HEADERS },
    list,
    async readPage(mark) {
      const page = await readPage(wire, list(mark));
      return page.is === 'page' ? page : undefined;
    },
    proof: (blob) => ({ method: 'HEAD', path: path(blob) }),
    content: path,
  };
}
