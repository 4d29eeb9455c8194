/** Reads a ladder policy from YAML and names every problem by line and key; nothing is guessed. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import { AppError, type Problem } from '../../../errors.ts';
import { defaultLadderText } from './default-policy.ts';
import { type LadderPolicy, ladderSchema } from './policy.ts';

const LARGEST = 256 * 1024;

/** @throws AppError LADDER_MALFORMED */
export function readLadder(text: string, name: string): LadderPolicy {
  if (text.length > LARGEST) throw new AppError('LADDER_MALFORMED', { detail: `${name} is larger than a ladder can be.` });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number, key: string, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1), key, message };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) => at(pos[0], '', message.split('\n')[0] ?? 'is no YAML'));
    throw new AppError('LADDER_MALFORMED', { detail: `${name} is no YAML that can be read.`, problems });
  }
  const read = ladderSchema.safeParse(valuesOf(document, name));
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => {
    const keys = path.filter((key) => typeof key !== 'symbol');
    return at(offsetOf(document, keys), keyText(keys), message);
  });
  throw new AppError('LADDER_MALFORMED', { detail: `${name} is no ladder.`, problems });
}

/** Aliases can make a small file endless; the parser throws at too many of them. */
function valuesOf(document: ReturnType<typeof parseDocument>, name: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch (cause) {
    throw new AppError('LADDER_MALFORMED', { detail: `${name} is no YAML that can be read.`, cause });
  }
}

/** Where the nearest key that is there begins. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range !== undefined && node.range !== null) return node.range[0];
  }
  return 0;
}

function keyText(path: readonly (string | number)[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

let packaged: LadderPolicy | undefined;

export function defaultLadder(): LadderPolicy {
  packaged ??= readLadder(defaultLadderText, 'The packaged ladder');
  return packaged;
}
