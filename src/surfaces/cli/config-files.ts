/**
 * Finds and reads the settings files: the one of --config, then ./openward.yaml, then the user's own.
 * A file that was named must exist; the others are read when they do.
 */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Layers } from '../../configuration.ts';
import { AppError } from '../../errors.ts';
import type { CommandContext } from './command.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type SettingsFile = Layers['files'][number];

const MOST_BYTES = 256 * 1024;

export async function readSettingsFiles(named: string | undefined, environment: Environment): Promise<readonly SettingsFile[]> {
  const files: SettingsFile[] = [];
  if (named !== undefined) {
    const text = readText(named);
    if (text === undefined)
      throw new AppError('SETTING_INVALID', { detail: `The settings file ${named} does not exist.`, hint: 'Check --config.' });
    files.push(await parseFile(named, text));
  }
  for (const path of [resolve('openward.yaml'), join(xdgHome(environment, 'XDG_CONFIG_HOME', '.config'), 'openward', 'openward.yaml')]) {
    const text = readText(path);
    if (text !== undefined) files.push(await parseFile(path, text));
  }
  return files;
}

/** Where the books are kept: --data, or the XDG data home when nobody says otherwise. */
export function dataDirectory({ settings, environment }: Pick<CommandContext, 'settings' | 'environment'>): string {
  return resolve(settings.text('data') ?? join(xdgHome(environment, 'XDG_DATA_HOME', join('.local', 'share')), 'openward'));
}

/** Relative values must be ignored, says the XDG specification. */
function xdgHome(environment: Environment, name: string, fallback: string): string {
  const given = environment[name] ?? '';
  return given.startsWith('/') ? given : join(environment['HOME'] ?? homedir(), fallback);
}

function readText(path: string): string | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    if (text.length > MOST_BYTES) throw new AppError('SETTING_INVALID', { detail: `The settings file ${path} is larger than 256 KiB.` });
    return text;
  } catch (error) {
    if (error instanceof AppError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new AppError('SETTING_INVALID', { detail: `The settings file ${path} cannot be read (${code}).`, cause: error });
  }
}

async function parseFile(path: string, text: string): Promise<SettingsFile> {
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [problem] = document.errors;
  if (problem !== undefined) {
    const at = lines.linePos(problem.pos[0]);
    throw new AppError('SETTING_INVALID', { detail: `${path}, line ${at.line}, column ${at.col}: not valid YAML.` });
  }
  const content: unknown = document.toJS({ maxAliasCount: 0 });
  if (content === null || content === undefined) return { path, keys: new Map() };
  if (typeof content !== 'object' || Array.isArray(content)) {
    throw new AppError('SETTING_INVALID', {
      detail: `${path} must hold keys and values.`,
      hint: 'Run "openward config schema" to see every key.',
    });
  }
  return { path, keys: new Map(Object.entries(content)) };
}
