/**
 * Reports of the delivery as RFC 3464 writes them: one block for the mail, one for each recipient. What is late is
 * not yet lost, so a report of a delay is no bounce.
 */
import type { ReceivedMail } from './received-mail.ts';

export interface DeliveryReport {
  readonly outcome: 'failed' | 'delayed' | 'delivered';
  /** Address that it is about, in lower case; null where the report does not say. */
  readonly recipient: string | null;
  /** Such as 5.1.1. */
  readonly status: string | null;
}

const MOST_RECIPIENTS = 50;

/** Undefined where the mail has no such part, or one that says nothing. */
export function readDeliveryReport(mail: ReceivedMail): DeliveryReport | undefined {
  const part = mail.parts.find(({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status');
  if (part?.report == null) return undefined;
  const reports = blocksOf(part.report)
    .slice(0, MOST_RECIPIENTS)
    .flatMap((fields) => {
      const recipient = addressOf(fields.get('final-recipient') ?? fields.get('original-recipient'));
      const status = /^\s*([245]\.\d{1,3}\.\d{1,3})/.exec(fields.get('status') ?? '')?.[1] ?? null;
      const outcome = outcomeOf(fields.get('action'), status);
      return outcome === undefined ? [] : [{ outcome, recipient, status }];
    });
  // One of several recipients of the same address may have failed; what arrived somewhere has arrived.
  return reports.find(({ outcome }) => outcome === 'delivered') ?? reports.find(({ outcome }) => outcome === 'failed') ?? reports.at(0);
}

function outcomeOf(action: string | undefined, status: string | null): DeliveryReport['outcome'] | undefined {
  switch (
    action
      ?.trim()
      .toLowerCase()
      .split(/[\s(;]/, 1)[0]
  ) {
    case 'failed':
      return 'failed';
    case 'delayed':
      return 'delayed';
    case 'delivered':
    case 'expanded':
      return 'delivered';
    case 'relayed':
      // It went on to a system that will not report: known is only that it is not lost yet.
      return 'delayed';
    default:
      return status === null ? undefined : status.startsWith('5') ? 'failed' : status.startsWith('4') ? 'delayed' : 'delivered';
  }
}

/** Fields of every block, by name in lower case; folded lines are joined. */
export function blocksOf(text: string): readonly ReadonlyMap<string, string>[] {
  const blocks: Map<string, string>[] = [];
  let block = new Map<string, string>();
  let last = '';
  for (const line of text.split(/\r?\n/, 5000)) {
    if (line.trim() === '') {
      if (block.size > 0) blocks.push(block);
      block = new Map();
      last = '';
    } else if ((line.startsWith(' ') || line.startsWith('\t')) && last !== '') {
      block.set(last, `${block.get(last) ?? ''} ${line.trim()}`);
    } else {
      const colon = line.indexOf(':');
      last = colon > 0 ? line.slice(0, colon).trim().toLowerCase() : '';
      if (last !== '' && !block.has(last)) block.set(last, line.slice(colon + 1).trim());
    }
  }
  return block.size > 0 ? [...blocks, block] : blocks;
}

/** `rfc822; <x@y>` without its kind and brackets. */
export function addressOf(field: string | undefined): string | null {
  const text = field?.slice(field.indexOf(';') + 1).trim();
  const found = text === undefined ? undefined : /[^\s<>;]{1,250}@[^\s<>;,]{1,250}/.exec(text)?.[0];
  return found?.toLowerCase() ?? null;
}
