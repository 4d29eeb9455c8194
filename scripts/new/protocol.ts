/** A protocol: a folder with its declaration and a test through the suite that every protocol runs. */
import { camelCase, kebabRule, requireFree, requireKebab, titleOf } from './naming.ts';
import type { UnitKind } from './unit.ts';

export const protocolKind: UnitKind = {
  id: 'protocol',
  title: 'a kind of store that a scan can recognise and measure',
  guide: 'docs/adding-a-protocol.md',
  generator: 'protocols',
  naming: kebabRule,

  plan(name, tree) {
    requireKebab(name);
    const folder = `src/protocols/${name}`;
    requireFree(name, [folder, `src/protocols/${name}.ts`], tree);
    const test = `${folder}/${name}.test.ts`;
    return {
      files: [
        { path: `${folder}/index.ts`, content: declaration(name) },
        { path: test, content: conformance(name, test) },
      ],
      additions: [],
      test,
    };
  },
};

function declaration(name: string): string {
  return `/**
 * ${titleOf(name)}.
 *
 * Sends nothing yet. Say here what it sends, in a sentence or two, and what it never does: it writes nothing, offers
 * no credentials and follows no redirect.
 */
import { unreachedBy } from '../failure-verdict.ts';
import type { Protocol } from '../protocol.ts';

export const ${camelCase(name)}: Protocol = {
  id: '${name}',
  title: '${titleOf(name)}',
  ports: [],
  sends: [],
  neverSends: [],
  closing: [],
  budget: { requests: 12, bytes: 2_000_000, expandedBytes: 4_000_000, seconds: 10, depth: 20 },

  async probe(wire) {
    const banner = await wire.http({ path: '/' });
    if (!banner.ok) return unreachedBy(banner);
    banner.erase();
    return { is: 'other', saw: 'http', evidence: [] };
  },

  async sample() {
    return { documents: [], omissions: [] };
  },
};
`;
}

function conformance(name: string, path: string): string {
  return `/** ${titleOf(name)}, held to the promises of every protocol on look-alikes. Synthetic data. */
import { type ConformanceCase, describeProtocol, type RequestKind, type RequiredState } from '../protocol.conformance.ts';
import { ${camelCase(name)} } from './index.ts';

/** A state that is still to be filled: red until it starts a look-alike of src/lab/lookalikes. */
function toFill(state: RequiredState, what: string): ConformanceCase {
  const verdict = state === 'truncated' ? 'unknown' : state;
  const message = \`Fill in "\${state}" in ${path}: start a look-alike that \${what}.\`;
  return { verdict, start: () => Promise.reject(new Error(message)) };
}

/** Which requests may be sent when; whatever is not named here is forbidden. */
function kindOf(request: string): RequestKind {
  return request === 'GET /' ? 'identify' : 'forbidden';
}

describeProtocol(${camelCase(name)}, {
  targetOf: ({ address, port }) => ({ kind: 'socket', host: address, port }),
  kindOf,
  canaries: [],
  states: {
    'open-data': toFill('open-data', 'lists collections and lets documents be read; name what it states'),
    'open-empty': toFill('open-empty', 'is open and holds nothing'),
    'auth-required': toFill('auth-required', 'asks for credentials'),
    'metadata-only': toFill('metadata-only', 'lists names and sizes, and refuses to count or read documents'),
    throttled: toFill('throttled', 'limits requests'),
    truncated: toFill('truncated', 'breaks its first answer off in the middle'),
  },
});
`;
}
