/** The protocols and their contract. */
export { type Probed, type Protocol, type Verdict, verdicts } from './protocol.ts';
export { protocols } from './registry.generated.ts';
