/**
 * Ctrl-C and SIGTERM ask the running command to stop and leave things in order; a second one ends the
 * process at once. A reader that goes away stops the command too, but is no failure.
 */
export interface Interrupts {
  readonly signal: AbortSignal;
  readonly readerLeft: () => void;
  readerIsGone(): boolean;
  release(): void;
}

const INTERRUPTED = 130;

export function watchInterrupts(): Interrupts {
  const controller = new AbortController();
  let gone = false;
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  // Started by a launcher on an older Node: when that is killed, nothing of the run may stay behind.
  if (process.channel !== undefined && process.env['OPENWARD_LAUNCHED'] === '1') {
    process.once('disconnect', () => process.exit(INTERRUPTED));
    process.channel.unref();
  }
  return {
    signal: controller.signal,
    readerLeft() {
      gone = true;
      controller.abort();
    },
    readerIsGone: () => gone,
    release() {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
  };
}
