/**
 * Finds the maps among the objects of a collection: objects whose keys are data, not names of fields. Told by
 * the diversity of keys over all documents and by one shape of their values; such keys become `*`.
 */
import { mainKind } from '../engine/field.ts';
import type { Kind } from '../unit.ts';
import { mergeField } from './merge-field.ts';
import { childOf, type Node } from './tree.ts';

/** Fewer different keys tell nothing. */
const LEAST_KEYS = 6;
/** Keys with blanks or digits are seldom names of fields. */
const LEAST_DATA_KEYS = 4;
const LEAST_SCALAR_KEYS = 10;
/** One object alone must be this wide. */
const CROWD = 12;
/** A key in this share of the objects is a field's name beside the map's keys. */
const FIXED = 0.3;
const LIKE = 0.5;

/** Folds maps from the root down: what is under `*` may hold maps again. */
export function foldMaps(node: Node): void {
  lookForMap(node);
  for (const child of node.children.values()) foldMaps(child);
  for (const typed of node.typed.values()) foldMaps(typed);
}

/** Folds this one object's keys when it is a map; also midway, so that a wide map costs no more than a narrow one. */
export function lookForMap(node: Node): void {
  const keys = mapKeys(node);
  if (keys.length === 0) return;
  node.isMap = true;
  const star = childOf(node, '*');
  for (const key of keys) {
    const child = node.children.get(key);
    if (child === undefined) continue;
    node.children.delete(key);
    mergeNode(star, child);
  }
}

/** The keys that are data; none when the object is a record. */
function mapKeys(node: Node): string[] {
  const loose: [string, Node][] = [];
  for (const [key, child] of node.children) {
    if (key === '*' || key === '[]' || key.startsWith('#')) continue;
    if (node.containers < 5 || child.times < FIXED * node.containers) loose.push([key, child]);
  }
  if (loose.length < 3) return [];
  const objects = loose.filter(([, child]) => child.containers > 0 || child.children.size > 0).length >= loose.length * 0.9;
  if (node.isMap) return loose.map(([key]) => key);
  const numbered = loose.every(([key]) => /^\d{1,4}$/.test(key));
  const once = loose.filter(([, child]) => child.times === 1).length / loose.length;
  const least = loose.filter(([key]) => /[\s\d]/.test(key)).length >= loose.length / 2 ? LEAST_DATA_KEYS : LEAST_KEYS;
  const diverse = node.containers >= 3 && loose.length >= (objects ? least : LEAST_SCALAR_KEYS) && once >= (objects ? 0.6 : 0.8);
  const crowded = objects && loose.length >= CROWD && node.containers < 5;
  if (!(numbered && objects) && !diverse && !crowded) return [];
  const nodes = loose.map(([, child]) => child);
  const alike = objects ? likeObjects(nodes, crowded && !diverse) : node.path.length > 0 && likeValues(nodes);
  return alike ? loose.map(([key]) => key) : [];
}

/** The objects share most of their names; in a crowd of one document at least two. */
function likeObjects(nodes: readonly Node[], crowd: boolean): boolean {
  const counts = new Map<string, number>();
  for (const node of nodes) for (const name of namesUnder(node)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const common = new Set([...counts].filter(([, count]) => count >= nodes.length / 2).map(([name]) => name));
  if (common.size < (crowd ? 2 : 1)) return false;
  let sum = 0;
  for (const node of nodes) {
    const names = namesUnder(node);
    const shared = names.filter((name) => common.has(name)).length;
    sum += shared / Math.max(1, names.length + common.size - shared);
  }
  return sum / nodes.length >= LIKE;
}

function namesUnder(node: Node): string[] {
  const names = [...node.children.keys()].slice(0, 100);
  for (const typed of node.typed.values()) names.push(...[...typed.children.keys()].slice(0, 100));
  return names;
}

function likeValues(nodes: readonly Node[]): boolean {
  const counts = new Map<string, number>();
  for (const { field } of nodes) {
    const kind = field === undefined ? undefined : mainKind(field);
    const form = kind === undefined ? 'none' : FORMS[kind];
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return Math.max(...counts.values()) >= nodes.length * 0.8;
}

const FORMS: Readonly<Record<Kind, string>> = {
  boolean: 'flag',
  integer: 'number',
  decimal: 'number',
  digits: 'number',
  code: 'code',
  words: 'words',
  text: 'words',
  date: 'date',
  datetime: 'date',
  email: 'email',
  url: 'url',
  uuid: 'id',
  hash: 'id',
  ip: 'ip',
  bytes: 'bytes',
};

function mergeNode(into: Node, from: Node): void {
  into.containers += from.containers;
  into.times += from.times;
  into.opened += from.opened;
  if (from.field !== undefined) into.field = mergeField(into, into.field, from.field);
  for (const [name, child] of from.children) mergeNode(childOf(into, name), child);
  for (const [type, typed] of from.typed) {
    const known = into.typed.get(type);
    if (known === undefined) into.typed.set(type, rebase(into, typed, type));
    else mergeNode(known, typed);
  }
}

/** A typed resource keeps its own path; only where it stands is told anew. */
function rebase(into: Node, typed: Node, type: string): Node {
  const made: Node = { ...typed, path: into.path, own: [], type, children: new Map(), typed: new Map(), field: undefined };
  made.containers = 0;
  made.times = 0;
  made.opened = 0;
  mergeNode(made, typed);
  return made;
}
