/**
 * What every store of objects has in common: a list in pages, and objects that are asked for by name. Names are
 * values: they stay with the caller and leave it in an `Ephemeral` or not at all.
 */
import type { HttpRequest, Wire } from '../../platform/wire/contract.ts';

export interface ListedObject {
  readonly name: string;
  readonly size: number;
  /** As the list declares it, where it does. */
  readonly contentType?: string | undefined;
}

export interface Page {
  readonly items: readonly ListedObject[];
  /** Where the next page begins; absent on the last one. */
  readonly next?: string | undefined;
}

/** One bucket as one interface shows it, bound to the wire that asks. */
export interface ObjectSource {
  readonly wire: Wire;
  /** Undefined where the page did not come, or was none. */
  readPage(mark: string | undefined): Promise<Page | undefined>;
  /** Needs the same right as reading the object, and gives none of it. */
  proof(name: string): HttpRequest;
  /** Path of the object's bytes. */
  content(name: string): string;
}

const MOST_NAME = 1024;

/** Whether an object can be asked for under its name: what climbs in a path might be resolved to something else. */
export function askable(name: string): boolean {
  return (
    name.length > 0 && name.length <= MOST_NAME && name.isWellFormed() && !name.split('/').some((part) => part === '.' || part === '..')
  );
}

/** The name as a path that keeps its slashes. */
export function objectPath(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}
