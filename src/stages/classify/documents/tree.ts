/**
 * The paths of a collection as a tree that all its documents walk along. Nodes hold counts and, at leaves, the
 * field's aggregate; inside typed resources the path begins anew, so that a patient's name and a firm's name
 * in the same place of a bundle stay two fields.
 */
import type { Field } from '../engine/field.ts';

export interface Node {
  /** From the document's root, as it is reported. */
  readonly path: readonly string[];
  /** From the resource that holds it. */
  readonly own: readonly string[];
  /** The resource's stated type. */
  readonly type: string | undefined;
  readonly children: Map<string, Node>;
  /** The same place in resources of other types. */
  readonly typed: Map<string, Node>;
  /** Containers that were walked here. */
  containers: number;
  /** Containers of the parent in which this node occurred. */
  times: number;
  field: Field | undefined;
  /** Strings here that were opened as a structure. */
  opened: number;
  /** Keys of this map are data: every further one goes to `*`. */
  isMap: boolean;
  /** Children at which the census looks again. */
  nextCensus: number;
}

const FIRST_CENSUS = 64;

export function newRoot(): Node {
  return newNode([], [], undefined);
}

export function newNode(path: readonly string[], own: readonly string[], type: string | undefined): Node {
  return {
    path,
    own,
    type,
    children: new Map(),
    typed: new Map(),
    containers: 0,
    times: 0,
    field: undefined,
    opened: 0,
    isMap: false,
    nextCensus: FIRST_CENSUS,
  };
}

export function childOf(node: Node, name: string): Node {
  const known = node.children.get(name);
  if (known !== undefined) return known;
  const made = newNode([...node.path, name], [...node.own, name], node.type);
  node.children.set(name, made);
  return made;
}

/** The node for a resource of a type in this place. */
export function typedAs(node: Node, type: string): Node {
  const known = node.typed.get(type);
  if (known !== undefined) return known;
  const made = newNode(node.path, [], type);
  node.typed.set(type, made);
  return made;
}
