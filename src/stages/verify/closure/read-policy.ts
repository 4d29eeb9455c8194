/** Reads a policy for re-checks from YAML; what is wrong in it is told with its place. */
import { parse } from 'yaml';
import { AppError } from '../../../errors.ts';
import { type RecheckPolicy, recheckPolicySchema } from './recheck-policy.ts';

/** @throws AppError RECHECK_POLICY_MALFORMED */
export function readRecheckPolicy(text: string, shown: string): RecheckPolicy {
  const read = recheckPolicySchema.safeParse(parsed(text, shown));
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => ({ line: 1, column: 1, key: path.join('.'), message }));
  throw new AppError('RECHECK_POLICY_MALFORMED', { detail: `${shown} is no policy for re-checks.`, problems });
}

function parsed(text: string, shown: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (cause) {
    throw new AppError('RECHECK_POLICY_MALFORMED', { detail: `${shown} cannot be read as YAML.`, cause });
  }
}
