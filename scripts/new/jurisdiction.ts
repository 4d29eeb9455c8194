/** A jurisdiction: a file with its rules as dated data and its proof, run through the suite of all. */
import { camelCase, requireFree } from './naming.ts';
import { Refusal } from './refusal.ts';
import type { UnitKind } from './unit.ts';

const FOLDER = 'src/stages/assess/jurisdictions';
const NAMING = 'the ISO code of a country or of a part of one, in lower case, such as "nz" or "us-ny"';

export const jurisdictionKind: UnitKind = {
  id: 'jurisdiction',
  title: 'the breach-notice law of a country or of a part of one',
  guide: 'docs/adding-a-jurisdiction.md',
  generator: 'jurisdictions',
  naming: NAMING,

  plan(name, tree) {
    const title = placeTitle(name);
    const file = `${FOLDER}/${name}.ts`;
    requireFree(name, [file], tree);
    return { files: [{ path: file, content: unit(name, title) }], additions: [], test: FOLDER, only: `${name}[:,]` };
  },
};

/** @throws Refusal UNIT_NAME_INVALID */
function placeTitle(name: string): string {
  const title = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(name.slice(0, 2).toUpperCase());
  if (/^[a-z]{2}(-[a-z0-9]{1,3})?$/.test(name) && title !== undefined)
    return name.length === 2 ? title : `${title}, ${name.slice(3).toUpperCase()}`;
  throw new Refusal('UNIT_NAME_INVALID', `"${name}" cannot name a jurisdiction.`, `Use ${NAMING}.`);
}

function unit(name: string, title: string): string {
  const [country = '', part] = name.toUpperCase().split('-');
  return `/** ${title}. Say here in a sentence which acts it holds, and what is special about its clocks. */
import type { Jurisdiction } from '../jurisdiction.ts';

export const ${camelCase(name)}Jurisdiction: Jurisdiction = {
  id: '${name}',
  title: '${title}',
  covers: ['${name.toUpperCase()}'],${part === undefined ? '' : `\n  within: '${country.toLowerCase()}',`}
  languages: ['en'],
  calendar: { zone: 'UTC', weekend: [6, 7], holidays: { country: '${country}'${part === undefined ? '' : `, state: '${part}'`} } },
  authorities: {},
  certs: [],
  regimes: [],
  proof: [],
  version: 1,
  reviewed: '${new Date().toISOString().slice(0, 10)}',
};
`;
}
