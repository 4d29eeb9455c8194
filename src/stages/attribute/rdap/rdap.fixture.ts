/** For tests: registry answers about invented holders, and a client whose wires reach loopback through the registry gate. */
import { onTestFinished } from 'vitest';
import { openRdapLookalike, type RdapLookalikeOptions, rdapBase } from '../../../lab/lookalikes/rdap.ts';
import { testWires } from '../../../platform/wire/test-gate.fixture.ts';
import { openBootstrap, type PackedBootstrap } from './bootstrap.ts';
import { createRdapClient } from './client.ts';
import { createRegistryGate } from './registry-gate.ts';

export const network = {
  objectClassName: 'ip network',
  rdapConformance: ['rdap_level_0', 'redacted'],
  handle: 'NET-192-0-2-0-1',
  name: 'EXAMPLE-HOSTING',
  type: 'ALLOCATED PA',
  country: 'br',
  startAddress: '192.0.2.0',
  endAddress: '192.0.2.255',
  entities: [
    {
      objectClassName: 'entity',
      handle: 'ORG-EXH',
      roles: ['registrant'],
      vcardArray: [
        'vcard',
        [
          ['version', {}, 'text', '4.0'],
          ['fn', {}, 'text', 'Example Hosting Ltda'],
          ['kind', {}, 'text', 'org'],
          ['adr', { cc: 'BR' }, 'text', ['', '', 'Rua Inventada 1', 'Exemplo', 'SP', '00000-000', 'Brazil']],
        ],
      ],
      entities: [
        {
          objectClassName: 'entity',
          handle: 'ABUSE-EXH',
          roles: ['abuse'],
          vcardArray: [
            'vcard',
            [
              ['version', {}, 'text', '4.0'],
              ['fn', {}, 'text', 'Abuse desk'],
              ['kind', {}, 'text', 'group'],
              ['email', {}, 'text', 'abuse@hosting.example'],
              ['tel', { type: ['voice'] }, 'uri', 'tel:+55-11-5550-0100;ext=7'],
            ],
          ],
        },
      ],
    },
    {
      objectClassName: 'entity',
      handle: 'P-1',
      roles: ['administrative'],
      vcardArray: [
        'vcard',
        [
          ['version', {}, 'text', '4.0'],
          ['fn', {}, 'text', 'Invented Person'],
          ['kind', {}, 'text', 'individual'],
          ['email', {}, 'text', 'invented.person@hosting.example'],
        ],
      ],
    },
  ],
} as const;

export const redactedDomain = {
  objectClassName: 'domain',
  handle: 'D-1',
  ldhName: 'CLINIC.EXAMPLE',
  status: ['active'],
  redacted: [
    { name: { type: 'Registrant Name' }, method: 'removal' },
    { name: { description: 'Registrant Email' }, method: 'emptyValue' },
  ],
  entities: [
    {
      objectClassName: 'entity',
      handle: 'R-1',
      roles: ['registrant'],
      vcardArray: [
        'vcard',
        [
          ['fn', {}, 'text', ''],
          ['org', {}, 'text', 'Redacted for Privacy'],
        ],
      ],
    },
    {
      objectClassName: 'entity',
      handle: '292',
      roles: ['registrar'],
      vcardArray: ['vcard', [['fn', {}, 'text', 'Example Registrar']]],
      entities: [
        { objectClassName: 'entity', roles: ['abuse'], vcardArray: ['vcard', [['email', {}, 'text', 'abuse@registrar.example']]] },
      ],
    },
  ],
} as const;

/** A look-alike that answers for 192.0.2.0/24, 2001:db8::/32 and `.example`, and a client for it. */
export async function registry(options: RdapLookalikeOptions = {}, more: readonly string[] = []) {
  const stand = await openRdapLookalike(options);
  onTestFinished(() => stand.close());
  const base = rdapBase(stand, options.pair === undefined ? 'http' : 'https');
  const packed: PackedBootstrap = {
    publication: '2026-01-01T00:00:00Z',
    ipv4: { [base]: '192.0.2.0/24' },
    ipv6: { [base]: '2001:db8::/32' },
    dns: { [base]: 'example' },
  };
  const bootstrap = openBootstrap(packed, more);
  const clock = { ms: Date.parse('2026-11-24T12:00:00Z') };
  // The wires keep rates of their own, whose time goes on with the test's.
  const wires = testWires({ gate: createRegistryGate(bootstrap), clock: { now: () => clock.ms + performance.now() } });
  const client = createRdapClient({ bootstrap, wireFor: (target, budget) => wires.wireFor(target, budget), now: () => clock.ms });
  return { stand, base, bootstrap, client, clock };
}
