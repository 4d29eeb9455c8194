/** Issues the certificate of a case whose closure is proven, and takes it down in the ledger. What is not proven gets none. */
import { createHash } from 'node:crypto';
import { AppError } from '../../errors.ts';
import { type SigningKey, signBytes } from '../../platform/keys/signing-key.ts';
import type { Records } from '../../platform/store/open-records.ts';
import { judgeClosure } from '../../stages/verify/closure/judge-closure.ts';
import type { RecheckPolicy } from '../../stages/verify/closure/recheck-policy.ts';
import { passOf, type RecordedPass } from '../../stages/verify/closure/recorded-pass.ts';
import { type Certificate, type CertificateStatement, statementBytes, statementSchema } from './certificate.ts';

export interface IssueMeans {
  readonly records: Records;
  readonly policy: RecheckPolicy;
  readonly key: SigningKey;
  readonly now: Date;
  readonly by: string;
  readonly product: string;
}

/** Between the desk's clock and the clean room's. */
const CLOCKS_MS = 300_000;

/** @throws AppError CLOSURE_UNPROVEN */
export async function issueCertificate(caseId: string, means: IssueMeans): Promise<Certificate> {
  const { records, policy, key, now, by, product } = means;
  const { state } = await records.cases.get(caseId);
  const passes = await records.rechecks.passes(state.subject.exposureId ?? state.id);
  const verdict = judgeClosure(passes.map(passOf), policy);
  if (verdict.is !== 'proven') {
    throw new AppError('CLOSURE_UNPROVEN', { detail: `The closure of ${state.id} is not proven. ${verdict.reason}` });
  }
  const first = passes.findIndex(({ at, number }) => at === verdict.since && number <= (verdict.counted[0] ?? number));
  const { exposureId, target, product: store, firstSeenAt } = state.subject;
  const statement = statementSchema.parse({
    format: 'openward-closure-certificate/1',
    installation: records.installation.id,
    product,
    issuedAt: now.toISOString(),
    issuedBy: by,
    case: { id: state.id, title: state.title },
    store: { exposureId, target, product: store, firstSeenAt },
    verdict,
    clocks: clocksOf(passes.slice(first)),
    policy,
    passes: passes.slice(first),
    ledgerHead: await records.ledger.head(),
    doesNotSay: DOES_NOT_SAY,
  });
  const digest = createHash('sha256').update(statementBytes(statement)).digest('hex');
  await records.ledger.append({
    actor: by,
    event: 'case.certified',
    subject: state.id,
    payload: { digest, key: key.id, provenAt: verdict.provenAt },
  });
  return sign(statement, key);
}

const DOES_NOT_SAY = [
  'It does not say that nobody copied the data while the store was open.',
  'It does not say that the data lies nowhere else: one address was asked, from one place.',
  'It does not say that the store will stay closed; it is watched for a while, and a re-opening is taken down.',
  'It says nothing of whether anything was published.',
];

function sign(statement: CertificateStatement, key: SigningKey): Certificate {
  return {
    statement,
    signature: {
      algorithm: 'Ed25519',
      keyId: key.id,
      publicKey: key.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      value: signBytes(statementBytes(statement), key),
    },
  };
}

/** The instant of the desk beside that of the clean room, for every look that was sent. */
export function clocksOf(passes: readonly Omit<RecordedPass, 'seal'>[]): CertificateStatement['clocks'] {
  const apart = passes.flatMap(({ at, roomAt }) => (roomAt === null ? [] : [Math.abs(Date.parse(at) - Date.parse(roomAt))]));
  const most = Math.round(Math.max(0, ...apart) / 1000);
  if (most * 1000 <= CLOCKS_MS) return { agree: true, note: `The two clocks of each look differ by ${most} seconds at most.` };
  return {
    agree: false,
    note: 'The clock of the desk was not that of the machine: these records are of a lab or a rehearsal, and prove no real time.',
  };
}
