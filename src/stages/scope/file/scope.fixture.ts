/** A complete scope file for tests: invented organisation, documentation address ranges. */
import { type CompiledScope, compileScope } from '../compile-scope.ts';
import { readOptOuts } from '../opt-outs/opt-outs.ts';
import { parseScope } from '../parse-scope.ts';

export const scopeText = `# External ranges
openward: 1
name: Klinikverbund Nord, external ranges
authorisation:
  party: Klinikverbund Nord, IT security
  basis: own-network
  reference: SEC-2026-014
  validFrom: 2026-01-01
  validUntil: 2026-12-31
  contact: security@hospital.example
  optOut: https://openward.example/opt-out
defaults:
  ports: [9200, 27017]
targets:
  - cidr: 192.0.2.0/24
    name: Data centre
  - cidr: 192.0.2.64/26
    depth: sample
    ports: [9200, 9000-9010]
  - range: 2001:db8::10-2001:db8::20
  - host: es.clinic.example
    depth: presence
  - host: "*.clinic.example"
  - bucket: gs://rx-*-images
    endpoint: http://127.9.9.1:4443
  - bucket: gs://clinic-backups
  - url: https://portal.clinic.example/fhir
exclude:
  - cidr: 192.0.2.77
    reason: Life support
  - host: ward.clinic.example
specialPurpose: [192.0.2.0/24, 127.9.0.0/16, "2001:db8::/64"]
rates: { global: 5000, connectTimeout: 800ms }
optOutFile: ./opt-out.txt
`;

export const during = Date.parse('2026-06-01T00:00:00Z');

export function scopeFrom(
  text: string = scopeText,
  options: { readonly now?: () => number; readonly optOuts?: string } = {},
): CompiledScope {
  return compileScope(parseScope(text), { now: options.now ?? (() => during), optOuts: readOptOuts(options.optOuts ?? '').optOuts });
}

/** The least file around the given targets and further keys. */
export function scopeAround(rest: string): string {
  return `openward: 1
name: t
authorisation: { party: a, basis: b, reference: c, validFrom: 2026-01-01, validUntil: 2026-12-31, contact: a@b.example, optOut: "https://b.example/o" }
${rest}`;
}
