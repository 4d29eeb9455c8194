/** China twice and the United States twice: a ransom note, silence, an old company name, an owner that stays unclear. */
import type { Story } from './story.ts';

export const college: Story = {
  id: 'case-6',
  title: 'China: a ransom note appears, the host closes it',
  players: [
    {
      role: 'owner',
      name: 'Clinical Medical College North',
      country: 'CN',
      language: 'zh-Hans',
      mail: ['xxzx@cmc-north.example'],
      because: 'the cluster bears its short name',
      confidence: 75,
    },
    {
      role: 'host',
      name: 'Beifang Education Network',
      country: 'CN',
      language: 'zh-Hans',
      mail: ['abuse@beifang-edu.example'],
      because: 'the registry names it for the network',
      confidence: 95,
    },
  ],
  happenings: [
    { day: 3, hour: 5, is: 'ransom-note' },
    { day: 4, hour: 5, is: 'door', to: 'closed' },
    {
      day: 4,
      hour: 6,
      is: 'writes',
      role: 'host',
      meaning: 'says-fixed',
      text: '该主机的端口已于今晨关闭。',
      summary: 'They closed the port this morning.',
    },
  ],
  ends: {
    closure: 'closed',
    reopened: 0,
    bounced: 0,
    disputedOwners: 0,
    rungs: ['cert', 'final', 'host', 'owner', 'reminder'],
    languages: ['zh-Hans'],
    thirdParty: true,
  },
};

export const technology: Story = {
  id: 'case-7',
  title: 'China: silence, still open when it is published',
  players: [
    {
      role: 'owner',
      name: 'Lianhe Health Technology',
      country: 'CN',
      language: 'zh-Hans',
      mail: ['service@lianhe-health.example'],
      because: 'the cluster bears its name',
      confidence: 80,
    },
    {
      role: 'host',
      name: 'Bashu Cloud Computing',
      country: 'CN',
      language: 'zh-Hans',
      mail: ['abuse@bashu-cloud.example'],
      because: 'the registry names it for the network',
      confidence: 95,
    },
  ],
  happenings: [],
  ends: {
    closure: 'open',
    reopened: 0,
    bounced: 0,
    disputedOwners: 0,
    rungs: ['cert', 'final', 'host', 'mediator', 'owner', 'regulator', 'reminder'],
    languages: ['zh-Hans'],
    thirdParty: false,
  },
};

export const oncology: Story = {
  id: 'case-8',
  title: 'United States: the certificate bears an old name; closed after the second letter',
  players: [
    {
      role: 'owner',
      name: 'Deep Oncology Insight',
      country: 'US',
      language: 'en',
      mail: ['privacy@deep-oncology.example'],
      because: 'the company register says that it was renamed from the name on the certificate',
      confidence: 70,
    },
    {
      role: 'host',
      name: 'Prairie Compute',
      country: 'US',
      language: 'en',
      mail: ['abuse@prairie-compute.example'],
      because: 'the registry names it for the network',
      confidence: 95,
    },
  ],
  happenings: [
    { day: 3, hour: 5, is: 'door', to: 'closed' },
    {
      day: 3,
      hour: 6,
      is: 'writes',
      role: 'owner',
      meaning: 'says-fixed',
      text: 'Your second message reached us. The cluster is off the internet.',
      summary: 'The second letter reached them; the cluster is off the internet.',
    },
  ],
  ends: {
    closure: 'closed',
    reopened: 0,
    bounced: 0,
    // The former name on the certificate and the name that the address has are claims of their own.
    disputedOwners: 2,
    rungs: ['final', 'host', 'owner', 'reminder'],
    languages: ['en'],
    thirdParty: false,
  },
};

export const pharmacy: Story = {
  id: 'case-9',
  title: 'United States: owner or vendor, never an answer, still open when it is published',
  players: [
    {
      role: 'owner',
      name: 'ScriptFlow Pharmacy Software',
      country: 'US',
      language: 'en',
      mail: ['support@scriptflow.example'],
      because: 'the bucket bears its name',
      confidence: 55,
    },
    {
      role: 'owner',
      name: 'Cedar Street Imaging',
      country: 'US',
      language: 'en',
      mail: ['office@cedar-imaging.example'],
      because: 'the network is registered to this vendor of scanning services',
      confidence: 50,
    },
    {
      role: 'host',
      name: 'Cascade Hosting',
      country: 'US',
      language: 'en',
      mail: ['abuse@cascade-hosting.example'],
      because: 'the registry names it for the network',
      confidence: 95,
    },
  ],
  disputed: true,
  happenings: [],
  ends: {
    closure: 'open',
    reopened: 0,
    bounced: 0,
    disputedOwners: 2,
    rungs: ['cert', 'final', 'host', 'mediator', 'owner', 'regulator', 'reminder'],
    languages: ['en'],
    thirdParty: false,
  },
};

/** The pictures that the index of case 9 points at, with the provider of the bucket as its host. */
export const pharmacyBucket: Story = {
  ...pharmacy,
  id: 'case-9-bucket',
  title: 'United States: the bucket that the index names; its provider is told',
  // By the scheme of the name; in the lab the provider is another.
  namedHost: 'Google Cloud',
  players: [
    ...pharmacy.players.filter(({ role }) => role === 'owner'),
    {
      role: 'host',
      name: 'Lab Object Storage',
      country: 'US',
      language: 'en',
      mail: ['abuse@object-storage.example'],
      because: 'the provider that serves buckets of this scheme',
      confidence: 95,
    },
  ],
};
