/** A certificate as plain text, for people and for mail. What can be verified is the JSON. */
import { outcomeFacts } from '../../stages/verify/closure/recheck-outcome.ts';
import type { Certificate, CertificateStatement } from './certificate.ts';

export function certificateText({ statement, signature }: Certificate): string {
  const { store, verdict, case: about } = statement;
  const lines = [
    'CERTIFICATE OF CLOSURE',
    '',
    headline(statement),
    '',
    `Store        ${store.target} (${store.product})`,
    `Case         ${about.id}`,
    `First seen   ${moment(store.firstSeenAt)}`,
    `Found shut   since ${moment(verdict.since)}`,
    `Proven       ${moment(verdict.provenAt)}, confidence ${verdict.confidence}`,
    `Why          ${verdict.reason}`,
    `Clocks       ${statement.clocks.note}`,
    '',
    'Looks',
    ...statement.passes.map((pass) => `  ${lookLine(pass, verdict.counted.includes(pass.number))}`),
    '',
    'What it does not say',
    ...statement.doesNotSay.map((text) => `  ${text}`),
    '',
    `Issued ${moment(statement.issuedAt)} by ${statement.issuedBy}, installation ${statement.installation}, ${statement.product}.`,
    `Signed with ${signature.keyId}; the JSON form can be verified with "openward certificate verify".`,
    '',
  ];
  return lines.join('\n');
}

export function headline({ store, verdict }: CertificateStatement): string {
  return `The store at ${store.target} was found shut at ${verdict.counted.length} looks over ${verdict.hours} hours.`;
}

function lookLine(pass: CertificateStatement['passes'][number], counts: boolean): string {
  const { number, at, outcome, seal } = pass;
  const sent = sentWords(pass);
  return `${counts ? '*' : ' '} ${number}  ${moment(at)}  ${outcome}: ${outcomeFacts[outcome].means}; ${sent}; entry ${seal.seq}, ${seal.hash.slice(0, 16)}`;
}

export function sentWords({ sent }: CertificateStatement['passes'][number]): string {
  if (sent.depth === 'nothing') return 'nothing was sent';
  const asked = sent.depth === 'presence' ? 'asked whether it answers' : 'asked for list and counts';
  return `${asked}, ${sent.requests} ${sent.requests === 1 ? 'request' : 'requests'}, ${sent.connections} ${sent.connections === 1 ? 'connection' : 'connections'}`;
}

export function moment(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}
