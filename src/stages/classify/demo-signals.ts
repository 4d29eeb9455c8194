/**
 * How far records look like made-up demonstration data: numbered names, ids that were never issued, film
 * telephone numbers, example domains, test tags, one birth date for all. A score with reasons, no verdict.
 */
import type { Scalar } from './documents/scalars.ts';

export interface DemoScore {
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

interface Sign {
  readonly id: string;
  readonly weight: number;
  readonly reason: string;
  readonly test: (value: string) => boolean;
}

const SIGNS: readonly Sign[] = [
  {
    id: 'numbered-names',
    weight: 0.7,
    reason: 'names that end in digits, as generators write them',
    test: (value) => /^\p{Lu}\p{Ll}{2,20}\d{2,4}( \p{Lu}\p{Ll}{2,20}\d{2,4})?$/u.test(value),
  },
  {
    id: 'unissued-ssn',
    weight: 0.5,
    reason: 'social-security numbers of areas that are never issued',
    test: (value) => /^(999|000|666)-\d{2}-\d{4}$/.test(value),
  },
  {
    id: 'film-phones',
    weight: 0.3,
    reason: 'telephone numbers of the 555 range',
    test: (value) => /^(\+?1[- .]?)?\(?(555|\d{3}\)?[- .]?555)[- .]\d{3,4}([- .]\d{4})?( x\d+)?$/.test(value),
  },
  {
    id: 'example-domains',
    weight: 0.3,
    reason: 'mail addresses of example domains',
    test: (value) => /@(example\.(com|org|net)|[\w.-]+\.example|test\.(com|local))$/i.test(value),
  },
  {
    id: 'test-tag',
    weight: 0.7,
    reason: 'records tagged as test health data',
    test: (value) => value === 'HTEST' || value === 'test health data',
  },
  {
    id: 'placeholder-people',
    weight: 0.4,
    reason: 'placeholder names',
    test: (value) =>
      /^(john|jane) doe$|^(test|demo|dummy|sample)[ _-]?(patient|user|person)?\d*$|^fulano de tal$|^张三$|^李四$/i.test(value),
  },
  {
    id: 'generator-name',
    weight: 0.6,
    reason: 'the name of a generator of synthetic patients',
    test: (value) => value.length < 200 && /synthea|synthetichealth|faker|mockaroo/i.test(value),
  },
  { id: 'filler-text', weight: 0.3, reason: 'filler text', test: (value) => value.length < 2000 && /lorem ipsum/i.test(value) },
];

export class DemoCounter {
  readonly #hits = new Map<string, number>();
  readonly #births = new Map<number, number>();
  #documents = 0;
  #last = -1;
  readonly #here = new Set<string>();

  nextDocument(): void {
    this.#documents += 1;
    this.#here.clear();
    this.#last = this.#documents;
  }

  add(path: readonly string[], value: Scalar, hash: number): void {
    if (typeof value !== 'string' || value.length > 2000 || this.#last < 0) return;
    for (const sign of SIGNS) {
      if (this.#here.has(sign.id) || !sign.test(value)) continue;
      this.#here.add(sign.id);
      this.#hits.set(sign.id, (this.#hits.get(sign.id) ?? 0) + 1);
    }
    if (/birth|dob|nasc|naiss|出生|ميلاد/i.test(path.at(-1) ?? '')) this.#births.set(hash, (this.#births.get(hash) ?? 0) + 1);
  }

  result(): DemoScore {
    let doubt = 1;
    const reasons: string[] = [];
    for (const sign of SIGNS) {
      const share = (this.#hits.get(sign.id) ?? 0) / Math.max(1, this.#documents);
      if (share < 0.1) continue;
      doubt *= 1 - sign.weight * Math.min(1, share * 1.3);
      reasons.push(`${sign.reason}: ${Math.round(share * 100)} % of ${this.#documents} records`);
    }
    const births = [...this.#births.values()].reduce((a, b) => a + b, 0);
    if (births >= 10 && this.#births.size <= Math.max(1, births / 10)) {
      doubt *= 0.6;
      reasons.push(`only ${this.#births.size} different birth dates in ${births} records`);
    }
    return { score: Math.round((1 - doubt) * 100) / 100, reasons };
  }
}

/** Scores plain documents; the classifier feeds a counter of its own in its one pass. */
export function demoSignals(
  documents: readonly unknown[],
  walk: (document: unknown, visit: (path: readonly string[], value: Scalar) => void) => void,
): DemoScore {
  const counter = new DemoCounter();
  for (const document of documents) {
    counter.nextDocument();
    walk(document, (path, value) => counter.add(path, value, typeof value === 'string' ? hashOf(value) : 0));
  }
  return counter.result();
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length && at < 32; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}
