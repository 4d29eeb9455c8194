/** The allow-list: whatever can be framed reads, and nothing else. */
import { expect, test } from 'vitest';
import { type Command, frameable } from './commands.ts';

const place = { database: 'db', collection: 'c' };
/** One of each; the compiler refuses a missing kind. */
const all: { readonly [Is in Command['is']]: Extract<Command, { is: Is }> } = {
  hello: { is: 'hello' },
  isMaster: { is: 'isMaster' },
  buildInfo: { is: 'buildInfo' },
  connectionStatus: { is: 'connectionStatus' },
  listDatabases: { is: 'listDatabases' },
  listCollections: { is: 'listCollections', database: 'db' },
  collStats: { is: 'collStats', ...place },
  count: { is: 'count', ...place },
  sample: { is: 'sample', ...place, documents: 5 },
  find: { is: 'find', ...place, documents: 5, skip: 3 },
  countDistinct: { is: 'countDistinct', ...place, path: 'a.b' },
};
const bodies = Object.values(all).map((command) => frameable(command).body);

test('only commands that read can be framed', () => {
  expect(new Set(bodies.map((body) => Object.keys(body)[0]))).toEqual(
    new Set([
      'hello',
      'isMaster',
      'buildInfo',
      'connectionStatus',
      'listDatabases',
      'listCollections',
      'collStats',
      'count',
      'aggregate',
      'find',
    ]),
  );
});

test('no pipeline has a stage that writes, joins or runs code', () => {
  const stages = bodies.flatMap((body) => body['pipeline'] ?? []).flatMap((stage) => Object.keys(stage));

  expect(new Set(stages)).toEqual(new Set(['$sample', '$match', '$group', '$count']));
});

test('whatever touches documents is limited in time, and a find also in number', () => {
  const touching = bodies.filter((body) => 'aggregate' in body || 'find' in body);

  expect(touching.every((body) => body['maxTimeMS'] === 3000)).toBe(true);
  expect(touching.find((body) => 'find' in body)).toMatchObject({ limit: 5, batchSize: 5, singleBatch: true });
});

test('lists are asked for by name alone', () => {
  expect(frameable(all.listDatabases).body).toMatchObject({ nameOnly: true });
  expect(frameable(all.listCollections).body).toMatchObject({ nameOnly: true });
});
