/**
 * Visits every value of a document along the tree of its collection's paths: array indices become `[]`, keys
 * made of data `*`, structures inside strings are opened in place, resources begin a path of their own. One
 * budget per document bounds depth, number and size of all of it.
 */
import { type Budget, DEEPEST, DEEPEST_STRUCTURES, MOST_MEMBERS, newBudget } from '../documents/budget.ts';
import { foldKey } from '../documents/keys.ts';
import { lookForMap } from '../documents/maps.ts';
import { Entries, isRecord } from '../documents/records.ts';
import { asLeaf, type Leaf } from '../documents/scalars.ts';
import { childOf, type Node, typedAs } from '../documents/tree.ts';
import { openString } from '../structures/open-string.ts';

export interface Walker {
  visit(node: Node, value: Leaf): void;
  /** A resource that states its type began. */
  resource?(type: string): void;
}

const MOST_TYPES = 60;

export function walkDocument(document: unknown, root: Node, walker: Walker, budget: Budget = newBudget()): void {
  new Walk(walker, budget).value(document, root, 0, 0);
}

class Walk {
  readonly #walker: Walker;
  readonly #budget: Budget;

  constructor(walker: Walker, budget: Budget) {
    this.#walker = walker;
    this.#budget = budget;
  }

  value(value: unknown, node: Node, depth: number, nested: number): void {
    if (this.#budget.visits <= 0) return;
    this.#budget.visits -= 1;
    const leaf = asLeaf(value);
    if (leaf !== undefined) this.#leaf(leaf, node, depth, nested);
    else if (depth >= DEEPEST) return;
    else if (Array.isArray(value)) this.#array(value, node, depth, nested);
    else if (value instanceof Entries) this.#entries(value, node, depth, nested);
    else if (isRecord(value)) this.#record(value, node, depth, nested);
  }

  #leaf(leaf: Leaf, node: Node, depth: number, nested: number): void {
    if (typeof leaf === 'string' && nested < DEEPEST_STRUCTURES) {
      const opened = openString(leaf, this.#budget);
      if (opened !== undefined) {
        node.opened += 1;
        this.value(opened.value, opened.mark === undefined ? node : this.#step(node, opened.mark), depth + 1, nested + 1);
        if (!opened.alsoText) return;
      }
    }
    this.#walker.visit(node, leaf);
  }

  #array(items: readonly unknown[], node: Node, depth: number, nested: number): void {
    const inner = childOf(node, '[]');
    for (let at = 0; at < items.length && at < MOST_MEMBERS; at++) this.value(items[at], inner, depth + 1, nested);
  }

  #entries({ pairs }: Entries, node: Node, depth: number, nested: number): void {
    node.containers += 1;
    for (const [name, value] of pairs) {
      if (this.#budget.visits <= 0) return;
      this.value(value, this.#step(node, foldKey(name)), depth + 1, nested);
    }
  }

  #record(record: Record<string, unknown>, place: Node, depth: number, nested: number): void {
    const hit = unwrapHit(record);
    if (hit !== undefined) {
      this.value(hit, place, depth + 1, nested);
      return;
    }
    const node = this.#resource(record, place);
    node.containers += 1;
    let left = MOST_MEMBERS;
    for (const key of Object.keys(record)) {
      if (left === 0 || this.#budget.visits <= 0) return;
      left -= 1;
      this.value(record[key], this.#step(node, foldKey(key)), depth + 1, nested);
    }
  }

  /** FHIR resources say what they are; so do those inside bundles and other resources. */
  #resource(record: Record<string, unknown>, place: Node): Node {
    const type = record['resourceType'];
    if (typeof type !== 'string' || type.length > 41 || !/^[A-Z][A-Za-z]{2,40}$/.test(type)) return place;
    this.#walker.resource?.(type);
    return place.typed.has(type) || place.typed.size < MOST_TYPES ? typedAs(place, type) : place;
  }

  #step(node: Node, key: string): Node {
    if (node.children.size >= node.nextCensus) {
      node.nextCensus *= 2;
      lookForMap(node);
    }
    const child = childOf(node, node.isMap && !node.children.has(key) ? '*' : key);
    child.times += 1;
    return child;
  }
}

/** Search engines wrap a document in `_source`; its envelope is not the owner's data. */
function unwrapHit(record: Record<string, unknown>): Record<string, unknown> | undefined {
  const source = record['_source'];
  return isRecord(source) && '_index' in record ? source : undefined;
}
