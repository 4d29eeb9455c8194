/** The targets of one stretch of work: names as they were given, or positions of the shuffled target space. */
import { parseTarget, type Target } from '../../target.ts';
import type { CompiledScope } from '../scope/compile-scope.ts';
import { withEndpoint } from './target-list.ts';
import { targetSpace } from './target-space.ts';

export type OrderedWork =
  | { readonly kind: 'list'; readonly targets: readonly string[] }
  | { readonly kind: 'space'; readonly from: number; readonly to: number };

export interface OrderedTargets {
  readonly targets: Iterable<Target>;
  readonly total: number;
}

export function orderedTargets(
  order: { readonly work: OrderedWork; readonly seed: number },
  scope: CompiledScope,
  usualPorts: readonly number[],
): OrderedTargets {
  const { work } = order;
  if (work.kind === 'list') return { targets: named(work.targets, scope), total: work.targets.length };
  const space = targetSpace(scope, usualPorts, order.seed);
  return { targets: stretch(work.from, work.to, space.at), total: work.to - work.from };
}

function* named(targets: readonly string[], scope: CompiledScope): Generator<Target> {
  for (const text of targets) {
    const target = parseTarget(text);
    if (target.kind === 'host') continue;
    yield target.kind === 'bucket' ? withEndpoint(target, scope) : target;
  }
}

function* stretch(from: number, to: number, at: (index: number) => Target | undefined): Generator<Target> {
  for (let index = from; index < to; index += 1) {
    const target = at(index);
    if (target !== undefined) yield target;
  }
}
