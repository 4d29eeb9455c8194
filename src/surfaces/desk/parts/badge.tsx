/** States as small labels. Colour repeats what the words say; it never says anything alone. */
import type { CaseLineView, ExposureLineView, RunLineView } from '../api/views.ts';
import { useWords } from '../words/words.tsx';

export type Tone = 'danger' | 'warn' | 'good' | 'info' | 'odd' | 'quiet';
export type Verdict = ExposureLineView['verdict'];
export type Handling = CaseLineView['handling'];

const verdictTones: Readonly<Record<Verdict, Tone>> = {
  closed: 'good',
  filtered: 'quiet',
  'other-service': 'quiet',
  'auth-required': 'good',
  'metadata-only': 'warn',
  'open-empty': 'warn',
  'open-data': 'danger',
  'open-write-possible': 'danger',
  throttled: 'info',
  unknown: 'quiet',
};

const handlingTones: Readonly<Record<Handling, Tone>> = {
  detected: 'warn',
  invalid: 'quiet',
  'out-of-scope': 'quiet',
  valid: 'warn',
  attributed: 'warn',
  notifying: 'info',
  waiting: 'info',
  escalated: 'danger',
  'fixed-unverified': 'warn',
  verified: 'good',
  closed: 'good',
  reopened: 'danger',
};

const runTones: Readonly<Record<RunLineView['state'], Tone>> = {
  planned: 'quiet',
  running: 'info',
  interrupted: 'warn',
  finished: 'good',
  failed: 'danger',
};

export function Badge({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return <span className={`badge ${tone}`}>{children}</span>;
}

export function VerdictBadge({ of }: { readonly of: Verdict }) {
  const { say } = useWords();
  return <Badge tone={verdictTones[of]}>{say(`verdict.${of}`)}</Badge>;
}

export function FlagBadge({ of }: { readonly of: ExposureLineView['flags'][number] }) {
  const { say } = useWords();
  return <Badge tone="odd">{say(`flag.${of}`)}</Badge>;
}

export function HandlingBadge({ of }: { readonly of: Handling }) {
  const { say } = useWords();
  return <Badge tone={handlingTones[of]}>{say(`handling.${of}`)}</Badge>;
}

export function RunBadge({ of }: { readonly of: RunLineView['state'] }) {
  const { say } = useWords();
  return <Badge tone={runTones[of]}>{say(`run.${of}`)}</Badge>;
}
