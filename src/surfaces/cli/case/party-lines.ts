/** The parties of a case and the claims that are nobody's party yet: how sure, why, and whether they may be written to. */
import { sureEnough } from '../../../stages/disclose/claims/take-over.ts';
import type { CaseState, Party } from '../../../stages/disclose/desk/case-state.ts';
import { leaveToNotify } from '../../../stages/disclose/desk/warrants.ts';
import type { LadderPolicy } from '../../../stages/disclose/ladder/policy.ts';

const MOST_REASONS = 3;

export function partyLines(state: CaseState, policy: LadderPolicy): string[] {
  return state.parties.map((party) => {
    const { id, role, name, country, language, state: is } = party;
    const contacts = state.contacts.filter(({ partyId }) => partyId === id);
    const reached = contacts.map(
      (contact) =>
        `\n      ${contact.id}  ${contact.channel} ${contact.address}${contact.state === 'bounced' ? ' (came back)' : ''}  [${contact.source}]`,
    );
    const head = `${id}  ${role}  ${name} (${country ?? '?'}, ${language}, ${sureWords(party)}): ${is}`;
    return [head, ...leaveLines(state.id, party, policy), ...reasonLines(party), ...reached].join('');
  });
}

function sureWords({ confidence, confirmedAt, disputed }: Party): string {
  return `${percent(confidence)}${disputed ? ', disputed' : ''}${confirmedAt === null ? '' : ', confirmed'}`;
}

function leaveLines(caseId: string, party: Party, policy: LadderPolicy): string[] {
  const leave = leaveToNotify(party, policy);
  if (!leave.allowed)
    return [`\n      not written to: ${leave.because} (openward case party ${caseId} --party ${party.id} --despite --reason "...")`];
  return leave.despite === undefined ? [] : [`\n      written to although ${leave.despite}: ${party.despiteConfidence ?? ''}`];
}

function reasonLines({ evidence, evidenceAgainst }: Party): string[] {
  return [
    ...evidence.slice(0, MOST_REASONS).map((text) => `\n      + ${text}`),
    ...evidenceAgainst.slice(0, MOST_REASONS).map((text) => `\n      - ${text}`),
  ];
}

/** Claims that `valid` would not take over, or has not. */
export function claimLines({ proposed, parties, handling }: CaseState, policy: LadderPolicy): string[] {
  if (proposed === undefined) return [];
  const { sure, unsure } = sureEnough(proposed.parties, policy.confidenceFloor);
  const named = ({ claim }: (typeof sure)[number]): boolean => parties.some(({ role, name }) => role === claim.role && name === claim.name);
  const words = ({ claim }: (typeof sure)[number], then: string): string =>
    `${claim.role}  ${claim.name} (${claim.country ?? '?'}, ${percent(claim.confidence)}${claim.disputed ? ', disputed' : ''}): ${then}${claim.evidence
      .slice(0, MOST_REASONS)
      .map((text) => `\n      + ${text}`)
      .join('')}${claim.evidenceAgainst
      .slice(0, MOST_REASONS)
      .map((text) => `\n      - ${text}`)
      .join('')}`;
  return [
    ...sure
      .filter((each) => !named(each))
      .map((each) => words(each, handling === 'detected' ? 'becomes a party when the case is found valid' : 'not a party')),
    ...unsure
      .filter((each) => !named(each))
      .map((each) => words(each, 'too unsure to be a party by itself; "case party --claim NAME" takes it over')),
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
