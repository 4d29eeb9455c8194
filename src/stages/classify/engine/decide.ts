/**
 * Judges every field of a collection: first alone, from its names and values, then once more in the light of
 * its neighbours, and names the winner with its losing alternative. Health needs a person in sight.
 */

import { type DataClassId, factsOf, isBackground } from '../data-classes.ts';
import { type NameFeatures, nameFeatures, neighbourFeatures } from '../names/features.ts';
import { type NameModel, neighbourhoodOf, profilesOf, scoreName, softmax } from '../names/model.ts';
import type { DataClass, Subject } from '../unit.ts';
import type { Aggregate } from './aggregate.ts';
import { type Context, readContext } from './context.ts';
import { binomialTail } from './doubt/binomial.ts';
import { doubtForeign } from './doubt/countries.ts';
import { contradiction, forget, isUnnamed, unnamedShares, wrongWith } from './doubt/unnamed.ts';
import type { Field } from './field.ts';
import type { Lexicon } from './lexicon.ts';
import { collectionSubject, type NameEvidence, readName } from './name-evidence.ts';
import type { ValueEvidence } from './value-evidence.ts';
import { backgroundShare, expect, type Measured, measure, posterior } from './weigh.ts';

export interface Candidate {
  readonly id: DataClassId;
  readonly score: number;
  readonly name: number;
  readonly value: ValueEvidence;
  readonly type: number;
  readonly context: number;
  /** The class whose detectors spoke. */
  readonly from: DataClassId;
}

export interface Decision {
  readonly field: Field;
  readonly name: NameEvidence;
  readonly subject: Subject | undefined;
  /** Best first; background is what they are measured against. */
  readonly candidates: readonly Candidate[];
  /** A second class that the field may hold at once, where nothing tells the two apart. */
  readonly also: Candidate | undefined;
  /** Classes that occur inside running text or in a part of mixed values: id and number of values. */
  readonly contained: readonly { readonly id: DataClassId; readonly count: number; readonly detector: string }[];
}

export interface Decided {
  readonly context: Context;
  readonly decisions: readonly Decision[];
}

export interface Knowledge {
  readonly units: readonly DataClass[];
  readonly lexicon: Lexicon;
  readonly model: NameModel;
}

interface Weighed {
  readonly field: Field;
  readonly name: NameEvidence;
  readonly features: NameFeatures;
  readonly measured: ReadonlyMap<DataClassId, Measured>;
}

/** A fact without a person in sight is nobody's, unless name and neighbours are very clear. */
const UNLINKED = -0.8;
/** What is only technical where no persons are in sight, such as the addresses in a machine's log. */
const NOBODYS_MOST = -0.2;
/** A name that is surely one of the background: its values alone make no facts about persons. */
const DENIED = 0.88;
/** log10 odds below which a name speaks against a class. */
const UNSAID_CLASS = -1;
/** `patient` is no person where the patients are animals. */
const NOT_PERSONS: ReadonlySet<Subject> = new Set(['patient', 'animal', 'product', 'device', 'software', 'place']);
const OF_ANIMALS = -3.5;
/** Beside the numbers of patients a plain name is a patient's, unless it says doctor. */
const UNSAID = -0.6;
/** Beside several facts of health a field is likelier to be one more than it is over all tables. */
const AMONG_CARE = 0.2;
const MUCH_CARE = 2;
/** log10 odds within which two readings of a name are even. */
const EVEN = 0.35;
/** Dates and bills are those of care only where something else is. */
const LEAST_CARE = 0.8;
const NO_CARE = -1.2;
const NO_VALUE: ValueEvidence = { score: 0, detector: undefined, rate: 0, n: 0, base: 1 };

export function decide(aggregate: Aggregate, collection: string, knowledge: Knowledge): Decided {
  const type = mainType(aggregate);
  const title = type === undefined ? collection : `${collection} ${type}`;
  const alone = [...aggregate.fields.values()].map((field): Weighed => {
    // Inside a typed resource the path begins anew, and the resource's type names what it is about.
    const about = field.type === undefined || field.type === type ? title : `${collection} ${field.type}`;
    const name = readName(field.own, about, knowledge.lexicon);
    return { field, name, features: nameFeatures(field.own, about), measured: measure(field, name, type, knowledge.units) };
  });
  const names = alone.map(({ name }) => name);
  const weighed = alone.map((each) => ({ ...each, measured: doubtForeign(names, each.measured, knowledge.units) }));
  const expected = expectAll(weighed, knowledge);
  const context = readContext(
    weighed.map(({ field, name, measured }, at) => {
      const each = expected[at] ?? new Map();
      return { field, name, shares: posterior(each, measured), denied: backgroundShare(each) > DENIED };
    }),
    collectionSubject(title, knowledge.lexicon),
    type,
    knowledge.units,
  );
  return { context, decisions: weighed.map((each, at) => judge(each, expected[at] ?? new Map(), context, knowledge.units)) };
}

function mainType(aggregate: Aggregate): string | undefined {
  const [first] = [...aggregate.types].toSorted((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] * 2 >= aggregate.documents ? first[0] : undefined;
}

/** Two looks: the second knows what the first made of the neighbours. */
function expectAll(weighed: readonly Weighed[], { model, units }: Knowledge): Map<DataClassId, number>[] {
  const unnamed = unnamedShares(model);
  const named = (each: Weighed, profile: Float64Array | undefined): Float64Array => {
    const { leaf, parents, collection, words } = each.features;
    if (profile !== undefined && each.field.n > 0 && isUnnamed(each.features) && neighbourhoodOf(profile) !== 'thing') return unnamed;
    const near = profile === undefined ? [] : neighbourFeatures(words, neighbourhoodOf(profile));
    return softmax(scoreName(model, [leaf, parents, collection, near], profile));
  };
  const said = weighed.map((each) => named(each, undefined));
  const contradictions = weighed.map((each, at) => contradiction(said[at] ?? unnamed, each.field, each.measured));
  const wrong = wrongWith(
    contradictions,
    weighed.map(({ measured }) => measured),
  );
  const look = (each: Weighed, at: number, profile: Float64Array | undefined) => {
    const shares = profile === undefined ? (said[at] ?? unnamed) : named(each, profile);
    return expect(forget(shares, unnamed, contradictions[at], wrong), each.field, each.name, units);
  };
  const first = weighed.map((each, at) => look(each, at, undefined));
  const profiles = profilesOf(weighed.map((each, at) => posterior(first[at] ?? new Map(), each.measured)));
  return weighed.map((each, at) => (profiles[at] === undefined ? (first[at] ?? new Map()) : look(each, at, profiles[at])));
}

function judge(
  { field, name, measured }: Weighed,
  expected: ReadonlyMap<DataClassId, number>,
  context: Context,
  units: readonly DataClass[],
): Decision {
  const background = backgroundShare(expected);
  const candidates: Candidate[] = [];
  for (const unit of units) {
    if (isBackground(unit.id)) continue;
    const found = measured.get(unit.id);
    const said = Math.log10((expected.get(unit.id) ?? 0) / background);
    const light = contextEvidence(unit, found, context, name.subject);
    const sum = said + (found?.value.score ?? 0) + (found?.type ?? 0) + (found?.against ?? 0) + light;
    const ofHealth = factsOf(unit.id).parent === 'health';
    const valuesAlone = ofHealth && factsOf(unit.id).sensitive && said < UNSAID_CLASS && (found?.type ?? 0) <= 0;
    const nobodys = !context.personLink && (valuesAlone || (unit.needs === 'person-link' && !ofHealth));
    const score = nobodys ? Math.min(sum, NOBODYS_MOST) : sum;
    candidates.push({
      id: unit.id,
      score,
      name: said,
      value: found?.value ?? NO_VALUE,
      type: found?.type ?? 0,
      context: light + (found?.against ?? 0),
      from: found?.from ?? unit.id,
    });
  }
  if (context.ofStaff && (name.subject === undefined || name.subjectFrom === 'collection')) giveToStaff(candidates, units);
  candidates.sort((a, b) => b.score - a.score);
  const [winner, second] = candidates;
  const paired = winner !== undefined && units.find(({ id }) => id === winner.id)?.alongside === second?.id;
  return {
    field,
    name,
    subject: name.subject,
    candidates: candidates.slice(0, 4),
    also: paired && second !== undefined && second.score > EVEN && winner.score - second.score < EVEN && field.n === 0 ? second : undefined,
    contained: findContained(field, candidates, measured, units, context),
  };
}

/** Whose name is told is whose telephone it is: where all persons are staff, so are their contacts and numbers. */
function giveToStaff(candidates: Candidate[], units: readonly DataClass[]): void {
  for (const [at, candidate] of candidates.entries()) {
    const staffs = units.find(({ id }) => id === candidate.id)?.becomes?.staff;
    const theirs = candidates.findIndex(({ id }) => id === staffs);
    const known = candidates[theirs];
    if (staffs === undefined || known === undefined) continue;
    if (candidate.score > known.score) candidates[theirs] = { ...candidate, id: staffs };
    candidates[at] = { ...candidate, score: Math.min(candidate.score, UNLINKED) };
  }
}

/** Values alone, with no word in the name for it, need a collection of persons. */
function contextEvidence(unit: DataClass, found: Measured | undefined, context: Context, subject: Subject | undefined): number {
  const typed = (found?.type ?? 0) > 0;
  let sum = unit.needs === 'care' && (context.carePoints < LEAST_CARE || context.ofStaff) && !typed ? NO_CARE : 0;
  const decisive = found !== undefined && found.value.score > 0 && found.value.base <= 0.001;
  const { sensitive, parent } = factsOf(unit.id);
  if (context.personLink && context.healthPoints >= MUCH_CARE && parent === 'health' && unit.needs !== 'care') sum += AMONG_CARE;
  if (!context.personLink && !typed && !decisive && sensitive && parent !== 'secret') sum += UNLINKED;
  // `Dr` before a name says by itself whose it is.
  const saysItself = found !== undefined && found.from === unit.id && found.value.score >= 1.5 && found.value.base <= 0.01;
  if (unit.of !== undefined && subject !== unit.of && context.subject !== unit.of && context.personPoints >= 2 && !saysItself)
    sum += UNSAID;
  if (context.ofAnimals && sensitive && (subject === undefined || NOT_PERSONS.has(subject))) sum += OF_ANIMALS;
  return sum;
}

/** Codes that happen to have an identifier's form pass its one check digit in a tenth of cases, unlike random text. */
const CHANCE_IN_FORM = 0.1;
/** Below it more than one digit is checked, or the form is like no other. */
const STRONG_BASE = 0.0005;
const MOST_CHANCE = 0.001;
/** Share of texts that say a thing before the field counts as saying it. */
const LEAST_TOLD = 0.2;

/** Rare events are told by count: a rate would hide one number in fifty texts. */
function findContained(
  field: Field,
  candidates: readonly Candidate[],
  measured: ReadonlyMap<DataClassId, Measured>,
  units: readonly DataClass[],
  context: Context,
): Decision['contained'] {
  const found: { id: DataClassId; count: number; detector: string }[] = [];
  for (const { id, needs } of units) {
    const count = field.contained.get(id);
    // Machine logs are full of addresses and numbers; without persons beside them they speak of nobody.
    const linked = context.personLink || (context.thingPoints < 1.5 && needs !== 'person-link');
    if (count !== undefined && linked) found.push({ id, count, detector: 'in-text' });
  }
  const winner = candidates[0];
  if (winner === undefined || winner.value.rate > 0.9 || !context.personLink) return found;
  for (const unit of units) {
    if (unit.id === winner.from || unit.id === winner.id) continue;
    const inText = unit.values?.find(({ inText: tells }) => tells === true);
    const told = inText === undefined ? 0 : (field.passes.get(inText.id) ?? 0);
    if (inText !== undefined && told >= 2 && told >= field.distinct.size * LEAST_TOLD)
      found.push({ id: unit.id, count: told, detector: inText.id });
    if (unit.link === undefined) continue;
    const value = measured.get(unit.id)?.value ?? NO_VALUE;
    const count = Math.round(value.rate * value.n);
    if (value.base > 0.01 || value.rate < 0.04 || count < 2 || value.detector === undefined) continue;
    if (binomialTail(count, value.n, value.base > STRONG_BASE ? CHANCE_IN_FORM : value.base) < MOST_CHANCE)
      found.push({ id: unit.id, count, detector: value.detector });
  }
  return found;
}
