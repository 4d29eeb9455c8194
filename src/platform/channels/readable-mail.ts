/**
 * The text of a mail of our own as a person reads it, out of its exact bytes, so that whoever approves sees what
 * the recipient will see and not its encoding. Knows what compose-mail.ts writes and nothing else.
 */

export interface ReadableMail {
  readonly text: string;
  readonly attachments: readonly string[];
}

/** Undefined when the bytes are no mail of ours. */
export function readableMail(bytes: Uint8Array): ReadableMail | undefined {
  const raw = Buffer.from(bytes).toString('latin1');
  const at = raw.search(/^content-type: text\/plain/im);
  if (at < 0) return undefined;
  const begin = raw.indexOf('\r\n\r\n', at);
  const end = partEnd(raw, begin);
  if (begin < 0) return undefined;
  const head = raw.slice(at, begin);
  const body = raw.slice(begin + 4, end < 0 ? undefined : end);
  const text = /quoted-printable/i.test(head) ? fromQuotedPrintable(body) : Buffer.from(body, 'latin1').toString('utf8');
  const attachments = [...raw.matchAll(/^content-disposition: attachment;\s+filename="?([^"\r\n]+)"?/gim)].map(([, name]) => name ?? '');
  return { text: text.replaceAll('\r\n', '\n'), attachments };
}

/** Where the next boundary stands that the mail itself declares: a line of the text may begin with hyphens as well. */
function partEnd(raw: string, from: number): number {
  const declared = [...raw.matchAll(/\bboundary="([^"\r\n]{1,100})"/g)].map(([, boundary]) => raw.indexOf(`\r\n--${boundary ?? ''}`, from));
  const [first] = declared.filter((at) => at >= 0).toSorted((one, other) => one - other);
  return first ?? -1;
}

function fromQuotedPrintable(body: string): string {
  const joined = body.replaceAll(/=\r\n/g, '');
  return Buffer.from(
    joined.replaceAll(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}
