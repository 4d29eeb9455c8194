/**
 * The name by which a file in a zip archive is shown. A stream gives only the header before the file, and a broken or
 * hostile length there makes the name run on into the file's content, so a name is shown when it is nothing but a path
 * that ends as files do that are read here; any other file is told by its place in the archive.
 */
import { extensionOf } from '../names.ts';

const LONGEST = 400;
/** Letters of any script, digits and the marks that paths are made of: no quotes, commas, braces, tabs or ends of lines. */
const PATH = /^[\p{L}\p{M}\p{N} ._()[\]+@~#=/\\-]+$/u;

/** @param place counted from one */
export function memberName(written: string, place: number, extensions: ReadonlySet<string>): string {
  const plain = written.length <= LONGEST && PATH.test(written) && extensions.has(extensionOf(written));
  return plain ? written : `file ${place}`;
}
