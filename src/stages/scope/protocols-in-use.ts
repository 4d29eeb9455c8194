/** The protocols that a scope lets through: by the ids of its rules, and buckets only by their scheme. */
import type { CompiledScope } from './compile-scope.ts';

export function protocolsInUse<P extends { readonly id: string; readonly scheme?: string }>(
  scope: CompiledScope,
  protocols: readonly P[],
): readonly P[] {
  return protocols.filter((protocol) =>
    scope.grants.some(({ selector, protocols: only }) => {
      const scheme = selector.kind === 'bucket' ? selector.scheme : undefined;
      return protocol.scheme === scheme && (only === undefined || only.includes(protocol.id));
    }),
  );
}
