/** What a bucket tells of itself: its provider is the host; its name and labels hint at an owner. */
import type { Evidence } from '../claim.ts';
import { partyWords } from '../combine/party-words.ts';
import { plainText } from '../plain-text.ts';
import { type AttributionSource, nothing } from '../source.ts';

const PROVIDERS: Readonly<Record<string, string>> = { gs: 'Google Cloud', s3: 'Amazon Web Services', az: 'Microsoft Azure' };

export const cloudProject: AttributionSource = {
  id: 'cloud-project',
  title: 'Provider, project, name and labels of a bucket',
  gate: 'none',
  sends: [],
  neverSends: [],
  round: 1,

  async collect({ bucket }) {
    if (bucket === undefined) return nothing;
    const provider = Object.hasOwn(PROVIDERS, bucket.scheme) ? PROVIDERS[bucket.scheme] : undefined;
    const evidence: Evidence[] = [];
    if (provider !== undefined) {
      const project =
        bucket.projectNumber === undefined || !/^[0-9]{1,30}$/.test(bucket.projectNumber) ? '' : `, in project ${bucket.projectNumber}`;
      evidence.push({
        source: 'cloud-project',
        role: 'host',
        party: { name: provider },
        weight: 4,
        statement: `the bucket is served by ${provider}${project}`,
        rests: 'bucket',
      });
    }
    for (const [index, written] of [bucket.name, ...(bucket.labels ?? [])].slice(0, 10).entries()) {
      const shown = plainText(written, 80);
      const name = partyWords(shown);
      if (name === undefined) continue;
      const where = index === 0 ? 'the bucket is named' : 'a label of the bucket says';
      evidence.push({
        source: 'cloud-project',
        role: 'owner',
        party: { name },
        weight: 0.7,
        statement: `${where} "${shown}"`,
        rests: index === 0 ? 'bucket-name' : 'bucket-label',
      });
    }
    return { evidence, contacts: [], omissions: [] };
  },
};
