/** Everything of a case that an advisory must not hold: from the books, as far back as they go. */
import type { Outcome } from '../../outcome.ts';
import type { Records } from '../../platform/store/open-records.ts';
import type { CaseState } from '../../stages/disclose/desk/case-state.ts';
import type { Secret } from '../../stages/publish/advisory/leak-guard.ts';
import { parseTarget } from '../../target.ts';

export async function secretsOfCase(records: Pick<Records, 'outcomes'>, state: CaseState): Promise<Secret[]> {
  const { target } = state.subject;
  const outcomes = await records.outcomes.history(target, 200);
  return secretsOf(state, outcomes);
}

export function secretsOf(state: CaseState, outcomes: readonly Outcome[]): Secret[] {
  return [
    ...ofTarget(state.subject.target),
    ...state.contacts.map(({ address }): Secret => ({ what: 'contact', text: address })),
    ...outcomes.flatMap(ofOutcome),
  ];
}

function ofOutcome({ target, address, store, collections = [], tls, links = [], hints }: Outcome): Secret[] {
  const certificate = tls === undefined ? [] : [...tls.names, ...commonNames(tls.subject)];
  return [
    ...ofTarget(target),
    ...(address === undefined ? [] : ofTarget(address)),
    ...(store?.name === undefined ? [] : [{ what: 'store name', text: store.name } as const]),
    ...(hints?.storeNames ?? []).map((text): Secret => ({ what: 'store name', text })),
    ...collections.map(({ name }): Secret => ({ what: 'collection name', text: name })),
    ...certificate.map((text): Secret => ({ what: 'host name', text: text.replace(/^\*\./, '') })),
    ...links.flatMap((link) => ofTarget(link.target)),
  ];
}

function commonNames(subject: string): string[] {
  return [...subject.matchAll(/CN=([^,/+]{1,200})/gi)].map(([, name]) => (name ?? '').trim());
}

/** The address in both families, without its port: a port alone leads nowhere. */
function ofTarget(text: string): Secret[] {
  const whole: Secret = { what: 'address', text };
  try {
    const target = parseTarget(text);
    if (target.kind === 'bucket') return [whole, { what: 'address', text: target.name }];
    return [whole, { what: 'address', text: target.host }];
  } catch {
    return [whole, { what: 'address', text: text.replace(/:\d{1,5}$/, '').replaceAll(/[[\]]/g, '') }];
  }
}
