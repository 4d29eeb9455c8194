/**
 * The exact bytes of a notice: readable, and hashed anew in this browser over channel, recipient and bytes, so that
 * whoever approves need not take the server's word for what the hash is of.
 */

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export function decodeBytes(base64: string): string {
  return new TextDecoder('utf-8').decode(bytesOf(base64));
}

export async function hashOf(channel: string, recipient: string, base64: string): Promise<string> {
  const head = new TextEncoder().encode(`${channel}\n${recipient}\n`);
  const body = bytesOf(base64);
  const whole = new Uint8Array(head.length + body.length);
  whole.set(head);
  whole.set(body, head.length);
  const digest = await crypto.subtle.digest('SHA-256', whole);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
