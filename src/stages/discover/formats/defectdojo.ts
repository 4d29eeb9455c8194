/**
 * DefectDojo's generic findings (`findings` with `endpoints`), and the endpoints that its API lists. Only where a finding
 * lies is read; title, description, steps and notes are dropped. Findings of the API name endpoints by number alone.
 */
import { z } from 'zod';
import type { ImportFormat } from '../import-format.ts';
import { placeOfUrl, usualPortOf } from './reading/address-of-url.ts';
import { jsonKeys } from './reading/json-keys.ts';
import { jsonRows, rowBy } from './reading/json-rows.ts';
import { looseNumber, looseText } from './reading/loose-schemas.ts';
import { type Passed, rowFormat, type Said } from './reading/row-format.ts';

const MOST_ENDPOINTS = 10_000;

const endpointSchema = z.object({ host: looseText, fqdn: looseText, port: looseNumber, protocol: looseText });
const findingSchema = z.object({
  severity: z.string(),
  date: looseText,
  endpoints: z.array(z.unknown()).max(MOST_ENDPOINTS).optional().catch(undefined),
});
const listedSchema = endpointSchema.extend({ host: z.string(), product: z.unknown() });

export const defectdojo: ImportFormat = rowFormat<unknown>({
  id: 'defectdojo',
  title: 'DefectDojo findings',
  written: 'a generic findings file, or the answer of /api/v2/endpoints/',
  drops: 'titles, descriptions, steps, notes, vulnerabilities, host names, paths',

  detect(head) {
    const keys = jsonKeys(head);
    if (keys === undefined) return false;
    if (keys.has('findings') && (keys.has('findings.severity') || keys.has('findings.title'))) return true;
    return keys.has('results') && keys.has('results.host') && keys.has('results.product');
  },

  cut: (text) => jsonRows(text, { wrappers: ['findings', 'results'] }),

  rowOf(row) {
    const finding = rowBy(findingSchema, row);
    if (finding !== undefined) return ofFinding(finding);
    const listed = rowBy(listedSchema, row);
    return listed === undefined ? undefined : [ofEndpoint(listed, undefined)];
  },
});

function ofFinding({ date, endpoints = [] }: z.infer<typeof findingSchema>): readonly Said[] | Passed {
  if (endpoints.length === 0) return { skip: 'is a finding without an endpoint' };
  if (endpoints.every((endpoint) => typeof endpoint === 'number')) return { skip: 'is a finding that names its endpoints by number alone' };
  return endpoints.map((endpoint) => {
    if (typeof endpoint !== 'string') return ofEndpoint(rowBy(endpointSchema, endpoint), date);
    const place = placeOfUrl(endpoint);
    return { address: place?.host, port: place?.port, seenAt: date, service: place?.scheme };
  });
}

function ofEndpoint(endpoint: z.infer<typeof endpointSchema> | undefined, seenAt: string | undefined): Said {
  const usual = usualPortOf(endpoint?.protocol ?? '');
  return { address: endpoint?.host, port: endpoint?.port ?? usual, seenAt, service: endpoint?.protocol };
}
