/**
 * The events that may be logged and the fields that each may carry. No field holds anything that a target
 * sent: targets are named as the scope names them, verdicts and reasons are words of ours.
 */
interface EventFacts {
  readonly level: 'error' | 'warn' | 'info' | 'debug';
  readonly fields: readonly string[];
}

export const logEvents = {
  'config-read': { level: 'debug', fields: ['path', 'keys'] },
  'scope-read': { level: 'info', fields: ['path', 'hash', 'rules', 'signed'] },
  'run-started': { level: 'info', fields: ['run', 'targets', 'chunks', 'depth'] },
  'run-resumed': { level: 'info', fields: ['run', 'done', 'targets'] },
  'run-progress': { level: 'info', fields: ['run', 'stage', 'done', 'total', 'open', 'rate', 'left'] },
  'run-finished': { level: 'info', fields: ['run', 'targets', 'open', 'seconds', 'requests', 'bytes'] },
  'run-interrupted': { level: 'warn', fields: ['run', 'done', 'total', 'why'] },
  'target-done': { level: 'debug', fields: ['run', 'target', 'protocol', 'verdict', 'ms', 'requests'] },
  'opt-out-heeded': { level: 'warn', fields: ['run', 'rule', 'targets'] },
  'room-started': { level: 'debug', fields: ['run', 'chunk', 'pid'] },
  'room-ended': { level: 'debug', fields: ['run', 'chunk', 'pid', 'code', 'ms'] },
  'room-broken': { level: 'error', fields: ['run', 'chunk', 'pid', 'code', 'signal', 'why'] },
  'database-opened': { level: 'debug', fields: ['engine', 'migrations', 'ms'] },
  'database-retried': { level: 'warn', fields: ['attempt', 'why'] },
  note: { level: 'info', fields: ['text'] },
  warning: { level: 'warn', fields: ['text'] },
} as const satisfies Record<string, EventFacts>;

export type LogEvent = keyof typeof logEvents;
