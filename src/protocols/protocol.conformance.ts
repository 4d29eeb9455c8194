/**
 * The promises of every protocol, run against stands: look-alikes in unit tests, real servers in
 * `*.real.test.ts`. A new protocol is red here until each state has its verdict, and nothing but what it
 * declares was sent. States that every protocol meets alike are in `hostile-states.conformance.ts`.
 */
import { afterEach, describe, expect, test } from 'vitest';
import { Ephemeral } from '../ephemeral.ts';
import type { Stand } from '../lab/lookalikes/stand.ts';
import type { Budget, Depth } from '../platform/wire/contract.ts';
import type { Target } from '../target.ts';
import { describeHostileStates } from './hostile-states.conformance.ts';
import type { FlagSignal, Probed, Protocol, RawCollection, Verdict } from './protocol.ts';
import { valueFreeText } from './value-free.fixture.ts';
import { seededRandom, testWire } from './wire.fixture.ts';

/**
 * What one recorded request does: `identify` may be sent at any depth, `inventory` from metadata on,
 * `document` only by `sample`; `forbidden` never.
 */
export type RequestKind = 'identify' | 'inventory' | 'document' | 'forbidden';

export interface ConformanceCase {
  readonly verdict: Verdict;
  readonly start: () => Promise<Stand>;
  /** What the store itself states of its own (not system) collections. */
  readonly stated?: { readonly collections: number; readonly documents: number; readonly bytes?: number };
  /** Flags that must have a signal; a flag not named here must have none that is conclusive alone. */
  readonly flags?: readonly FlagSignal['flag'][];
}

/** States that a protocol must have a case for, or say why it has none. */
export const requiredStates = ['open-data', 'open-empty', 'auth-required', 'metadata-only', 'throttled', 'truncated'] as const;
export type RequiredState = (typeof requiredStates)[number];

export interface Conformance {
  readonly targetOf: (stand: Stand) => Target;
  readonly kindOf: (request: string) => RequestKind;
  readonly states: Readonly<Record<RequiredState, ConformanceCase | { readonly notApplicable: string }>>;
  /** Further states of this protocol, by a title that completes "a target that …". */
  readonly more?: Readonly<Record<string, ConformanceCase>>;
  /** Strings planted in names, documents, errors and banners of the stands. */
  readonly canaries: readonly string[];
}

const open: Stand[] = [];

/** Verdicts that a starved budget must never be turned into: each of them says that somebody looked. */
const FINDINGS_OF_ABSENCE: ReadonlySet<Verdict> = new Set(['closed', 'filtered', 'auth-required', 'open-empty']);

export function describeProtocol(protocol: Protocol, conformance: Conformance): void {
  describe(`${protocol.title}, promises of every protocol`, () => {
    afterEach(async () => {
      await Promise.all(open.splice(0).map((stand) => stand.close()));
    });

    describeDeclaration(protocol, conformance);
    for (const state of requiredStates) {
      const known = conformance.states[state];
      if ('notApplicable' in known) test.skip(`${state}: ${known.notApplicable}`, () => {});
      else describeState(state, protocol, known, conformance);
    }
    for (const [title, known] of Object.entries(conformance.more ?? {})) describeState(title, protocol, known, conformance);
    const openData = conformance.states['open-data'];
    if (!('notApplicable' in openData)) {
      describeSample(protocol, openData, conformance);
      describeStarvation(protocol, openData, conformance);
    }
    describeHostileStates(protocol, conformance.targetOf);
  });
}

/** The verdict of an answer, as the probe stage will put it in the books. */
export function verdictOf(probed: Probed): Verdict {
  return probed.is === 'other' ? 'other-service' : probed.verdict;
}

function describeDeclaration(protocol: Protocol, { canaries }: Conformance): void {
  test('says what it sends and what it never sends', () => {
    const where = `in src/protocols/${protocol.id}/index.ts`;
    expect(protocol.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(protocol.sends.length, `Fill in "sends" ${where}: every request that may be sent`).toBeGreaterThan(0);
    expect(protocol.neverSends.length, `Fill in "neverSends" ${where}: what no request ever does`).toBeGreaterThan(0);
    expect(protocol.closing.length, `Fill in "closing" ${where}: how an owner closes such a store`).toBeGreaterThan(0);
    for (const advice of protocol.closing) expect(advice).toMatch(/^[A-Z].*\.$/);
    expect(protocol.ports.length > 0 || protocol.scheme !== undefined, `Fill in "ports" ${where}, or "scheme" for named stores`).toBe(true);
  });

  test('is searched for values that were planted', () => {
    expect(canaries.length, 'Fill in "canaries" in the test: strings in names, documents and banners of the look-alikes').toBeGreaterThan(
      0,
    );
  });
}

function describeState(state: string, protocol: Protocol, known: ConformanceCase, conformance: Conformance): void {
  test(`${state}: the verdict is ${known.verdict}, with a reason, within the budget and without a document or a value`, async () => {
    const stand = await begin(known);
    const { probed, spent } = await probeAt('metadata', protocol, stand, conformance);

    expect(verdictOf(probed), valueFreeText(probed)).toBe(known.verdict);
    expectReason(probed);
    expect(spent.requests).toBeLessThanOrEqual(protocol.budget.requests);
    expect(spent.bytes).toBeLessThanOrEqual(protocol.budget.bytes);
    expectOnly(stand, conformance, ['identify', 'inventory']);
    expectNoCanary(probed, conformance.canaries);
    if (known.stated !== undefined) expect(measured(probed)).toMatchObject(known.stated);
    for (const flag of known.flags ?? []) expect(supportFor(flag, probed), flag).toBeGreaterThanOrEqual(0.6);
    for (const flag of ['honeypot-suspected', 'ransomed', 'demo-data'] as const) {
      if (!(known.flags ?? []).includes(flag)) expect(supportFor(flag, probed), flag).toBeLessThan(0.6);
    }
  });

  test(`${state}: a scope that grants presence alone is asked for no listing and calls nothing open`, async () => {
    const stand = await begin(known);
    const { probed } = await probeAt('presence', protocol, stand, conformance);

    expectReason(probed);
    expect(verdictOf(probed)).not.toMatch(/^open-/);
    expectOnly(stand, conformance, ['identify']);
    expectNoCanary(probed, conformance.canaries);
  });
}

function describeSample(protocol: Protocol, known: ConformanceCase, conformance: Conformance): void {
  test('a sample is bounded, ephemeral, and holds documents of the collection', async () => {
    const stand = await begin(known);
    const wire = testWire(conformance.targetOf(stand), protocol.budget);
    const random = seededRandom(7);
    const probed = await protocol.probe(wire, { depth: 'sample', random });
    const largest = collectionsOf(probed).toSorted((a, b) => (b.documents ?? 0) - (a.documents ?? 0))[0];
    expect(largest).toBeDefined();
    if (largest === undefined) return;
    const sampled = await protocol.sample(largest, wire, { documents: 5, documentBytes: 16_384, random });
    wire.close();

    expect(sampled.documents.length).toBeGreaterThan(0);
    expect(sampled.documents.length).toBeLessThanOrEqual(5);
    for (const document of sampled.documents) {
      expect(document).toBeInstanceOf(Ephemeral);
      expect(document.read((value) => typeof value === 'object' && value !== null)).toBe(true);
    }
    expectNoCanary(sampled, conformance.canaries);
    expectOnly(stand, conformance, ['identify', 'inventory', 'document']);
  });
}

/** Cut off anywhere, a scan says "unknown", or what it had already seen, and never "no". */
function describeStarvation(protocol: Protocol, known: ConformanceCase, conformance: Conformance): void {
  for (const bytes of [1, 40, 100, 200, 400, 700, 1000, 1500, 2500]) {
    test(`a byte budget of ${bytes} on an open store never becomes a finding of absence`, async () => {
      const stand = await begin(known);
      const { probed } = await probeAt('metadata', protocol, stand, conformance, { bytes });

      expect(FINDINGS_OF_ABSENCE.has(verdictOf(probed)), verdictOf(probed)).toBe(false);
      expectReason(probed);
      expectNoCanary(probed, conformance.canaries);
    });
  }

  for (const requests of [1, 2, 3, 4, 5]) {
    test(`a request budget of ${requests} on an open store is kept and never becomes a finding of absence`, async () => {
      const stand = await begin(known);
      const { probed } = await probeAt('metadata', protocol, stand, conformance, { requests });

      expect(stand.requests.length).toBeLessThanOrEqual(requests);
      expect(FINDINGS_OF_ABSENCE.has(verdictOf(probed)), verdictOf(probed)).toBe(false);
      expectReason(probed);
    });
  }
}

async function begin(known: ConformanceCase): Promise<Stand> {
  const stand = await known.start();
  open.push(stand);
  return stand;
}

async function probeAt(depth: Depth, protocol: Protocol, stand: Stand, conformance: Conformance, limits: Partial<Budget> = {}) {
  const wire = testWire(conformance.targetOf(stand), { ...protocol.budget, ...limits }, depth);
  const probed = await protocol.probe(wire, { depth, random: seededRandom(1) });
  const spent = wire.spent;
  wire.close();
  return { probed, spent };
}

function expectReason(probed: Probed): void {
  if (probed.is === 'other') expect(probed.saw).toMatch(/^[a-z][a-z-]*$/);
  else expect(probed.reason).toMatch(/^[A-Z0-9].{10,598}\.$/);
}

function expectOnly(stand: Stand, conformance: Conformance, kinds: readonly RequestKind[]): void {
  expect(stand.requests.filter((request) => !kinds.includes(conformance.kindOf(request)))).toEqual([]);
}

function expectNoCanary(result: unknown, canaries: readonly string[]): void {
  const text = valueFreeText(result).toLowerCase();
  expect(canaries.filter((canary) => text.includes(canary.toLowerCase()))).toEqual([]);
}

function collectionsOf(probed: Probed): readonly RawCollection[] {
  return probed.is === 'answered' ? (probed.store?.collections ?? []).filter((collection) => !collection.system) : [];
}

function measured(probed: Probed): { collections: number; documents: number; bytes: number } {
  const own = collectionsOf(probed);
  return {
    collections: own.length,
    documents: own.reduce((sum, collection) => sum + (collection.documents ?? 0), 0),
    bytes: own.reduce((sum, collection) => sum + (collection.bytes ?? 0), 0),
  };
}

/** The chance that at least one signal for the flag is right, as the probe stage adds them up. */
function supportFor(flag: FlagSignal['flag'], probed: Probed): number {
  if (probed.is !== 'answered') return 0;
  return 1 - probed.signals.filter((signal) => signal.flag === flag).reduce((doubt, signal) => doubt * (1 - signal.weight), 1);
}
