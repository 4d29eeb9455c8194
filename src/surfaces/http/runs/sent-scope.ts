/**
 * A scope that came over the network. It is compiled like any other and refused like any other; but it may name no
 * file, since whoever sends it is not at this machine: the opt-outs that count are those of the data directory.
 */
import { AppError, type Problem } from '../../../errors.ts';
import type { VerifyingKey } from '../../../platform/keys/signing-key.ts';
import { type CompiledScope, compileScope } from '../../../stages/scope/compile-scope.ts';
import { combineOptOuts } from '../../../stages/scope/opt-outs/opt-outs.ts';
import { watchOptOuts } from '../../../stages/scope/opt-outs/watch-opt-outs.ts';
import { type ParsedScope, parseScope } from '../../../stages/scope/parse-scope.ts';
import { type SignatureState, verifyScope } from '../../../stages/scope/signature.ts';

export interface SentScope {
  readonly path: string;
  readonly text: string;
  readonly parsed: ParsedScope;
  readonly scope: CompiledScope;
  readonly signature: SignatureState;
  readonly optOutFiles: readonly string[];
  readonly optOutProblems: readonly Problem[];
}

export interface ScopeMeans {
  /** The list of the data directory; need not exist. */
  readonly optOutFile: string;
  /** When there is one, only scopes that it signed are taken. */
  readonly trustedKey: VerifyingKey | undefined;
  readonly clock: () => Date;
}

const NAME = 'scope.yaml';

/** @throws AppError SCOPE_MALFORMED, SCOPE_SIGNATURE_INVALID, SCOPE_SIGNATURE_REQUIRED, OPT_OUTS_UNREADABLE */
export function readSentScope(text: string, signatureText: string | undefined, { optOutFile, trustedKey, clock }: ScopeMeans): SentScope {
  const parsed = parseScope(text, NAME);
  if (parsed.content.optOutFile !== undefined) {
    throw new AppError('OPT_OUTS_UNREADABLE', {
      detail: 'A scope that is sent cannot name a file of opt-outs.',
      hint: 'Leave "optOutFile" out, and put the opt-outs into the list of the server.',
    });
  }
  const signature = verifyScope(
    parsed,
    signatureText,
    trustedKey === undefined ? { trusted: [] } : { trusted: [trustedKey], required: true },
  );
  const now = () => clock().getTime();
  const list = watchOptOuts(optOutFile, now);
  const scope = compileScope(parsed, { now, optOuts: combineOptOuts([list]) });
  return { path: NAME, text, parsed, scope, signature, optOutFiles: [optOutFile], optOutProblems: list.problems() };
}
