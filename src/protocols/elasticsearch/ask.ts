/**
 * One question to the cluster: sends a GET, parses the answer as JSON and erases its bytes. The parsed value
 * lives on the caller's stack alone; nothing of it may leave the protocol outside an `Ephemeral`.
 */
import type { TlsEvidence, Wire, WireFailure } from '../../platform/wire/contract.ts';

export interface Asked {
  readonly ok: true;
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** Undefined when the body is not JSON, is cut or breaks a limit. */
  readonly json: unknown;
  /** First bytes of a body that is not JSON, for matching against marks of ours. */
  readonly text: string;
  readonly truncated: boolean;
  readonly tls?: TlsEvidence;
}

const TEXT_BYTES = 2_000;

export async function ask(wire: Wire, path: string, maxBytes: number): Promise<Asked | WireFailure> {
  const answer = await wire.http({ path, headers: { accept: 'application/json' }, maxBytes });
  if (!answer.ok) return answer;
  try {
    const parsed = answer.truncated ? undefined : answer.json();
    if (parsed !== undefined && !parsed.ok && parsed.kind === 'too-deep') return parsed;
    return {
      ok: true,
      status: answer.status,
      headers: answer.headers,
      json: parsed?.ok ? parsed.value : undefined,
      text: parsed?.ok ? '' : new TextDecoder().decode(answer.body.subarray(0, TEXT_BYTES)),
      truncated: answer.truncated,
      ...(answer.tls === undefined ? {} : { tls: answer.tls }),
    };
  } finally {
    answer.erase();
  }
}

/** A search by GET alone: the body travels in the query, as every generation from 2.x on allows. */
export function searchPath(collection: string, source: unknown): string {
  const query = new URLSearchParams({ source_content_type: 'application/json', source: JSON.stringify(source) });
  return `/${encodeURIComponent(collection)}/_search?${query.toString()}`;
}

/** Names that an index can have and that are safe in a path; a hostile listing may hold others. */
export function isIndexName(name: string): boolean {
  return (
    name.length > 0 && name.length <= 255 && name.isWellFormed() && !/^[-_+.]|[\\/*?"<>|\s,#:]/u.test(name) && name === name.toLowerCase()
  );
}
