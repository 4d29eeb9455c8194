/**
 * Log lines: one event name and its allow-listed fields, nothing else. What is not listed for an event is
 * dropped at run time too, so that no caller can put a target's text into a log by mistake. JSON is
 * written by pino, which is loaded at the first line; the pretty form is for people at a terminal.
 */
import { type LogEvent, logEvents } from './log-events.ts';

export type LogLevel = 'error' | 'warn' | 'info' | 'debug';
export type LogFields<E extends LogEvent> = {
  readonly [Field in (typeof logEvents)[E]['fields'][number]]?: string | number | boolean;
};

export interface Log {
  write<E extends LogEvent>(event: E, fields: LogFields<E>): void;
}

export interface LogOptions {
  readonly format: 'pretty' | 'json';
  /** The least grave level that is shown. */
  readonly level: LogLevel;
  readonly write: (line: string) => void;
  readonly now: () => Date;
}

const GRAVITY: Readonly<Record<LogLevel, number>> = { error: 50, warn: 40, info: 30, debug: 20 };
const LONGEST = 200;

export async function openLog(options: LogOptions): Promise<Log> {
  const emit = options.format === 'json' ? await openJson(options) : pretty(options);
  return {
    write(event, fields) {
      const { level } = logEvents[event];
      if (GRAVITY[level] >= GRAVITY[options.level]) emit(level, event, allowed(event, fields));
    },
  };
}

type Emit = (level: LogLevel, event: LogEvent, fields: Readonly<Record<string, string | number | boolean>>) => void;

async function openJson(options: LogOptions): Promise<Emit> {
  const { pino } = await import('pino');
  const timestamp = (): string => `,"time":"${options.now().toISOString()}"`;
  const formatters = { level: (label: string) => ({ level: label }) };
  const logger = pino({ level: options.level, base: null, messageKey: 'event', timestamp, formatters }, { write: options.write });
  return (level, event, fields) => logger[level](fields, event);
}

function pretty(options: LogOptions): Emit {
  return (level, event, fields) => {
    const time = options.now().toISOString().slice(11, 19);
    const shown = Object.entries(fields).map(
      ([name, value]) => ` ${name}=${typeof value === 'string' && /[\s="]/.test(value) ? JSON.stringify(value) : value}`,
    );
    options.write(`${time} ${level.padEnd(5)} ${event}${shown.join('')}\n`);
  };
}

/** The listed fields alone, cut to a length; control characters would let a line pose as two. */
function allowed(event: LogEvent, fields: Readonly<Record<string, unknown>>): Record<string, string | number | boolean> {
  const kept: Record<string, string | number | boolean> = {};
  for (const name of logEvents[event].fields) {
    const value = fields[name];
    if (typeof value === 'number' || typeof value === 'boolean') kept[name] = value;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    if (typeof value === 'string') kept[name] = value.slice(0, LONGEST).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
  }
  return kept;
}
