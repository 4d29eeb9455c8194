/**
 * Text from registries and servers, made fit to be shown: one line, no control or direction characters, bounded. What
 * a stranger writes about itself is evidence, never markup and never an instruction.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+/g;

export function plainText(text: string, most = 200): string {
  const line = text
    .slice(0, most * 4)
    .replace(UNSAFE, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  return line.length > most ? `${line.slice(0, most)}…` : line;
}

/** An address such as `abuse@host.example` in lower case; undefined for anything that a mail program could misread. */
export function plainMailbox(text: string): string | undefined {
  const written = text.trim().replace(/^mailto:/i, '');
  if (written.length > 254) return undefined;
  const at = written.indexOf('@');
  const local = written.slice(0, at);
  const domain = written.slice(at + 1).toLowerCase();
  if (at < 1 || local.length > 64 || !/^[A-Za-z0-9._%+-]+$/.test(local) || !isDomain(domain)) return undefined;
  return `${local.toLowerCase()}@${domain}`;
}

/** A host name of two labels or more, in ASCII. */
export function isDomain(text: string): boolean {
  if (text.length > 253) return false;
  const labels = text.split('.');
  return (
    labels.length > 1 &&
    labels.every((label) => label.length <= 63 && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label)) &&
    !/^[0-9]+$/.test(labels.at(-1) ?? '')
  );
}
