/** What is known of a mail that came in, without its text: how sure its sender is, and what hangs on it. */
import type { Letter } from '../../../stages/disclose/desk/case-state.ts';
import { printable } from '../terminal/printable.ts';

/** @param who how the sender is shown; masked unless the mail itself is at hand */
export function letterLines({ sender, knownDomain, proof, sentAt, attachments }: Letter, who: string = sender): readonly string[] {
  const proven =
    proof === null
      ? 'who sent it is not checked'
      : `DMARC ${proof.dmarc ?? 'none'}, DKIM ${proof.dkim ?? 'none'}, SPF ${proof.spf ?? 'none'}`;
  return [
    printable(
      `from ${who}${knownDomain ? ', a domain that was written to' : ', a domain that was never written to'}; ${proven}${sentAt === null ? '' : `; dated ${sentAt.slice(0, 16)}`}`,
    ),
    ...attachments.map(({ name, type, bytes, sha256 }) =>
      printable(`attached, unread and not kept: ${name === '' ? 'no name' : name} (${type}, ${bytes} bytes, ${sha256.slice(0, 12)}…)`),
    ),
  ];
}
