/** Where the data are of many organisations, whoever the server names is more likely the one who runs it for them than the owner. */
import { type AttributionSource, nothing } from '../source.ts';
import { isOfMany } from './sample.ts';

const SERVER = new Set(['certificate', 'dns-names']);

export const manyOrganisations: AttributionSource = {
  id: 'many-organisations',
  title: 'Data of many organisations on one server',
  gate: 'none',
  sends: [],
  neverSends: [],
  round: 2,

  async collect({ sample }, _means, claims) {
    if (sample === undefined || !isOfMany(sample)) return nothing;
    const named = claims.filter(({ role, evidence }) => role === 'owner' && evidence.some(({ source }) => SERVER.has(source)));
    const evidence = named.flatMap(({ name, domains: [domain] }) => {
      const party = domain === undefined ? { name } : { name, domain };
      const statement = 'the data are of several organisations, of which none leads';
      return [
        { source: 'many-organisations', role: 'owner', party, weight: -0.8, statement, rests: 'many' } as const,
        { source: 'many-organisations', role: 'operator', party, weight: 1, statement, rests: 'many' } as const,
      ];
    });
    return { evidence, contacts: [], omissions: [] };
  },
};
