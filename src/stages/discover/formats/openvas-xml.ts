/**
 * OpenVAS and Greenbone reports as XML: results with a host and a port such as `9200/tcp`. Descriptions, findings and names
 * are dropped; results about the whole host (`general/tcp`) say nothing of a port.
 */
import type { ImportFormat } from '../import-format.ts';
import { type Cut, rowFormat } from './reading/row-format.ts';
import { xmlEvents } from './reading/xml-events.ts';

const TITLE = 'OpenVAS XML';
const ROOTS = ['report', 'get_reports_response', 'get_results_response'];

interface Result {
  readonly depth: number;
  readonly line: number;
  host?: string;
  port?: string;
  seenAt?: string;
}

export const openvasXml: ImportFormat = rowFormat<Result>({
  id: 'openvas-xml',
  title: TITLE,
  written: 'the export of a report as XML',
  drops: 'descriptions, findings, solutions, host names, tasks, users',
  knownByRoot: true,
  detect: (head) =>
    /<get_re(?:ports|sults)_response[\s>]/.test(head) ||
    (/<report[\s>]/.test(head) && /<report [^>]*(?:format_id|content_type)=|<gmp>|<omp>|<results[\s>]/.test(head)),
  cut: results,

  rowOf({ host, port = '', seenAt }) {
    const [, number, transport] = /^(?:[a-z0-9_. -]{0,60}\()?([0-9]{1,5})\/([a-z]{3,4})\)?$/i.exec(port) ?? [];
    if (number === undefined) return { skip: 'is a result about no port' };
    return [{ address: host, port: number, transport, seenAt }];
  },
});

async function* results(text: AsyncIterable<string>): AsyncGenerator<Cut<Result>> {
  let result: Result | undefined;
  const textOf = new Set(['host', 'port', 'creation_time', 'modification_time']);
  for await (const { is, name, depth, line, text: said } of xmlEvents(text, { title: TITLE, roots: ROOTS, textOf })) {
    if (is === 'broken') yield { line, why: said };
    else if (is === 'open' && name === 'result' && result === undefined) result = { depth, line };
    else if (result === undefined || is === 'open') continue;
    else if (name === 'result' && depth === result.depth) {
      yield { line: result.line, text: JSON.stringify([result.host, result.port, result.seenAt]), row: result };
      result = undefined;
    } else if (depth !== result.depth + 1) continue;
    else if (name === 'host') result.host ??= said;
    else if (name === 'port') result.port ??= said;
    else if (name === 'creation_time' || name === 'modification_time') result.seenAt = said;
  }
}
