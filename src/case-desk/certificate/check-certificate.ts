/**
 * Checks a certificate of closure without any records: the signature, the hash of every entry of the ledger, that each
 * entry says what its look says, and that the looks prove what is stated. Nothing of it is taken on trust.
 */
import { createPublicKey } from 'node:crypto';
import { z } from 'zod';
import { keyId, type VerifyingKey, verifyBytes } from '../../platform/keys/signing-key.ts';
import { canonicalJson } from '../../platform/store/ledger/canonical-json.ts';
import { entryHash } from '../../platform/store/ledger/ledger-entry.ts';
import { passDigest } from '../../platform/store/rechecks/pass-digest.ts';
import { judgeClosure } from '../../stages/verify/closure/judge-closure.ts';
import { passOf } from '../../stages/verify/closure/recorded-pass.ts';
import { type Certificate, type CertificateStatement, certificateSchema, statementBytes } from './certificate.ts';
import { clocksOf } from './issue-certificate.ts';

export interface CertificateCheck {
  readonly ok: boolean;
  /** `trusted`: signed by the key that was named. `unknown`: by the one inside, whoever it belongs to. */
  readonly key: 'trusted' | 'unknown' | 'none';
  readonly keyId: string | null;
  readonly problems: readonly string[];
  readonly statement: CertificateStatement | null;
}

export function checkCertificate(text: string, trusted?: VerifyingKey): CertificateCheck {
  const certificate = read(text);
  if (certificate === undefined)
    return { ok: false, key: 'none', keyId: null, problems: ['This is no certificate of closure.'], statement: null };
  const { statement, signature } = certificate;
  const signer = trusted ?? keyInside(certificate);
  const problems: string[] = [];
  if (signer === undefined) problems.push('The key inside cannot be read.');
  else if (signer.id !== signature.keyId) problems.push(`It is signed with ${signature.keyId}, not with ${signer.id}.`);
  else if (!verifyBytes(statementBytes(statement), signature.value, signer))
    problems.push('The signature does not hold: something was changed.');
  problems.push(...sealProblems(statement), ...proofProblems(statement));
  const ok = problems.length === 0;
  return { ok, key: !ok ? 'none' : trusted === undefined ? 'unknown' : 'trusted', keyId: signature.keyId, problems, statement };
}

function read(text: string): Certificate | undefined {
  try {
    return certificateSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function keyInside({ signature }: Certificate): VerifyingKey | undefined {
  try {
    const publicKey = createPublicKey({ key: Buffer.from(signature.publicKey, 'base64'), type: 'spki', format: 'der' });
    return publicKey.asymmetricKeyType === 'ed25519' ? { id: keyId(publicKey), publicKey } : undefined;
  } catch {
    return undefined;
  }
}

function sealProblems({ passes, ledgerHead }: CertificateStatement): string[] {
  const problems: string[] = [];
  for (const [index, { seal, ...pass }] of passes.entries()) {
    const before = passes[index - 1];
    if (entryHash(seal) !== seal.hash) problems.push(`Entry ${seal.seq} of the ledger does not say what it said when it was written.`);
    if (seal.seq > ledgerHead.seq) problems.push(`Entry ${seal.seq} lies behind the end of the ledger.`);
    if (before !== undefined && (pass.number !== before.number + 1 || seal.seq <= before.seal.seq))
      problems.push(`Look ${pass.number} does not follow look ${before.number}.`);
    const { id, number, subject, caseId, at, outcome } = pass;
    const said = canonicalJson({ id, number, case: caseId, at, outcome, digest: passDigest(pass) });
    if (seal.event !== 'recheck.taken' || seal.subject !== subject || seal.payload !== said)
      problems.push(`Look ${pass.number} is not the one that entry ${seal.seq} of the ledger tells of.`);
  }
  return problems;
}

function proofProblems({ passes, policy, verdict, clocks }: CertificateStatement): string[] {
  const proof = judgeClosure(passes.map(passOf), policy);
  if (proof.is !== 'proven') return [`The looks do not prove it. ${proof.reason}`];
  const same = canonicalJson(z.json().parse(proof)) === canonicalJson(z.json().parse(verdict));
  const problems = same ? [] : ['The verdict is not the one that follows from the looks.'];
  return clocksOf(passes).agree === clocks.agree ? problems : [...problems, 'What is said of the clocks does not follow from the looks.'];
}
