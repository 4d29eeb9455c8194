/** Whether a scope covers what was reported, exclusions and opt-outs heeded. The gate is asked again before every connect. */
import { withEndpoint } from '../../../stages/discover/target-list.ts';
import { parseAddress } from '../../../stages/scope/address.ts';
import type { CompiledScope } from '../../../stages/scope/compile-scope.ts';
import type { Target } from '../../../target.ts';

export function covers(scope: CompiledScope, target: Target): boolean {
  if (target.kind === 'bucket') return scope.decide(withEndpoint(target, scope), undefined, undefined).granted;
  return scope.decide(target, parseAddress(target.host), target.port).granted;
}
