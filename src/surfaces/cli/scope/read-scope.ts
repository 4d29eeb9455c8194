/**
 * Reads the scope file that a command was given, with everything that lies beside it: the signature in
 * FILE.sig, the opt-out list that the file names, and the list of the data directory.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AppError, type Problem } from '../../../errors.ts';
import { loadVerifyingKey } from '../../../platform/keys/key-files.ts';
import { type CompiledScope, compileScope } from '../../../stages/scope/compile-scope.ts';
import { combineOptOuts } from '../../../stages/scope/opt-outs/opt-outs.ts';
import { requireNamedOptOuts } from '../../../stages/scope/opt-outs/require-opt-outs.ts';
import { watchOptOuts } from '../../../stages/scope/opt-outs/watch-opt-outs.ts';
import { type ParsedScope, parseScope } from '../../../stages/scope/parse-scope.ts';
import { type SignatureState, verifyScope } from '../../../stages/scope/signature.ts';
import type { CommandContext } from '../command.ts';
import { dataDirectory } from '../config-files.ts';

export interface ReadScope {
  readonly path: string;
  readonly text: string;
  readonly parsed: ParsedScope;
  readonly scope: CompiledScope;
  readonly signature: SignatureState;
  /** The one that the scope names comes first, then that of the data directory, which need not exist. */
  readonly optOutFiles: readonly string[];
  /** Lines of those files that cannot be read, and hold for nobody. */
  readonly optOutProblems: readonly Problem[];
}

/** @throws AppError SCOPE_UNREADABLE, SCOPE_MALFORMED, SCOPE_SIGNATURE_INVALID, SCOPE_SIGNATURE_REQUIRED, OPT_OUTS_UNREADABLE */
export function readScope(context: CommandContext, named?: string): ReadScope {
  const path = scopePath(context, named);
  const text = readScopeText(path);
  const parsed = parseScope(text, path);
  const signature = readSignature(context, path, parsed);
  const optOutFiles = optOutFilesOf(context, path, parsed);
  // The command that writes the list may be the one that makes it.
  if (context.command !== 'scope opt-out') requireNamedOptOuts(parsed.content, optOutFiles);
  const now = (): number => context.now().getTime();
  const lists = optOutFiles.map((file) => watchOptOuts(file, now));
  const optOuts = combineOptOuts(lists);
  const optOutProblems = lists.flatMap((list) => list.problems());
  const scope = compileScope(parsed, { now, optOuts });
  return { path, text, parsed, scope, signature, optOutFiles, optOutProblems };
}

export function scopePath(context: CommandContext, named?: string): string {
  const path = named ?? context.settings.text('scope');
  if (path !== undefined) return path;
  throw new AppError('USAGE', { detail: 'No scope was given.', hint: 'Name the file: --scope scope.yaml.' });
}

export function readScopeText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
    const why =
      code === 'ENOENT' ? 'does not exist' : code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'is not UTF-8' : `cannot be read (${code})`;
    throw new AppError('SCOPE_UNREADABLE', { detail: `The scope file ${path} ${why}.`, cause });
  }
}

/** The list that `scope opt-out` writes to when no scope names one. */
export function ownOptOutFile(context: CommandContext): string {
  return join(dataDirectory(context), 'opt-out.txt');
}

function optOutFilesOf(context: CommandContext, path: string, parsed: ParsedScope): readonly string[] {
  const own = ownOptOutFile(context);
  const named = parsed.content.optOutFile;
  return named === undefined ? [own] : [resolve(dirname(path), named), own];
}

/** A key that is named must have signed; without one, a signature that is there must at least hold. */
function readSignature(context: CommandContext, path: string, parsed: ParsedScope): SignatureState {
  const file = `${path}.sig`;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const key = context.command === 'scope sign' ? undefined : context.settings.text('key');
  if (key === undefined) return verifyScope(parsed, text, { trusted: [] });
  return verifyScope(parsed, text, { trusted: [loadVerifyingKey(key)], required: true });
}
