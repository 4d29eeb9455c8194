/**
 * Reads the text of a scope file: YAML 1.2 without aliases, tags or repeated keys, then the schema.
 * Every problem is collected with its line, column and key, so that one look at the output corrects the
 * file. Whatever the text holds, the only thing thrown is an `AppError`.
 */
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { AppError, type Problem } from '../../errors.ts';
import { canonicalHash } from './file/canonical-hash.ts';
import { type ScopeContent, scopeSchema } from './file/schema.ts';

export interface ParsedScope {
  readonly content: ScopeContent;
  /** SHA-256 in hex over the canonical form of what the file says; comments and layout do not count. */
  readonly hash: string;
}

export const MOST_BYTES = 1_048_576;
/** Far above what the format needs; unbalanced brackets inside text count as nesting too. */
const DEEPEST = 64;
const MOST_PROBLEMS = 100;

/**
 * @param shown What error texts call the file.
 * @throws AppError SCOPE_MALFORMED with `problems`
 */
export function parseScope(text: string, shown = 'The scope'): ParsedScope {
  if (Buffer.byteLength(text) > MOST_BYTES) throw malformed(shown, [fileProblem('is larger than 1 MiB')]);
  const nesting = deepestNesting(text);
  if (nesting > DEEPEST) throw malformed(shown, [fileProblem(`is nested deeper than ${DEEPEST} levels`)]);
  const lines = new LineCounter();
  const document = readDocument(text, lines, shown);
  const place = new Places(document, lines);
  const syntax = [...syntaxProblems(document, lines), ...place.forbidden()];
  if (syntax.length > 0) throw malformed(shown, syntax);
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const parsed = scopeSchema.safeParse(value);
  if (!parsed.success)
    throw malformed(
      shown,
      parsed.error.issues.flatMap((issue) => place.problems(issue)),
    );
  return { content: parsed.data, hash: canonicalHash(value) };
}

function readDocument(text: string, lineCounter: LineCounter, shown: string): Document.Parsed {
  try {
    return parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true, lineCounter, prettyErrors: false, logLevel: 'error' });
  } catch {
    // The parser recurses; what overflows it is no scope.
    throw malformed(shown, [fileProblem('cannot be read as YAML')]);
  }
}

function syntaxProblems(document: Document.Parsed, lines: LineCounter): Problem[] {
  return [...document.errors, ...document.warnings].map(({ pos, code }) => {
    const { line, col } = lines.linePos(pos[0]);
    return { line, column: col, key: '', message: wordSyntax(code) };
  });
}

/** Positions of key paths in the document. */
class Places {
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;

  constructor(document: Document.Parsed, lines: LineCounter) {
    this.#document = document;
    this.#lines = lines;
  }

  /** Aliases could multiply a small file; tags could change what a value is. */
  forbidden(): Problem[] {
    const problems: Problem[] = [];
    visit(this.#document, (_key, node) => {
      if (isAlias(node)) problems.push(this.#at(node.range?.[0], '', 'is an alias; write the value out'));
      else if (isNode(node) && node.tag?.startsWith('tag:yaml.org,2002:') === false)
        problems.push(this.#at(node.range?.[0], '', 'has a tag; remove it'));
    });
    return problems;
  }

  problems(issue: z.core.$ZodIssue): Problem[] {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        this.#at(this.#offset([...path, key], true), formatPath([...path, key]), 'is not a key of this format'),
      );
    }
    return [this.#at(this.#offset(path, false), formatPath(path), wordIssue(issue))];
  }

  #at(offset: number | undefined, key: string, message: string): Problem {
    const { line, col } = this.#lines.linePos(offset ?? 0);
    return { line: Math.max(line, 1), column: Math.max(col, 1), key, message };
  }

  /** Start of the value (or key) at the path; of the nearest thing around it when it is missing. */
  #offset(path: readonly (string | number)[], ofKey: boolean): number | undefined {
    let node: unknown = this.#document.contents;
    let offset = isNode(node) ? node.range?.[0] : 0;
    for (const part of path) {
      let next: unknown;
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
        if (pair === undefined) return offset;
        const keyAt = isNode(pair.key) ? pair.key.range?.[0] : undefined;
        next = pair.value;
        offset = ofKey || !isNode(next) ? keyAt : next.range?.[0];
      } else if (isSeq(node) && typeof part === 'number') {
        next = node.items[part];
        offset = isNode(next) ? next.range?.[0] : offset;
      } else return offset;
      node = next;
    }
    return offset;
  }
}

function wordIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined && issue.message.endsWith('received undefined')) return 'is missing';
  if (issue.code === 'invalid_type') return `is not ${issue.expected === 'int' ? 'a whole number' : `of type ${issue.expected}`}`;
  if (issue.message.startsWith('Invalid')) return 'is not a value that is allowed here';
  return issue.message;
}

function wordSyntax(code: string): string {
  return syntaxWords.get(code) ?? `is not valid YAML (${code.toLowerCase().replaceAll('_', ' ')})`;
}

const syntaxWords = new Map([
  ['DUPLICATE_KEY', 'is a key that stands here twice'],
  ['BAD_INDENT', 'is indented wrongly'],
  ['TAB_AS_INDENT', 'is indented with a tab; use spaces'],
  ['MISSING_CHAR', 'lacks a character, such as a closing quote or bracket, or a comma'],
  ['MULTIPLE_DOCS', 'starts a second document; a scope is one'],
  ['TAG_RESOLVE_FAILED', 'has a tag; remove it'],
]);

/** Upper bound of the nesting, from brackets and indentation alone, before anything recursive reads the text. */
function deepestNesting(text: string): number {
  let brackets = 0;
  let deepest = 0;
  for (const line of text.split('\n')) {
    const markers = /^[ \t]*((?:[-?:][ \t]+)*)/.exec(line)?.[1] ?? '';
    const dashes = markers.replace(/[ \t]/g, '').length;
    for (let index = 0; index < line.length; index += 1) {
      const code = line.charCodeAt(index);
      if (code === 91 || code === 123) brackets += 1;
      else if (code === 93 || code === 125) brackets = Math.max(0, brackets - 1);
      else if (code === 35 && (index === 0 || line.charCodeAt(index - 1) <= 32)) break;
      if (brackets > deepest) deepest = brackets;
    }
    if (dashes > deepest) deepest = dashes;
  }
  return deepest;
}

function formatPath(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`), '');
}

function fileProblem(message: string): Problem {
  return { line: 1, column: 1, key: '', message };
}

function malformed(shown: string, problems: readonly Problem[]): AppError {
  const distinct = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  const sorted = [...distinct.values()].sort((a, b) => a.line - b.line || a.column - b.column);
  const first = sorted[0] ?? fileProblem('cannot be read');
  const more = sorted.length > 1 ? `, and ${sorted.length - 1} more` : '';
  const subject = first.key === '' ? 'what stands there' : first.key;
  return new AppError('SCOPE_MALFORMED', {
    detail: `${shown}, line ${first.line}, column ${first.column}: ${subject} ${first.message}${more}.`,
    problems: sorted.slice(0, MOST_PROBLEMS),
  });
}
