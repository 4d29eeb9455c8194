/**
 * Sessions of local mode. A link that works once makes one; the server keeps hashes alone, in memory, so that
 * stopping it signs everyone out. A link is replaced when it is used, and runs out by itself.
 */
import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '../../../errors.ts';
import type { Caller } from './caller.ts';
import { type Role, roles } from './permissions.ts';

export interface SessionLine {
  readonly id: string;
  readonly person: string;
  readonly openedAt: string;
  readonly seenAt: string;
}

export interface Sessions {
  /** The secret of the link that is good now; a new one when the last was used or has run out. */
  link(): string;
  /**
   * Spends a link; answers with the secret of the session, which nobody chose but us.
   * @throws AppError LINK_SPENT
   */
  open(link: string): { readonly secret: string; readonly session: SessionLine };
  find(secret: string): { readonly caller: Caller; readonly session: SessionLine } | undefined;
  /** Calls back when a link was spent, and another is good now. */
  onSpent(tell: () => void): void;
  close(id: string): boolean;
  list(): readonly SessionLine[];
}

const LINK_MS = 30 * 60_000;
const IDLE_MS = 12 * 3_600_000;
const LONGEST_MS = 7 * 24 * 3_600_000;

export interface SessionMeans {
  /** Whoever started the server: in local mode there is nobody else. */
  readonly person: string;
  readonly roles?: readonly Role[];
  readonly clock: () => Date;
  readonly random?: (bytes: number) => Buffer;
}

export function localSessions({ person, roles: held = roles, clock, random = randomBytes }: SessionMeans): Sessions {
  const open = new Map<string, SessionLine>();
  let link = newLink();
  let tellSpent: () => void = () => undefined;

  function newLink() {
    return { secret: secretOf(random), until: clock().getTime() + LINK_MS };
  }
  function isOver({ openedAt, seenAt }: SessionLine): boolean {
    const now = clock().getTime();
    return now - Date.parse(seenAt) > IDLE_MS || now - Date.parse(openedAt) > LONGEST_MS;
  }
  return {
    link() {
      if (clock().getTime() > link.until) link = newLink();
      return link.secret;
    },
    open(given) {
      const good = hashOf(given) === hashOf(link.secret) && clock().getTime() <= link.until;
      if (!good) throw new AppError('LINK_SPENT', { detail: 'This link does not work, or works no more.' });
      link = newLink();
      const secret = secretOf(random);
      const at = clock().toISOString();
      const session = { id: `ses_${random(8).toString('hex')}`, person, openedAt: at, seenAt: at };
      open.set(hashOf(secret), session);
      tellSpent();
      return { secret, session };
    },
    find(secret) {
      const key = hashOf(secret);
      const session = open.get(key);
      if (session === undefined) return undefined;
      if (isOver(session)) {
        open.delete(key);
        return undefined;
      }
      const seen = { ...session, seenAt: clock().toISOString() };
      open.set(key, seen);
      return { caller: { person: session.person, roles: held, id: session.id, by: 'session' }, session: seen };
    },
    onSpent(tell) {
      tellSpent = tell;
    },
    close(id) {
      for (const [key, session] of open) if (session.id === id) return open.delete(key);
      return false;
    },
    list: () => [...open.values()].filter((session) => !isOver(session)),
  };
}

/** 256 bits, so that a comparison of hashes tells nobody anything. */
function secretOf(random: (bytes: number) => Buffer): string {
  return random(32).toString('base64url');
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
