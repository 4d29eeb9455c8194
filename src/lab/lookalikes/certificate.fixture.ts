/** For tests: a certificate that nobody vouches for, made here and now, so that no key lies in the repository. */
import { generate } from 'selfsigned';

export interface Pair {
  readonly key: string;
  readonly cert: string;
}

/** @param names further names: `store.example`, or an IPv4 address */
export async function selfSigned(subject: string, names: readonly string[] = [], organisation?: string): Promise<Pair> {
  const altNames = names.map((name) => (/^[0-9.]+$/.test(name) ? ({ type: 7, ip: name } as const) : ({ type: 2, value: name } as const)));
  const { private: key, cert } = await generate(
    [{ name: 'commonName', value: subject }, ...(organisation === undefined ? [] : [{ name: 'organizationName', value: organisation }])],
    {
      keyType: 'ec',
      algorithm: 'sha256',
      ...(altNames.length === 0 ? {} : { extensions: [{ name: 'subjectAltName' as const, altNames }] }),
    },
  );
  return { key, cert };
}
