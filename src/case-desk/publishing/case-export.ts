/**
 * A case as a signed file, for one level of recipients. Each level is a list of what it may see, so that a field that is
 * new in the case stays inside until somebody lets it out. Entries of the ledger go with it, with their hashes and the
 * head that they lead to: whoever holds the ledger, or any later head, can check them.
 */
import { z } from 'zod';
import { type SigningKey, signBytes, type VerifyingKey, verifyBytes } from '../../platform/keys/signing-key.ts';
import { canonicalJson } from '../../platform/store/ledger/canonical-json.ts';
import { entryHash, type LedgerEntry, type LedgerHead } from '../../platform/store/ledger/ledger-entry.ts';
import type { CaseState } from '../../stages/disclose/desk/case-state.ts';
import { maskTarget } from '../../stages/disclose/notices/mask-target.ts';

export const tlpLevels = ['red', 'amber', 'green', 'clear'] as const;
export type Tlp = (typeof tlpLevels)[number];

const json = z.json();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const entrySchema = z.strictObject({
  seq: z.number().int().positive(),
  hash,
  prevHash: hash,
  at: z.string().max(40),
  event: z.string().max(120),
  /** Absent where the level may not see who did what; the hash of such an entry cannot be computed again. */
  actor: z.string().max(200).optional(),
  subject: z.string().max(200).optional(),
  payload: z.string().max(200_000).optional(),
});

export const caseExportSchema = z.strictObject({
  format: z.literal('openward-case/1'),
  tlp: z.enum(tlpLevels),
  exportedAt: z.iso.datetime(),
  product: z.string().max(120),
  case: z.record(z.string(), json),
  ledger: z.strictObject({
    entries: z.array(entrySchema).max(20_000),
    head: z.strictObject({ seq: z.number().int().nonnegative(), hash }),
  }),
  signature: z.strictObject({ algorithm: z.literal('ed25519'), keyId: z.string().max(80), value: z.string().max(120) }),
});
export type CaseExport = z.infer<typeof caseExportSchema>;

export interface ExportInput {
  readonly state: CaseState;
  readonly entries: readonly LedgerEntry[];
  readonly head: LedgerHead;
  readonly tlp: Tlp;
  readonly now: Date;
  readonly product: string;
  readonly key: SigningKey;
}

export function exportCase({ state, entries, head, tlp, now, product, key }: ExportInput): CaseExport {
  const inside = tlp === 'red' || tlp === 'amber';
  const body = plain({
    format: 'openward-case/1' as const,
    tlp,
    exportedAt: now.toISOString(),
    product,
    case: caseFor(state, tlp),
    ledger: {
      head,
      entries: entries.map(({ seq, hash: own, prevHash, at, event, actor, subject, payload }) => ({
        seq,
        hash: own,
        prevHash,
        at,
        event,
        ...(inside ? { actor, subject, payload } : {}),
      })),
    },
  });
  const signature = { algorithm: 'ed25519', keyId: key.id, value: signBytes(Buffer.from(canonicalJson(body)), key) };
  return caseExportSchema.parse({ ...asObject(body), signature });
}

export interface ExportCheck {
  readonly ok: boolean;
  readonly tlp: Tlp | null;
  readonly caseId: string | null;
  readonly keyId: string | null;
  /** Entries whose hash was computed again and fits. */
  readonly proven: number;
  /** Entries that this level shows without what their hash covers. */
  readonly unproven: number;
  readonly head: LedgerHead | null;
  readonly problems: readonly string[];
}

export function checkExport(text: string, key: VerifyingKey): ExportCheck {
  const read = caseExportSchema.safeParse(parseJson(text));
  if (!read.success)
    return {
      ok: false,
      tlp: null,
      caseId: null,
      keyId: null,
      proven: 0,
      unproven: 0,
      head: null,
      problems: ['It is not an export of a case.'],
    };
  const { signature, ...body } = read.data;
  const problems: string[] = [];
  if (signature.keyId !== key.id) problems.push(`It names the key ${signature.keyId}, and was checked with ${key.id}.`);
  if (!verifyBytes(Buffer.from(canonicalJson(plain(body))), signature.value, key)) problems.push('The signature does not hold.');
  const { entries, head } = body.ledger;
  let proven = 0;
  let before: (typeof entries)[number] | undefined;
  for (const entry of entries) {
    const { seq, at, event, prevHash, actor, subject, payload } = entry;
    if (before !== undefined && seq <= before.seq) problems.push(`Entry ${seq} is out of order.`);
    if (before?.seq === seq - 1 && before.hash !== prevHash) problems.push(`Entry ${seq} does not follow the one before it.`);
    if (seq > head.seq || (seq === head.seq && entry.hash !== head.hash)) problems.push(`Entry ${seq} does not lead to the head.`);
    if (actor !== undefined && subject !== undefined && payload !== undefined) {
      if (entryHash({ seq, at, event, actor, subject, payload, prevHash }) === entry.hash) proven += 1;
      else problems.push(`Entry ${seq} does not say what it said when it was written.`);
    }
    before = entry;
  }
  const { id } = body.case;
  return {
    ok: problems.length === 0,
    tlp: body.tlp,
    caseId: typeof id === 'string' ? id : null,
    keyId: signature.keyId,
    proven,
    unproven: entries.length - proven,
    head,
    problems,
  };
}

/** What a level may see of a case; see docs/publishing.md for the table. */
function caseFor(state: CaseState, tlp: Tlp): object {
  const { subject, facts, publication } = state;
  const measured = {
    kind: subject.kind,
    firstSeenAt: subject.firstSeenAt,
    lastSeenAt: subject.lastSeenAt,
    persons: subject.persons,
    data: subject.data,
    sensitive: subject.sensitive,
    severity: subject.severity.level,
    countries: subject.countries,
  };
  const factDates = Object.fromEntries(Object.entries(facts).map(([id, fact]) => [id, fact?.at ?? null]));
  const clear = {
    id: state.id,
    openedAt: state.openedAt,
    handling: state.handling,
    embargo: state.embargo,
    facts: factDates,
    subject: measured,
    published: publication?.publishedAt ?? null,
  };
  if (tlp === 'clear') return clear;
  const roleOf = (partyId: string) => state.parties.find(({ id }) => id === partyId)?.role ?? null;
  const told = state.notices
    .filter(({ sentAt }) => sentAt !== null)
    .map(({ id, partyId, rung, language, hash: of, sentAt }) => ({ id, to: roleOf(partyId), rung, language, hash: of, sentAt }));
  const replies = state.replies.map(({ id, partyId, kind, at, late }) => ({ id, from: roleOf(partyId), kind, at, late }));
  const green = {
    ...clear,
    subject: {
      ...measured,
      product: subject.product,
      target: maskTarget(subject.target),
      documents: subject.documents,
      bytes: subject.bytes,
      severity: subject.severity,
    },
    parties: state.parties.map(({ role, country, language, confidence, disputed, state: is }) => ({
      role,
      country,
      language,
      confidence,
      disputed,
      state: is,
    })),
    notices: told,
    replies,
    deadlines: state.deadlines.map(({ kind, rung, dueAt, state: is }) => ({ kind, rung, dueAt, state: is })),
  };
  if (tlp === 'green') return green;
  const amber = {
    ...green,
    title: state.title,
    facts,
    subject,
    embargoUntil: state.embargoUntil,
    publication,
    parties: state.parties.map(({ replyToken: _token, ...party }) => party),
    deliveries: state.deliveries.map(({ id, noticeId, channel, state: is, startedAt, endedAt }) => ({
      id,
      noticeId,
      channel,
      state: is,
      startedAt,
      endedAt,
    })),
    deadlines: state.deadlines.map(({ owner: _owner, ...deadline }) => deadline),
  };
  if (tlp === 'amber') return amber;
  return {
    ...amber,
    lead: state.lead,
    hold: state.hold,
    contacts: state.contacts,
    notices: state.notices.map(({ bytes: _bytes, ...notice }) => notice),
    approvals: state.approvals,
    deliveries: state.deliveries,
    replies: state.replies,
    deadlines: state.deadlines,
    notes: state.notes,
  };
}

/** Without keys that hold nothing, as JSON has it; what is signed is what a reader of the file sees. */
function plain(value: object) {
  return json.parse(JSON.parse(JSON.stringify(value)));
}

function asObject(value: z.infer<typeof json>): object {
  return typeof value === 'object' && value !== null ? value : {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
