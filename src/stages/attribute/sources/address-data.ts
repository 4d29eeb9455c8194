/** What an address data set says: the network that announces the address, and its country. Registries know better. */
import { plainText } from '../plain-text.ts';
import { type AttributionSource, nothing, omitted } from '../source.ts';

export const addressData: AttributionSource = {
  id: 'address-data',
  title: 'Address data set',
  gate: 'none',
  sends: [],
  neverSends: [],
  round: 1,

  async collect({ address }, { addressFacts }) {
    if (address === undefined) return nothing;
    if (addressFacts === undefined) return omitted('address data', 'no data set is at hand');
    const fact = addressFacts.find(address);
    if (fact?.asName === undefined) return omitted('address data', `${addressFacts.title} does not know the network`);
    const name = plainText(fact.asName, 120);
    const number = fact.asNumber === undefined ? '' : ` (AS${fact.asNumber})`;
    const party = { name, ...(fact.country === undefined ? {} : { country: fact.country }) };
    const statement = `${addressFacts.title} says that "${name}"${number} announces the address`;
    return {
      evidence: [{ source: 'address-data', role: 'host', party, weight: 1, statement, rests: 'address-data' }],
      contacts: [],
      omissions: [],
    };
  },
};
