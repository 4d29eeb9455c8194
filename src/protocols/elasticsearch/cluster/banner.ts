/**
 * The first answer: is this Elasticsearch or OpenSearch, does it ask for credentials, or is it something
 * else? A banner proves identity and nothing more; whether anything is open is for the listing to say.
 */
import { z } from 'zod';
import type { TlsEvidence, Wire } from '../../../platform/wire/contract.ts';
import { sawInstead, unreachedBy } from '../../failure-verdict.ts';
import type { Evidence, Probed } from '../../protocol.ts';
import { type Asked, ask } from '../ask.ts';
import { answered, refusalOf } from '../refusal.ts';

export interface Banner {
  readonly product: string;
  /** Digits and dots; undefined where the banner is hidden. */
  readonly version: string | undefined;
  readonly major: number | undefined;
  readonly clusterName: string | undefined;
  readonly nodeName: string | undefined;
  readonly buildHash: string | undefined;
  readonly hasFlavor: boolean;
  readonly hasCompatibility: boolean;
  readonly luceneMajor: number | undefined;
  readonly tls?: TlsEvidence;
}

const BANNER_BYTES = 65_536;

const word = z.string().max(500).optional().catch(undefined);
const bannerSchema = z.object({
  name: word,
  cluster_name: word,
  tagline: word,
  version: z.object({
    number: z
      .string()
      .max(60)
      .regex(/^\d{1,4}(\.\d{1,5}){1,3}/),
    distribution: word,
    build_flavor: word,
    build_hash: word,
    lucene_version: word,
    minimum_wire_compatibility_version: word,
  }),
});

/** Either the banner, or what the probe must answer without one. */
export async function readBanner(wire: Wire): Promise<{ readonly banner: Banner } | { readonly probed: Probed }> {
  const asked = await ask(wire, '/', BANNER_BYTES);
  if (!asked.ok) {
    const saw = sawInstead(asked);
    if (saw === undefined) return { probed: unreachedBy(asked) };
    return { probed: { is: 'other', saw, evidence: [{ id: `wire-${asked.kind}`, text: 'The first request got no answer of HTTP.' }] } };
  }
  const banner = asked.status === 200 || asked.status === 405 ? bannerOf(asked) : undefined;
  return banner === undefined ? { probed: withoutBanner(asked) } : { banner };
}

function bannerOf(asked: Asked): Banner | undefined {
  const tls = asked.tls === undefined ? {} : { tls: asked.tls };
  const parsed = bannerSchema.safeParse(asked.json);
  if (!parsed.success) return hiddenBanner(asked);
  const { version, cluster_name, name, tagline } = parsed.data;
  // A number alone is what many services say; a cluster also names itself or its search library.
  if (version.lucene_version === undefined && cluster_name === undefined) return undefined;
  const number = /^[\d.]+\d/.exec(version.number)?.[0];
  const openSearch = version.distribution === 'opensearch' || /opensearch/i.test(tagline ?? '');
  return {
    product: openSearch ? 'OpenSearch' : 'Elasticsearch',
    version: number,
    major: majorOf(number),
    clusterName: cluster_name,
    nodeName: name,
    buildHash: version.build_hash,
    hasFlavor: version.build_flavor !== undefined,
    hasCompatibility: version.minimum_wire_compatibility_version !== undefined,
    luceneMajor: majorOf(version.lucene_version),
    ...tls,
  };
}

/** Some installations answer every path but this one; their errors still show what they are. */
function hiddenBanner(asked: Asked): Banner | undefined {
  const product = asked.headers.get('x-elastic-product') === 'Elasticsearch' || isHandlerError(asked.json) ? 'Elasticsearch' : undefined;
  if (product === undefined) return undefined;
  const hidden = { version: undefined, major: undefined, clusterName: undefined, nodeName: undefined, buildHash: undefined };
  return { product, ...hidden, hasFlavor: false, hasCompatibility: false, luceneMajor: undefined };
}

function isHandlerError(json: unknown): boolean {
  const shape = z.object({ error: z.string().startsWith('Incorrect HTTP method for uri'), status: z.literal(405) });
  return shape.safeParse(json).success;
}

function withoutBanner(asked: Asked): Probed {
  const refusal = refusalOf(asked);
  const evidence: readonly Evidence[] = [{ id: 'first-answer', text: `GET / was answered with status ${asked.status}.` }];
  switch (refusal?.kind) {
    case 'credentials':
      return answered({
        verdict: 'auth-required',
        reason: `Asks for credentials before it says anything (${asked.status}${refusal.mark === undefined ? '' : `, ${refusal.mark}`}).`,
        evidence: [...evidence, ...refusal.evidence],
        ...(refusal.product === undefined ? {} : { product: refusal.product }),
        ...(asked.tls === undefined ? {} : { tls: asked.tls }),
      });
    case 'throttled':
      return { is: 'unreached', verdict: 'throttled', reason: refusal.reason, evidence: [...evidence, ...refusal.evidence] };
    case 'unavailable':
      return { is: 'unreached', verdict: 'unknown', reason: refusal.reason, evidence: [...evidence, ...refusal.evidence] };
    default:
      return {
        is: 'other',
        saw: sawOf(asked),
        evidence: [...evidence, { id: 'no-banner', text: 'The answer is not a banner of a cluster.' }],
      };
  }
}

function sawOf(asked: Asked): string {
  if (asked.status === 400 && /\bHTTPS\b/i.test(asked.text)) return 'tls-expected';
  if (asked.status >= 300 && asked.status < 400) return 'redirect';
  return 'http';
}

export function majorOf(version: string | undefined): number | undefined {
  const digits = version === undefined ? undefined : /^\d{1,4}/.exec(version)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** True when the cluster is of `major.minor` or newer; a hidden version counts as new. */
export function isAtLeast(banner: Banner, major: number, minor: number): boolean {
  if (banner.product === 'OpenSearch' || banner.version === undefined) return true;
  const [first = 0, second = 0] = banner.version.split('.').map(Number);
  return first > major || (first === major && second >= minor);
}
