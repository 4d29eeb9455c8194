/**
 * The inside of the clean room: a process of its own that takes one order, opens the wire under the scope of
 * that order, examines its targets and sends value-free outcomes to the coordinator. It prints nothing, writes
 * nothing to disk, and ends with its work or with its coordinator, whichever comes first.
 */
import { carryOutOrder } from './carry-out-order.ts';
import { AppError } from './errors.ts';
import { openOrder } from './open-order.ts';
import { type RoomOrder, toRoomSchema } from './platform/room/messages.ts';
import { sendToCoordinator } from './platform/room/outbox.ts';

// No stack is ever read here, and every closed port makes an error.
Error.stackTraceLimit = 0;
process.on('disconnect', () => process.exit(0));
process.once('message', (message) => {
  const parsed = toRoomSchema.safeParse(message);
  if (!parsed.success || parsed.data.type !== 'order') process.exit(1);
  void work(parsed.data.order);
});

async function work(order: RoomOrder): Promise<void> {
  try {
    const { done, stop } = carryOutOrder(order, openOrder(order));
    process.on('message', (message) => {
      const parsed = toRoomSchema.safeParse(message);
      if (parsed.success && parsed.data.type === 'stop') stop();
    });
    await done;
  } catch (error) {
    const known = error instanceof AppError;
    const detail = known ? error.detail.slice(0, 600) : 'The clean room met a fault of its own.';
    await sendToCoordinator({ type: 'failed', code: known ? error.code : 'INTERNAL', detail });
  }
  process.disconnect();
}
