/**
 * The outside of the clean room: starts the child process that alone reads what targets send, hands it
 * one order, passes on its value-free messages, and sees it dead before it reports the end. Values die with
 * the process; it leaves no core file and its memory is never part of the coordinator's.
 */
import type { ChildProcess } from 'node:child_process';
import type { Outcome } from '../../outcome.ts';
import { type FromRoom, fromRoomSchema, type RoomOrder, type Tally, type ToRoom } from './messages.ts';
import { startSealed } from './sealed-process.ts';

export interface RoomEvents {
  onOutcomes(outcomes: readonly Outcome[]): void;
  onTally(tally: Tally): void;
}

/** How a room ended. After `broke`, `inFlight` names the targets that were open when it happened. */
export type RoomEnd =
  | { readonly is: 'done'; readonly tally: Tally; readonly stopped: boolean }
  | { readonly is: 'failed'; readonly code: string; readonly detail: string }
  | { readonly is: 'broke'; readonly how: string; readonly inFlight: readonly string[] };

export interface CleanRoom {
  readonly ended: Promise<RoomEnd>;
  /** Lets the targets under way end as `stopped` and starts no more. */
  stop(): void;
  /** Ends the process at once. */
  kill(): void;
}

/** Old space of a room in MiB: a hostile answer that gets past every budget still costs no more than this. */
const ROOM_MEMORY_MB = 768;

/** @param entry module URL of the room's inside, which differs between a checkout and the package. */
export function openCleanRoom(entry: URL, order: RoomOrder, events: RoomEvents): CleanRoom {
  const child = startSealed(entry, { memoryMb: ROOM_MEMORY_MB, serialization: 'json' });
  const inFlight = new Set<string>();
  let end: RoomEnd | undefined;

  child.on('message', (message) => {
    const parsed = fromRoomSchema.safeParse(message);
    if (!parsed.success) {
      end ??= { is: 'broke', how: 'the room sent a message outside its contract', inFlight: [...inFlight] };
      child.kill('SIGKILL');
      return;
    }
    end ??= receive(parsed.data, inFlight, events);
  });

  const ended = new Promise<RoomEnd>((resolve) => {
    child.once('error', (error) => resolve({ is: 'broke', how: `the room could not be started: ${error.message}`, inFlight: [] }));
    child.once('exit', (code, signal) => {
      resolve(end ?? { is: 'broke', how: `the room ended early (${signal ?? `exit ${code}`})`, inFlight: [...inFlight] });
    });
  });

  send(child, { type: 'order', order });
  return { ended, stop: () => send(child, { type: 'stop' }), kill: () => void child.kill('SIGKILL') };
}

function receive(message: FromRoom, inFlight: Set<string>, events: RoomEvents): RoomEnd | undefined {
  switch (message.type) {
    case 'started':
      for (const target of message.targets) inFlight.add(target);
      return undefined;
    case 'put-off':
      inFlight.delete(message.target);
      return undefined;
    case 'outcomes':
      for (const outcome of message.outcomes) inFlight.delete(outcome.target);
      events.onOutcomes(message.outcomes);
      return undefined;
    case 'tally':
      events.onTally(message.tally);
      return undefined;
    case 'failed':
      return { is: 'failed', code: message.code, detail: message.detail };
    case 'done':
      events.onTally(message.tally);
      return { is: 'done', tally: message.tally, stopped: message.stopped };
  }
}

function send(child: ChildProcess, message: ToRoom): void {
  // A room that has just died cannot be told anything; its exit event tells us.
  if (child.connected) child.send(message, () => undefined);
}
