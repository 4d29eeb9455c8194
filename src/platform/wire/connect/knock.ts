/**
 * A bare connect for sweeps: is there a listener? Nothing is sent; a connection that stands is reset at
 * once, so that neither side keeps a socket in TIME_WAIT. The address is literal and nothing is read, so the peer's
 * own word for its address is not asked for.
 */
import { connect } from 'node:net';
import type { LiveSockets } from '../connection/live-sockets.ts';
import type { Knock, Permit } from '../contract.ts';
import { errorCode, isOurOwnLack } from '../failure.ts';
import type { Watch } from '../patience/watch.ts';
import { exhausted } from './dial.ts';

/** @throws AppError SOCKETS_EXHAUSTED when this machine cannot open another socket. */
export function knockOn(permit: Permit, timeoutMs: number, live: LiveSockets, watch: Watch): Promise<Knock> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: permit.address, port: permit.port, autoSelectFamily: false });
    const settle = (knock: Knock) => {
      watch.end(patience);
      leave();
      socket.resetAndDestroy();
      resolve(knock);
    };
    const leave = live.add({ address: permit.address, fail: () => settle('stopped') });
    const patience = watch.begin(timeoutMs, () => settle('filtered'));
    socket.once('connect', () => settle('open'));
    socket.on('error', (error) => {
      const code = errorCode(error);
      settle(code === 'ECONNREFUSED' ? 'closed' : 'filtered');
      if (isOurOwnLack(code)) reject(exhausted(code));
    });
  });
}
