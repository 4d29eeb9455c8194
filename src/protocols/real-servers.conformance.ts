/**
 * The same promises on real programs: what a protocol reports of a filled server equals what the server
 * itself states through its back door, an empty one is empty, and a locked one is locked.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Ephemeral } from '../ephemeral.ts';
import type { Dataset, LabServer, Measured, ServerKind } from '../lab/server.ts';
import type { Target } from '../target.ts';
import { verdictOf } from './protocol.conformance.ts';
import type { Probed, Protocol, RawCollection, Verdict } from './protocol.ts';
import { valueFreeText } from './value-free.fixture.ts';
import { seededRandom, testWire } from './wire.fixture.ts';

export interface RealConformance {
  readonly targetOf: (server: LabServer) => Target;
  readonly dataset: Dataset;
  /** Strings planted in the data set. */
  readonly canaries: readonly string[];
  /** How a server without data is judged; `open-empty` unless said otherwise. */
  readonly whenEmpty?: Verdict;
  readonly secured?: boolean;
  /** How a secured server is judged; `auth-required` unless said otherwise. */
  readonly whenSecured?: Verdict;
  /** Fields of the data set and how many distinct values they have. */
  readonly distinct?: readonly { readonly collection: string; readonly path: string; readonly values: number }[];
}

export function describeOnServers(protocol: Protocol, kinds: readonly ServerKind[], conformance: RealConformance): void {
  for (const kind of kinds) {
    describe(`${protocol.title} on ${kind.id}${conformance.secured ? ', secured' : ''}`, async () => {
      const missing = await kind.missing();
      if (missing !== undefined) {
        test.skip(`cannot be started here: ${missing}`, () => {});
        return;
      }
      let server: LabServer;
      beforeAll(async () => {
        server = await kind.start({ address: '127.0.0.1', port: 0, ...(conformance.secured ? { secured: true } : {}) });
      });
      afterAll(async () => {
        await server.close();
      });
      if (conformance.secured) describeLocked(protocol, () => server, conformance);
      else describeOpen(protocol, () => server, conformance);
    });
  }
}

function describeLocked(protocol: Protocol, server: () => LabServer, conformance: RealConformance): void {
  test('a server that asks for credentials is seen as such, and no value of it is kept', async () => {
    const { probed } = await probe(protocol, server(), conformance);

    expect(verdictOf(probed), valueFreeText(probed)).toBe(conformance.whenSecured ?? 'auth-required');
  });
}

function describeOpen(protocol: Protocol, server: () => LabServer, conformance: RealConformance): void {
  test('a server without data is open and empty', async () => {
    const { probed } = await probe(protocol, server(), conformance);

    expect(verdictOf(probed), valueFreeText(probed)).toBe(conformance.whenEmpty ?? 'open-empty');
  });

  test('documents and bytes of every collection equal what the server itself states', async () => {
    await server().load(conformance.dataset);
    const { probed } = await probe(protocol, server(), conformance);

    expect(verdictOf(probed), valueFreeText(probed)).toMatch(/^open-(data|write-possible)$/);
    expect(inventory(probed)).toEqual(byName(await server().measure()));
    const text = valueFreeText(probed);
    expect(conformance.canaries.filter((canary) => text.includes(canary))).toEqual([]);
  });

  test('a sample of every collection holds documents, bounded and ephemeral', async () => {
    const { probed, sample } = await probe(protocol, server(), conformance);

    for (const collection of collectionsOf(probed)) {
      const sampled = await sample(collection);
      expect(sampled.documents.length).toBeGreaterThan(0);
      expect(sampled.documents.length).toBeLessThanOrEqual(5);
      expect(sampled.documents.every((document) => document instanceof Ephemeral)).toBe(true);
    }
  });

  describeDistinct(protocol, server, conformance);
}

function describeDistinct(protocol: Protocol, server: () => LabServer, conformance: RealConformance): void {
  for (const { collection, path, values } of conformance.distinct ?? []) {
    test(`the server itself counts ${values} distinct values of ${path}`, async () => {
      const { probed, countDistinct } = await probe(protocol, server(), conformance);
      const named = collectionsOf(probed).find(({ name }) => name.read((text) => text === collection));

      expect(named && (await countDistinct(named, path))).toBe(values);
    });
  }
}

async function probe(protocol: Protocol, server: LabServer, conformance: RealConformance) {
  const wire = testWire(conformance.targetOf(server), protocol.budget);
  const random = seededRandom(11);
  const probed = await protocol.probe(wire, { depth: 'sample', random });
  const sample = (collection: RawCollection) => protocol.sample(collection, wire, { documents: 5, documentBytes: 65_536, random });
  const countDistinct = (collection: RawCollection, path: string) => protocol.countDistinct?.(collection, path, wire);
  return { probed, sample, countDistinct };
}

function collectionsOf(probed: Probed): readonly RawCollection[] {
  return probed.is === 'answered' ? (probed.store?.collections ?? []).filter((collection) => !collection.system) : [];
}

function inventory(probed: Probed): Measured[] {
  return byName(
    collectionsOf(probed).map((collection) => ({
      name: collection.name.read((name) => name),
      documents: collection.documents ?? -1,
      bytes: collection.bytes ?? -1,
    })),
  );
}

function byName(measured: readonly Measured[]): Measured[] {
  return measured.map(({ name, documents, bytes }) => ({ name, documents, bytes })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
