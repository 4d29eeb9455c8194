/** The protocols and their contract, for those who build on Openward. */
export { unreachedBy } from './failure-verdict.ts';
export type {
  DeclaredField,
  Evidence,
  FlagSignal,
  Omission,
  Probed,
  Protocol,
  RawCollection,
  RawStore,
  Sampled,
  SamplePlan,
  Verdict,
} from './protocol.ts';
export { verdicts } from './protocol.ts';
export { protocols } from './registry.generated.ts';
