/**
 * Fills and measures Elasticsearch and OpenSearch past their front door. After a load every index is
 * refreshed, flushed and merged into one segment, so that the sizes it states do not move any more.
 */
import { z } from 'zod';
import type { Dataset, DatasetCollection, Measured } from '../server.ts';
import type { BackDoor } from './real-server.ts';

export interface SearchDoor {
  /** Base URL of the private place. */
  readonly url: string;
  /** Generations up to 6 want a mapping type in every bulk line. */
  readonly typed: boolean;
  /** `Authorization` header of the lab's own administrator, for secured servers. */
  readonly authorization?: string;
}

const BULK_BYTES = 1_500_000;

const catSchema = z.array(z.object({ index: z.string(), 'docs.count': z.string().nullable(), 'pri.store.size': z.string().nullable() }));
const bulkSchema = z.object({ errors: z.boolean() });

export function searchBackDoor(door: SearchDoor): BackDoor {
  return {
    async load(dataset) {
      for (const collection of dataset.collections) await loadIndex(door, collection);
      await settle(door, dataset);
    },
    async measure() {
      const rows = catSchema.parse(await ask(door, 'GET', '/_cat/indices?format=json&bytes=b&h=index,docs.count,pri.store.size'));
      return rows.map(
        (row): Measured => ({ name: row.index, documents: Number(row['docs.count'] ?? 0), bytes: Number(row['pri.store.size'] ?? 0) }),
      );
    },
  };
}

/** True when the server answers as a node that has a master. */
export async function searchIsReady(door: SearchDoor): Promise<boolean> {
  await ask(door, 'GET', '/_cluster/health?wait_for_status=yellow&timeout=1s');
  await ask(door, 'GET', '/');
  return true;
}

async function loadIndex(door: SearchDoor, { name, documents }: DatasetCollection): Promise<void> {
  const path = `/${encodeURIComponent(name)}`;
  const settings = {
    number_of_shards: 1,
    number_of_replicas: 0,
    refresh_interval: '-1',
    // Records of hospitals and laboratories have many fields, and a statistic that is ten seconds old is no measure.
    'mapping.total_fields.limit': 10_000,
    'store.stats_refresh_interval': '0s',
    // Forcing every part to the disk costs more than all the rest, and the data are thrown away.
    'translog.durability': 'async',
  };
  const known = await fetch(door.url + path, { method: 'HEAD', headers: headers(door) });
  if (known.status === 404) await ask(door, 'PUT', path, JSON.stringify({ settings: { index: settings } }));
  const action = door.typed ? '{"index":{"_type":"doc"}}\n' : '{"index":{}}\n';
  let part: string[] = [];
  let size = 0;
  const send = async (): Promise<void> => {
    if (part.length === 0) return;
    const body = part.join('');
    part = [];
    size = 0;
    const { errors } = bulkSchema.parse(await ask(door, 'POST', `${path}/_bulk?filter_path=errors`, body));
    if (errors) throw new Error(`The server refused documents for "${name}".`);
  };
  for (const document of documents()) {
    const lines = `${action}${JSON.stringify(document)}\n`;
    part.push(lines);
    size += lines.length;
    if (size >= BULK_BYTES) await send();
  }
  await send();
}

async function settle(door: SearchDoor, dataset: Dataset): Promise<void> {
  for (const { name } of dataset.collections) {
    const path = `/${encodeURIComponent(name)}`;
    await ask(door, 'PUT', `${path}/_settings`, '{"index":{"refresh_interval":"1s"}}');
    await ask(door, 'POST', `${path}/_forcemerge?max_num_segments=1`);
    await ask(door, 'POST', `${path}/_flush?force=true`);
    await ask(door, 'POST', `${path}/_refresh`);
  }
}

async function ask(door: SearchDoor, method: string, path: string, body?: string): Promise<unknown> {
  const answer = await fetch(door.url + path, { method, headers: headers(door), ...(body === undefined ? {} : { body }) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text);
}

function headers({ authorization }: SearchDoor): Record<string, string> {
  return { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) };
}
