/** What stands at each address of the farm, and what a right answer about it is. Shared by the farm and the judges. */
export type HostKind = 'open' | 'late' | 'secured' | 'other-service' | 'silent' | 'reset';

export const BLOCK = '127.2.0.0';
export const HOSTS = 4096;

/** One open store in a hundred addresses is busy and says its first word late. */
export const LATE_MS = 3500;
const LATE_EVERY = 100;
const LATE_AT = 12;

/** Six of ten are open; the rest in equal parts. */
const KINDS: readonly HostKind[] = ['open', 'open', 'open', 'secured', 'open', 'other-service', 'open', 'silent', 'open', 'reset'];

/** Silence and a broken connection name no service: whoever says "closed" or "protected" of them is wrong. */
const RIGHT: Readonly<Record<HostKind, string>> = {
  open: 'open-data',
  late: 'open-data',
  secured: 'auth-required',
  'other-service': 'other-service',
  silent: 'unknown',
  reset: 'unknown',
};

/** Undefined for an address that is not of the farm. */
export function kindAt(address: string): HostKind | undefined {
  const [a, b, c = 0, d = 0] = address.split('.').map(Number);
  const index = c * 256 + d;
  if (a !== 127 || b !== 2 || index >= HOSTS) return undefined;
  return index % LATE_EVERY === LATE_AT ? 'late' : KINDS[index % KINDS.length];
}

export interface Judgement {
  right: number;
  wrong: number;
  missing: number;
}

/** @param verdictOf by address; undefined where nothing was said. */
export function judge(verdictOf: (address: string) => string | undefined): Map<HostKind, Judgement> {
  const table = new Map<HostKind, Judgement>();
  for (let index = 0; index < HOSTS; index += 1) {
    const address = `127.2.${index >> 8}.${index & 255}`;
    const kind = kindAt(address);
    if (kind === undefined) continue;
    const judgement = table.get(kind) ?? { right: 0, wrong: 0, missing: 0 };
    table.set(kind, judgement);
    const verdict = verdictOf(address);
    judgement[verdict === undefined ? 'missing' : verdict === RIGHT[kind] ? 'right' : 'wrong'] += 1;
  }
  return table;
}

/** One line: `4096 right`, or what is not. */
export function describeJudgement(table: ReadonlyMap<HostKind, Judgement>): string {
  const sum = { right: 0, wrong: 0, missing: 0 };
  const faults: string[] = [];
  for (const [kind, { right, wrong, missing }] of table) {
    sum.right += right;
    sum.wrong += wrong;
    sum.missing += missing;
    if (wrong + missing > 0) faults.push(`${kind}: ${wrong} wrong, ${missing} missing`);
  }
  const total = `${sum.right} right, ${sum.wrong} wrong, ${sum.missing} missing`;
  return faults.length === 0 ? total : `${total} (${faults.join('; ')})`;
}
