/** The contract of a kind of unit that `npm run new` can begin: which names it takes, and which files it makes. */

/** The tree that a unit is made in; paths are relative to its root. */
export interface Tree {
  has(path: string): boolean;
  read(path: string): string;
}

export interface NewFile {
  readonly path: string;
  readonly content: string;
}

/** A line put into a file that stands already. */
export interface Addition extends NewFile {
  readonly added: string;
}

export interface Plan {
  readonly files: readonly NewFile[];
  readonly additions: readonly Addition[];
  /** The test that is red until the unit is filled. */
  readonly test: string;
  /** What runs only that test. */
  readonly only?: string;
}

export interface UnitKind {
  readonly id: string;
  readonly title: string;
  /** The page that leads through the filling. */
  readonly guide: string;
  /** The generator that finds it, of scripts/generate. */
  readonly generator: string;
  /** What a name must look like, for help and for refusals. */
  readonly naming: string;
  /** @throws Refusal when the name cannot be one or is taken */
  plan(name: string, tree: Tree): Plan;
}
