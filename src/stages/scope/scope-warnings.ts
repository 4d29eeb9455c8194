/** What a careful reader would ask about a scope that is valid: each warning has an id, and says what to do. */

import type { Problem } from '../../errors.ts';
import { sizeOf } from './address.ts';
import type { CompiledScope } from './compile-scope.ts';
import type { Coverage } from './coverage.ts';
import { MOST_SWEPT } from './ranges/sweep-limit.ts';
import type { SignatureState } from './signature.ts';

export interface ScopeWarning {
  readonly id: string;
  readonly text: string;
}

export interface CheckInput {
  readonly signature: SignatureState;
  /** Those that exist. */
  readonly protocols: readonly { readonly id: string }[];
  /** Lines of the opt-out lists that cannot be read. */
  readonly optOutProblems?: readonly Problem[];
  readonly now: number;
}

const DAY_MS = 86_400_000;
const SOON_DAYS = 14;
const LONG_DAYS = 400;
const WIDE = 2n ** 24n;
const WIDE_FOR_SAMPLES = 2n ** 16n;

export function warnAbout(scope: CompiledScope, coverage: Coverage, input: CheckInput): readonly ScopeWarning[] {
  return [...periodWarnings(scope, input), ...ruleWarnings(scope, coverage, input), ...listWarnings(scope, input)];
}

function periodWarnings(scope: CompiledScope, { now, signature }: CheckInput): ScopeWarning[] {
  const { validFrom, validUntil } = scope.content.authorisation;
  const warnings: ScopeWarning[] = [];
  const days = Math.ceil((validUntil - now) / DAY_MS);
  if (now >= validUntil)
    warnings.push({ id: 'expired', text: `The authorisation has ended; nothing is sent. Ask the authorising party for a new period.` });
  else if (now < validFrom)
    warnings.push({ id: 'not-yet-valid', text: 'The authorisation has not begun; nothing is sent before it does.' });
  else if (days <= SOON_DAYS)
    warnings.push({ id: 'expires-soon', text: `The authorisation ends in ${days} ${days === 1 ? 'day' : 'days'}.` });
  if (validUntil - validFrom > LONG_DAYS * DAY_MS)
    warnings.push({ id: 'long-period', text: 'The authorisation runs for more than a year; is that what was agreed?' });
  if (signature.is === 'absent')
    warnings.push({ id: 'unsigned', text: 'The scope is not signed. "openward scope sign" makes later changes visible.' });
  if (signature.is === 'unknown-key')
    warnings.push({ id: 'unknown-key', text: `The scope is signed by ${signature.keyId}, which is not a trusted key.` });
  return warnings;
}

function ruleWarnings(scope: CompiledScope, coverage: Coverage, { protocols }: CheckInput): ScopeWarning[] {
  const known = new Set(protocols.map(({ id }) => id));
  return scope.grants.flatMap(({ name, selector, depth, protocols: only }, index): ScopeWarning[] => {
    const warnings: ScopeWarning[] = [];
    const unknown = (only ?? []).filter((id) => !known.has(id));
    if (unknown.length > 0)
      warnings.push({ id: 'unknown-protocol', text: `"${name}" names protocols that do not exist: ${unknown.join(', ')}.` });
    if (selector.kind !== 'addresses') return warnings;
    const size = sizeOf(selector.range);
    const grant = scope.grants[index];
    const left = grant === undefined ? 0n : (coverage.ofRule.get(grant) ?? 0n);
    if (left === 0n)
      warnings.push({
        id: 'covers-nothing',
        text: `"${name}" covers nothing: all of it is excluded, or special-purpose and not named in specialPurpose.`,
      });
    if (size > MOST_SWEPT)
      warnings.push({ id: 'too-wide-to-sweep', text: `"${name}" is too wide to sweep; it covers targets that are given by a list.` });
    else if (size >= WIDE)
      warnings.push({
        id: 'wide',
        text: `"${name}" covers ${size.toLocaleString('en')} addresses; is all of that the authorising party's?`,
      });
    if (depth === 'sample' && size > WIDE_FOR_SAMPLES)
      warnings.push({
        id: 'wide-sample',
        text: `"${name}" grants samples over ${size.toLocaleString('en')} addresses; grant them to what is known to be yours.`,
      });
    return warnings;
  });
}

function listWarnings(scope: CompiledScope, { optOutProblems = [] }: CheckInput): ScopeWarning[] {
  const warnings: ScopeWarning[] = [];
  const byName = scope.exclusions.filter(({ selector }) => selector.kind === 'name');
  if (scope.exclusions.length === 0)
    warnings.push({ id: 'no-exclusions', text: 'Nothing is excluded. Is there no device that must not be touched?' });
  if (byName.length > 0)
    warnings.push({
      id: 'excluded-by-name',
      text: 'A name in exclude is refused by that name only; exclude its address too, so that a sweep does not meet it.',
    });
  if (optOutProblems.length > 0)
    warnings.push({
      id: 'opt-out-lines',
      text: `${optOutProblems.length === 1 ? 'A line' : `${optOutProblems.length} lines`} of the opt-out list cannot be read; no scan begins before that is corrected.`,
    });
  return warnings;
}
