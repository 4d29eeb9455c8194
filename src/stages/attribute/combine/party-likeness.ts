/**
 * Whether two hints speak of the same party. Domains have to be equal; names are compared after legal forms and words
 * that every server carries are taken away. Doubt keeps them apart: two claims too many are better than one too few.
 */
import type { PartyHint } from '../claim.ts';

/** Legal forms, in the spellings that certificates and registries carry. */
const LEGAL = new Set(
  'ab ag as asa bv co coltd company corp corporation eireli epp gmbh inc incorporated kk limited limitada llc llp ltd ltda me mbh nv oy plc pte pty sa sarl sas sasu se slu spa srl the and of de da do du des la le les e et y und'.split(
    ' ',
  ),
);
/** Words that name machines and environments, and so nobody. */
const MACHINE = new Set(
  'admin alpha api app apps aws azure backup beta blue cluster clusters collection data database databases db demo dev docker elastic elasticsearch es example fhir gcp green health host index kibana kube kubernetes lab live local localhost log logs main master mongo mongodb my node opensearch prod production r4 replica search server service shard stage staging store svc test uat v1 v2 v3 vm web welcome www'.split(
    ' ',
  ),
);

/** Words that tell a party, in order. */
export function tellingWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !LEGAL.has(word) && !MACHINE.has(word) && !/^[0-9]+$/.test(word));
}

/** Two domains are one party only where both carry the same name, as a certificate with several domains does. */
export function isSameParty(a: PartyHint, b: PartyHint): boolean {
  if (a.domain !== undefined && a.domain === b.domain) return true;
  if (a.name !== undefined && b.name !== undefined && likeNames(tellingWords(a.name), tellingWords(b.name))) return true;
  if (a.domain !== undefined && b.domain !== undefined) return false;
  return likeNames(wordsOf(a), wordsOf(b));
}

/** True when the two cannot be one party, whatever a third hint says: different domains without a common name. */
export function areApart(a: PartyHint, b: PartyHint): boolean {
  return a.domain !== undefined && b.domain !== undefined && !isSameParty(a, b);
}

/** A domain speaks through its own label: `mapledental.example` is alike to Maple Dental. */
function wordsOf({ name, domain }: PartyHint): string[] {
  return tellingWords(name ?? domain?.split('.')[0]?.replaceAll('-', ' ') ?? '');
}

/** A name may be the beginning of another; one word of fewer than eight letters is in too many names for that. */
function likeNames(a: readonly string[], b: readonly string[]): boolean {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  const short = fewer.join('');
  const long = more.join('');
  if (short === long) return short.length >= 4 || /[^a-z0-9]/.test(short);
  if (fewer.length === 0 || short.length < 5) return false;
  if (fewer.length === 1) return short.length >= 8 && long.startsWith(short);
  return fewer.every((word, index) => more[index] === word);
}
