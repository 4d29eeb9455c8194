/** A scope file for the tests of the terminal: an invented organisation, documentation address ranges. */
export const scopeText = `openward: 1
name: Klinikverbund Nord, external ranges
authorisation:
  party: Klinikverbund Nord, IT security
  basis: own-network
  reference: SEC-2026-014
  validFrom: 2026-01-01
  validUntil: 2099-12-31
  contact: security@hospital.example
  optOut: https://openward.example/opt-out
defaults:
  ports: [9200, 27017]
targets:
  - cidr: 192.0.2.0/24
    name: Data centre
  - cidr: 192.0.2.64/26
    depth: sample
exclude:
  - cidr: 192.0.2.77
    reason: Life support
specialPurpose: [192.0.2.0/24]
`;

/** The same scope over loopback, with one port, for tests that start a server. */
export function loopbackScopeText(port: number): string {
  return scopeText
    .replaceAll('192.0.2.0/24', '127.0.0.0/24')
    .replace('192.0.2.64/26', '127.0.0.64/26')
    .replace('192.0.2.77', '127.0.0.77')
    .replace('ports: [9200, 27017]', `ports: [${port}]`);
}
