/** Our name of the service by what it calls itself; anything unknown is a service with the same interface. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^AmazonS3$/, 'Amazon S3'],
  [/^MinIO$/i, 'MinIO'],
  [/^versitygw$/i, 'versitygw'],
  [/^Ceph Object Gateway\b/, 'Ceph Object Gateway'],
];

export function productOf(server: string | undefined): string {
  return KNOWN.find(([spelling]) => server !== undefined && server.length < 100 && spelling.test(server))?.[1] ?? 'S3-compatible storage';
}
