/**
 * nuclei's JSON lines (-jsonl): an object for each finding. Only where it was found is read; the finding itself, requests,
 * responses and extracted results are dropped. Rows that say that a template did not match are left out.
 */
import { z } from 'zod';
import type { ImportFormat } from '../import-format.ts';
import { placeOfUrl } from './reading/address-of-url.ts';
import { jsonKeys } from './reading/json-keys.ts';
import { jsonRows, rowBy } from './reading/json-rows.ts';
import { looseNumber, looseText, someText } from './reading/loose-schemas.ts';
import { rowFormat } from './reading/row-format.ts';

const rowSchema = z.object({
  'template-id': someText,
  type: looseText,
  ip: looseText,
  port: looseNumber,
  scheme: looseText,
  host: looseText,
  'matched-at': looseText,
  timestamp: looseText,
  'matcher-status': z.boolean().optional().catch(undefined),
});

export const nuclei: ImportFormat = rowFormat<unknown>({
  id: 'nuclei',
  title: 'nuclei JSON lines',
  written: 'nuclei -jsonl -o FILE',
  drops: 'the findings, requests, responses, extracted results, curl commands, host names',
  detect: (head) => jsonKeys(head)?.has('template-id') === true,
  cut: (text) => jsonRows(text),

  rowOf(row) {
    const read = rowBy(rowSchema, row);
    if (read === undefined) return undefined;
    if (read['matcher-status'] === false) return { skip: 'is a template that did not match' };
    if (read.type === 'dns' || read.type === 'whois' || read.type === 'file') return { skip: 'is a finding about no port' };
    const place = placeOfUrl(read['matched-at']) ?? placeOfUrl(read.host);
    return [
      {
        address: read.ip ?? place?.host,
        port: place?.port ?? read.port,
        seenAt: read.timestamp,
        service: read.scheme ?? place?.scheme,
      },
    ];
  },
});
