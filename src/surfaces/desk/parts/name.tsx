/** A name from elsewhere: shown as text, and isolated, so that whichever way it is written it turns nothing around it. */
export function Name({ of, mono = false }: { readonly of: string; readonly mono?: boolean }) {
  return <bdi className={mono ? 'mono' : undefined}>{of}</bdi>;
}
