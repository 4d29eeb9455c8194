/** What `scope check` and a dry run say of a scope: as data for machines, as a page for people. */
import type { Protocol } from '../../../protocols/protocol.ts';
import { usualPorts } from '../../../stages/discover/usual-ports.ts';
import { figure } from '../../../stages/publish/figures.ts';
import { measureCoverage } from '../../../stages/scope/coverage.ts';
import { formatPorts } from '../../../stages/scope/port-list.ts';
import { protocolsInUse } from '../../../stages/scope/protocols-in-use.ts';
import { type ScopeWarning, warnAbout } from '../../../stages/scope/scope-warnings.ts';
import { formatSelector } from '../../../stages/scope/selector.ts';
import { renderTable } from '../output/table.ts';
import { printable } from '../terminal/printable.ts';
import type { Colours } from '../terminal/streams.ts';
import type { ReadScope } from './read-scope.ts';

export interface ScopeSummary {
  readonly file: string;
  readonly name: string;
  readonly hash: string;
  readonly period: 'valid' | 'not-yet-valid' | 'expired';
  readonly signature: 'absent' | 'trusted' | 'unknown-key';
  readonly authorisation: {
    readonly party: string;
    readonly basis: string;
    readonly reference: string;
    readonly validFrom: string;
    readonly validUntil: string;
    readonly contact: string;
    readonly optOut: string;
  };
  /** Text, since version 6 ranges are beyond what JSON numbers hold. */
  readonly addresses: string;
  readonly endpoints: string;
  readonly targets: readonly {
    readonly rule: string;
    readonly selector: string;
    readonly ports: string;
    readonly depth: string;
    readonly addresses: string | null;
  }[];
  readonly excluded: readonly { readonly rule: string; readonly ports: string; readonly reason: string }[];
  readonly refused: readonly { readonly by: string; readonly addresses: string }[];
  readonly optOuts: readonly { readonly entry: string; readonly reason: string }[];
  readonly rates: { readonly global: number; readonly perHost: number; readonly perNetwork: number; readonly inFlight: number };
  readonly warnings: readonly ScopeWarning[];
  readonly sends: readonly { readonly protocol: string; readonly sends: readonly string[]; readonly neverSends: readonly string[] }[];
}

export function summariseScope(
  { path, scope, signature, optOutProblems }: ReadScope,
  protocols: readonly Protocol[],
  now: Date,
): ScopeSummary {
  const { content } = scope;
  const { authorisation, rates } = content;
  const coverage = measureCoverage(scope, usualPorts(protocols));
  return {
    file: path,
    name: content.name,
    hash: scope.hash,
    period: scope.period(),
    signature: signature.is,
    authorisation: {
      ...authorisation,
      validFrom: new Date(authorisation.validFrom).toISOString(),
      validUntil: new Date(authorisation.validUntil).toISOString(),
    },
    addresses: coverage.addresses.toString(),
    endpoints: coverage.endpoints.toString(),
    targets: scope.grants.map((grant) => ({
      rule: grant.name,
      selector: formatSelector(grant.selector),
      ports: grant.selector.kind === 'bucket' ? '–' : grant.ports === undefined ? 'any' : formatPorts(grant.ports),
      depth: grant.depth,
      addresses: coverage.ofRule.get(grant)?.toString() ?? null,
    })),
    excluded: scope.exclusions.map(({ name, ports, reason }) => ({
      rule: name,
      ports: ports === undefined ? 'any' : formatPorts(ports),
      reason: reason ?? '',
    })),
    refused: [...coverage.refused].map(([by, addresses]) => ({ by, addresses: addresses.toString() })),
    optOuts: scope.optOuts.list().map(({ name, reason }) => ({ entry: name, reason })),
    rates: { global: rates.global, perHost: rates.perHost, perNetwork: rates.perNetwork, inFlight: rates.inFlight },
    warnings: warnAbout(scope, coverage, { signature, protocols, optOutProblems, now: now.getTime() }),
    sends: protocolsInUse(scope, protocols).map(({ title, sends, neverSends }) => ({ protocol: title, sends, neverSends })),
  };
}

export function scopePage(summary: ScopeSummary, width: number, colours: Colours): string {
  const { authorisation, rates } = summary;
  const period = { valid: colours.green('in force'), expired: colours.red('expired'), 'not-yet-valid': colours.yellow('not yet in force') }[
    summary.period
  ];
  const signature = {
    trusted: colours.green('by the key that you named'),
    'unknown-key': 'by a key that you did not name',
    absent: colours.yellow('none'),
  }[summary.signature];
  const heading = (text: string): string => `\n${colours.bold(text)}\n`;
  const facts = [
    ['authorised by', printable(authorisation.party)],
    ['basis', printable(`${authorisation.basis}, ${authorisation.reference}`)],
    ['period', `${authorisation.validFrom} to ${authorisation.validUntil}, ${period}`],
    ['contact', printable(authorisation.contact)],
    ['opt-out', printable(authorisation.optOut)],
    ['signature', signature],
    ['hash', summary.hash],
    [
      'rates',
      `${figure(rates.global)} connections a second, ${figure(rates.perHost)} to a host, ${figure(rates.perNetwork)} to a network, ${figure(rates.inFlight)} at a time`,
    ],
  ];
  const refusals = [
    ...summary.excluded.map(({ rule, ports, reason }) => ({
      what: ports === 'any' ? rule : `${rule}, ports ${ports}`,
      count: countRefused(summary, rule),
      why: reason,
    })),
    ...summary.refused
      .filter(({ by }) => !summary.excluded.some(({ rule }) => rule === by))
      .map(({ by, addresses }) => ({ what: by, count: big(addresses), why: 'special-purpose range, not named' })),
    ...summary.optOuts.map(({ entry, reason }) => ({ what: entry, count: '', why: reason })),
  ];
  return [
    `${colours.bold(printable(summary.name))}  ${colours.dim(printable(summary.file))}\n`,
    ...facts.map(([name = '', value]) => `  ${colours.dim(name.padEnd(13))}  ${value}\n`),
    heading(`Covered: ${big(summary.addresses)} addresses, ${big(summary.endpoints)} endpoints`),
    renderTable(
      [
        { title: '  RULE', cell: ({ rule }) => `  ${rule}`, shrinksTo: 14 },
        { title: 'SELECTS', cell: ({ selector }) => selector, shrinksTo: 14 },
        { title: 'PORTS', cell: ({ ports }) => ports, shrinksTo: 10 },
        { title: 'DEPTH', cell: ({ depth }) => depth },
        { title: 'ADDRESSES', align: 'right', cell: ({ addresses }) => (addresses === null ? '–' : big(addresses)) },
      ],
      summary.targets,
      width,
      colours,
    ),
    heading('Refused'),
    refusals.length === 0
      ? '  Whatever no rule covers.\n'
      : renderTable(
          [
            { title: '  RULE', cell: ({ what }) => `  ${what}`, shrinksTo: 20 },
            { title: 'ADDRESSES', align: 'right', cell: ({ count }) => count },
            { title: 'WHY', cell: ({ why }) => why, shrinksTo: 12 },
          ],
          refusals,
          width,
          colours,
        ),
    ...(summary.warnings.length === 0 ? [] : [heading('Worth a look'), ...summary.warnings.map(({ text }) => `  ${printable(text)}\n`)]),
    heading('Would send, at most'),
    ...summary.sends.flatMap(({ protocol, sends, neverSends }) => [
      `  ${colours.cyan(protocol)}\n`,
      ...sends.map((request) => `    ${request}\n`),
      ...(neverSends.length === 0 ? [] : [`    ${colours.dim(`never: ${neverSends.join('; ')}`)}\n`]),
    ]),
  ].join('');
}

function countRefused(summary: ScopeSummary, rule: string): string {
  const found = summary.refused.find(({ by }) => by === rule);
  return found === undefined ? '' : big(found.addresses);
}

function big(digits: string): string {
  return new Intl.NumberFormat('en').format(BigInt(digits));
}
