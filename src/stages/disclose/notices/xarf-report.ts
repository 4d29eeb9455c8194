/**
 * The same report for a host's machine: XARF v4, category `content`, type `exposed_data`. Counts and kinds only;
 * the fields for samples and evidence are never used. Without a confirmed host there is none, since the format
 * carries the address in clear.
 */
import { createHash } from 'node:crypto';
import { parseTarget } from '../../../target.ts';
import type { CaseState, Party } from '../desk/case-state.ts';
import type { DataKind } from '../desk/subject.ts';
import type { Sender } from './render-notice.ts';

export interface XarfReport {
  readonly xarf_version: '4.0.0';
  readonly report_id: string;
  readonly timestamp: string;
  readonly reporter: XarfOrganisation;
  readonly sender: XarfOrganisation;
  readonly source_identifier: string;
  readonly source_port?: number;
  readonly category: 'content';
  readonly type: 'exposed_data';
  readonly evidence_source: 'automated_scan';
  readonly url: string;
  readonly data_types: readonly string[];
  readonly exposure_method: 'database_exposure' | 'cloud_storage';
  readonly record_count?: number;
  readonly accessibility: 'public';
  readonly discovery_source: 'automated_scan';
  readonly description: string;
}

interface XarfOrganisation {
  readonly org: string;
  readonly contact: string;
  readonly domain: string;
}

/** Undefined while nobody has confirmed the host. */
export function xarfReport(
  state: CaseState,
  host: Party,
  desk: Sender & { readonly mail: string },
  noticeId: string,
  now: Date,
): XarfReport | undefined {
  if (host.confirmedAt === null) return undefined;
  const { subject } = state;
  const target = parseTarget(subject.target);
  const us = { org: desk.organisation, contact: desk.mail, domain: desk.mail.slice(desk.mail.lastIndexOf('@') + 1) };
  const bucket = target.kind === 'bucket';
  return {
    xarf_version: '4.0.0',
    report_id: uuidOf(noticeId),
    timestamp: now.toISOString(),
    reporter: us,
    sender: us,
    source_identifier: bucket ? target.name : target.host,
    ...(target.kind === 'socket' ? { source_port: target.port } : {}),
    category: 'content',
    type: 'exposed_data',
    evidence_source: 'automated_scan',
    url: bucket ? `${target.scheme}://${target.name}` : urlOf(subject.target),
    data_types: [...new Set(subject.data.map((kind) => typeOf[kind]))],
    exposure_method: bucket ? 'cloud_storage' : 'database_exposure',
    ...(subject.documents === null ? {} : { record_count: subject.documents }),
    accessibility: 'public',
    discovery_source: 'automated_scan',
    description: `Case ${state.id}: ${subject.product} answers without credentials. Last seen ${subject.lastSeenAt}. No sample is kept or given.`,
  };
}

const typeOf: Readonly<Record<DataKind, string>> = {
  identity: 'personal_information',
  contact: 'personal_information',
  health: 'medical',
  medication: 'medical',
  laboratory: 'medical',
  insurance: 'medical',
  identifiers: 'government_id',
  genetic: 'medical',
  images: 'personal_information',
  staff: 'employee_data',
  credentials: 'credentials',
  payment: 'financial',
  other: 'other',
};

function urlOf(target: string): string {
  return /^https?:\/\//.test(target) ? target : `tcp://${target}`;
}

/** A version 8 UUID made from the notice: the same report keeps its id. */
function uuidOf(noticeId: string): string {
  const hex = createHash('sha256').update(`xarf\n${noticeId}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
