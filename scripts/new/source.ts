/** An attribution source: a file that looks at one kind of trace, run through the suite of all. */
import { camelCase, kebabRule, requireFree, requireKebab, titleOf } from './naming.ts';
import type { UnitKind } from './unit.ts';

const FOLDER = 'src/stages/attribute/sources';

export const sourceKind: UnitKind = {
  id: 'source',
  title: 'a kind of trace that tells whose a store is',
  guide: 'docs/attribution.md',
  generator: 'attribution-sources',
  naming: kebabRule,

  plan(name, tree) {
    requireKebab(name);
    const file = `${FOLDER}/${name}.ts`;
    requireFree(name, [file], tree);
    return { files: [{ path: file, content: source(name) }], additions: [], test: `${FOLDER}/conformance.test.ts` };
  },
};

function source(name: string): string {
  return `/** ${titleOf(name)}. Say here which trace it reads, what it says about a party, and how it can mislead. */
import { type AttributionSource, nothing } from '../source.ts';

export const ${camelCase(name)}: AttributionSource = {
  id: '${name}',
  title: '${titleOf(name)}',
  gate: 'none',
  sends: [],
  neverSends: [],
  round: 1,

  async collect() {
    return nothing;
  },
};
`;
}
