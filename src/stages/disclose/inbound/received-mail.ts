/**
 * A mail that came in, as a plain value: what the mailbox room hands on after its limits and its parser. Nothing
 * in it is trusted; everything in it was chosen by whoever wrote the mail. It lives in memory alone.
 */

export interface HeaderField {
  /** In lower case. */
  readonly name: string;
  /** Unfolded and shortened, as it was sent. */
  readonly value: string;
}

export interface MailPart {
  /** Media type in lower case, without parameters. */
  readonly type: string;
  readonly name: string | null;
  readonly bytes: number;
  readonly sha256: string;
  /** Of machine-readable parts of reports alone, shortened; every other part stays unread. */
  readonly report: string | null;
}

export interface ReceivedMail {
  /** As they came; the last hop wrote the first. */
  readonly headers: readonly HeaderField[];
  readonly subject: string;
  /** Addresses of From, in lower case. */
  readonly from: readonly string[];
  readonly sentAt: Date | null;
  /** The readable text, shortened. */
  readonly text: string;
  readonly parts: readonly MailPart[];
  readonly bytes: number;
  /** Over what the writer wrote, without the traces of its way: the same for two copies of a mail. */
  readonly digest: string;
}

export function headersOf(mail: ReceivedMail, name: string): readonly string[] {
  return mail.headers.filter((field) => field.name === name).map(({ value }) => value);
}

export function headerOf(mail: ReceivedMail, name: string): string | undefined {
  return mail.headers.find((field) => field.name === name)?.value;
}

/** `text` in lower case up to the first semicolon: the value of a header without its parameters. */
export function plainValue(text: string | undefined): string {
  return (text ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Every `<…@…>` of a text, once each; linear in its length. */
export function messageIdsIn(text: string, most = 200): readonly string[] {
  const found = new Set<string>();
  for (let open = text.indexOf('<'); open >= 0 && found.size < most; open = text.indexOf('<', open + 1)) {
    const close = text.indexOf('>', open + 1);
    if (close < 0) break;
    const inner = text.slice(open + 1, Math.min(close, open + 300));
    if (close - open <= 300 && inner.includes('@') && !/[\s<]/.test(inner)) found.add(`<${inner}>`);
  }
  return [...found];
}
