/**
 * Which units speak for a case: each connection leads to places, each place to the units that cover it, and each unit
 * brings its own regimes and those of the unit that it lies within. A place without a unit is a gap, and is named.
 */
import { type Connection, connections, type Jurisdiction, type Regime } from '../jurisdiction.ts';
import type { Reasoned } from './answer.ts';
import type { CaseFacts, Place } from './facts.ts';

/** A regime with the unit whose calendar and authorities count, the unit it stands in, and whether the connections bring it into play. */
export interface Seated {
  readonly regime: Regime;
  readonly unit: Jurisdiction;
  readonly home: Jurisdiction;
  readonly applies: Reasoned;
}

export interface Seats {
  readonly seated: readonly Seated[];
  /** Units that cover a place of the case, with the connections that led there. */
  readonly units: ReadonlyMap<Jurisdiction, readonly Connection[]>;
  readonly gaps: readonly string[];
}

export function seatsOf(facts: CaseFacts, all: readonly Jurisdiction[]): Seats {
  const units = new Map<Jurisdiction, Connection[]>();
  const found = new Map<string, { regime: Regime; unit: Jurisdiction; home: Jurisdiction; grounds: Reasoned[] }>();
  const gaps = new Set<string>();
  for (const connection of connections) {
    const places = facts[connection];
    if (places.length === 0) gaps.add(`the country of the ${connection} is not known`);
    for (const place of places) {
      const covering = all.filter((unit) => covers(unit, place.place));
      if (covering.length === 0) gaps.add(`no rules are held for ${place.place} (${connection})`);
      for (const gap of unknownParts(place, all)) gaps.add(gap);
      for (const unit of covering) {
        const led = units.get(unit) ?? [];
        units.set(unit, led.includes(connection) ? led : [...led, connection]);
        for (const regime of unit.regimes) {
          const ground = groundOf(regime, connection, place);
          if (ground === undefined) continue;
          const seat = seatOf(regime, unit, covering);
          const key = `${regime.id} ${seat.id}`;
          const known = found.get(key);
          if (known === undefined) found.set(key, { regime, unit: seat, home: unit, grounds: [ground] });
          else known.grounds.push(ground);
        }
      }
    }
  }
  const seated = [...found.values()].map(({ grounds, ...seat }) => ({ ...seat, applies: strongest(grounds) }));
  return { seated: stepBack(seated), units, gaps: [...gaps] };
}

function covers(unit: Jurisdiction, place: string): boolean {
  return unit.covers.some((code) => place === code || place.startsWith(`${code}-`));
}

/** A country whose parts have rules of their own, when the part is not known. */
function unknownParts({ place }: Place, all: readonly Jurisdiction[]): string[] {
  const parts = all.filter((unit) => unit.covers.some((code) => code.startsWith(`${place}-`)));
  if (parts.length === 0) return [];
  return [`which part of ${place} is not known; there are rules of ${parts.map(({ title }) => title).join(', ')}`];
}

function groundOf(regime: Regime, connection: Connection, { place, certain }: Place): Reasoned | undefined {
  const reach = regime.reaches[connection];
  if (reach === undefined) return undefined;
  const open = certain ? '' : `; that it is ${place} is not certain`;
  return { answer: certain ? reach.answer : 'maybe', reasons: [`${connection} in ${place}: ${reach.because}${open}`] };
}

/** A unit within another takes the other's regime over when it names the authority that the regime speaks to. */
function seatOf(regime: Regime, unit: Jurisdiction, covering: readonly Jurisdiction[]): Jurisdiction {
  const spokenTo = new Set(regime.duties.map(({ authority }) => authority).filter((key) => key !== undefined));
  const inner = covering.find((other) => other.within === unit.id && Object.keys(other.authorities).some((key) => spokenTo.has(key)));
  return inner ?? unit;
}

/** Reasons of every connection are kept: a weaker ground still tells why. */
function strongest(grounds: readonly Reasoned[]): Reasoned {
  const answer = grounds.some((ground) => ground.answer === 'yes') ? 'yes' : 'maybe';
  return { answer, reasons: [...new Set(grounds.flatMap(({ reasons }) => reasons))] };
}

function stepBack(seated: readonly Seated[]): Seated[] {
  const displaced = new Map(seated.flatMap(({ regime }) => (regime.displaces ?? []).map(({ regime: other, because }) => [other, because])));
  return seated.map((each) => {
    const because = displaced.get(each.regime.id);
    if (because === undefined) return each;
    return { ...each, applies: { answer: 'maybe', reasons: [...each.applies.reasons, because] } };
  });
}
