/** A scope to begin from: this machine alone, for the coming month. */

const MONTH_MS = 30 * 24 * 3_600_000;

export function exampleScope(now: Date): string {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return `openward: 1
name: This machine
authorisation:
  party: Your organisation, IT security
  basis: own-network
  reference: TICKET-1
  validFrom: ${day(now.getTime())}
  validUntil: ${day(now.getTime() + MONTH_MS)}
  contact: security@your-organisation.example
  optOut: https://your-organisation.example/opt-out
defaults:
  ports: [9200, 27017]
  depth: metadata
targets:
  - cidr: 127.0.0.1/32
    name: Loopback
specialPurpose: [127.0.0.1/32]
`;
}
