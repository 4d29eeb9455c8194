/** Tokens as they are handed out and sent. 256 random bits, with a name in front by which a leak is recognised. */
import { createHash, randomBytes } from 'node:crypto';

export function newToken(): { readonly token: string; readonly hash: string; readonly id: string } {
  const token = `openward_${randomBytes(32).toString('base64url')}`;
  return { token, hash: tokenHash(token), id: `tok_${randomBytes(8).toString('hex')}` };
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The token of an Authorization header; undefined when it is of another kind. */
export function readBearer(header: string): string | undefined {
  return /^Bearer (openward_[A-Za-z0-9_-]{43})$/i.exec(header)?.[1];
}
