/**
 * Decides which value of a setting counts when several are given: flag, then environment, then the file of
 * --config, then ./openward.yaml, then the user's own file, then the default. Keeps where each came from,
 * so that `openward config explain` can say it. Reads no file itself; it is handed parsed ones.
 */
import { AppError } from './errors.ts';
import { environmentName, findSetting, type KeyOf, type Setting, type SettingKey, settings } from './settings.ts';

export type SettingValue = string | number | boolean | readonly string[];

export interface Origin {
  readonly layer: 'flag' | 'environment' | 'file' | 'default' | 'unset';
  /** The flag, variable or path. */
  readonly where: string;
}

export interface Resolved {
  readonly value: SettingValue | undefined;
  readonly origin: Origin;
  /** Values of weaker layers, strongest first. */
  readonly hidden: readonly { readonly value: SettingValue; readonly origin: Origin }[];
}

export interface Layers {
  /** As the command line gave them: by key, still text. */
  readonly flags: ReadonlyMap<string, unknown>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Strongest first. */
  readonly files: readonly { readonly path: string; readonly keys: ReadonlyMap<string, unknown> }[];
}

/** The values of one invocation. Reading by a key of the wrong type does not compile. */
export class Configuration {
  readonly #resolved: ReadonlyMap<string, Resolved>;

  constructor(resolved: ReadonlyMap<string, Resolved>) {
    this.#resolved = resolved;
  }

  text(key: KeyOf<'text'> | KeyOf<'path'> | KeyOf<'choice'>): string | undefined {
    const { value } = this.explain(key);
    return typeof value === 'string' ? value : undefined;
  }

  whole(key: KeyOf<'whole'> | KeyOf<'count'>): number | undefined {
    const { value } = this.explain(key);
    return typeof value === 'number' ? value : undefined;
  }

  is(key: KeyOf<'switch'>): boolean {
    return this.explain(key).value === true;
  }

  list(key: KeyOf<'list'>): readonly string[] {
    const { value } = this.explain(key);
    return Array.isArray(value) ? value : [];
  }

  explain(key: SettingKey): Resolved {
    return this.#resolved.get(key) ?? { value: undefined, origin: { layer: 'unset', where: '' }, hidden: [] };
  }
}

/** @throws AppError SETTING_INVALID naming the layer and the setting. */
export function resolveConfiguration(layers: Layers): Configuration {
  refuseUnknownKeys(layers.files);
  const resolved = new Map<string, Resolved>();
  for (const setting of settings) resolved.set(setting.key, resolve(setting, layers));
  return new Configuration(resolved);
}

function resolve(setting: Setting, layers: Layers): Resolved {
  const given: { value: SettingValue; origin: Origin }[] = [];
  const offer = (raw: unknown, origin: Origin): void => {
    if (raw !== undefined) given.push({ value: readSetting(setting, raw, origin), origin });
  };
  offer(layers.flags.get(setting.key), { layer: 'flag', where: setting.flag });
  if (setting.lasting || setting.key === 'config') {
    const name = environmentName(setting);
    const text = layers.environment[name];
    // Only one value fits into a variable, so that the items of a list stand side by side.
    const given = setting.type === 'list' ? text?.split(',').map((item) => item.trim()) : text;
    offer(text === '' ? undefined : given, { layer: 'environment', where: name });
  }
  if (setting.lasting) {
    for (const file of layers.files) offer(file.keys.get(setting.key), { layer: 'file', where: file.path });
  }
  if (setting.default !== undefined) given.push({ value: setting.default, origin: { layer: 'default', where: 'default' } });
  const [first, ...hidden] = given;
  if (first === undefined) return { value: undefined, origin: { layer: 'unset', where: '' }, hidden: [] };
  return { ...first, hidden };
}

/** Reads a value as text from a flag or variable, or as parsed from a file. */
export function readSetting(setting: Setting, raw: unknown, origin: Origin): SettingValue {
  const refuse = (rule: string): AppError => {
    const subject = origin.layer === 'file' ? `"${setting.key}" in ${origin.where}` : origin.where;
    return new AppError('SETTING_INVALID', { detail: `${subject} ${rule}.`, hint: `${setting.flag}: ${setting.help}` });
  };
  switch (setting.type) {
    case 'text':
    case 'path':
      if (typeof raw !== 'string' || raw === '') throw refuse('needs a text');
      return raw;
    case 'choice': {
      const choices = setting.choices ?? [];
      if (typeof raw !== 'string' || !choices.includes(raw)) throw refuse(notAChoice(raw, choices));
      return raw;
    }
    case 'switch':
      return readSwitch(raw, refuse);
    case 'list': {
      const items: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
      return items.map((item) => {
        if (typeof item !== 'string' || item === '') throw refuse('needs texts');
        if (setting.choices !== undefined && !setting.choices.includes(item)) throw refuse(notAChoice(item, setting.choices));
        return item;
      });
    }
    case 'whole':
    case 'count': {
      const number = typeof raw === 'number' ? raw : typeof raw === 'string' && /^[0-9]{1,9}$/.test(raw) ? Number(raw) : Number.NaN;
      const least = setting.least ?? 0;
      const most = setting.most ?? Number.MAX_SAFE_INTEGER;
      if (setting.type === 'count' && number > most) return most;
      if (!Number.isSafeInteger(number) || number < least || number > most) throw refuse(`must be a whole number from ${least} to ${most}`);
      return number;
    }
  }
}

function readSwitch(raw: unknown, refuse: (rule: string) => AppError): boolean {
  if (typeof raw === 'boolean') return raw;
  if (raw === 'true' || raw === '1' || raw === 'yes' || raw === 'on') return true;
  if (raw === 'false' || raw === '0' || raw === 'no' || raw === 'off') return false;
  throw refuse('must be true or false');
}

function notAChoice(raw: unknown, choices: readonly string[]): string {
  return `must be one of ${choices.join(', ')}${nearHint(raw, choices)}`;
}

function nearHint(raw: unknown, choices: readonly string[]): string {
  if (typeof raw !== 'string' || raw === '') return '';
  const near = choices.find((choice) => choice.startsWith(raw.slice(0, 2).toLowerCase()));
  return near === undefined ? '' : ` (did you mean ${near}?)`;
}

function refuseUnknownKeys(files: Layers['files']): void {
  for (const file of files) {
    for (const key of file.keys.keys()) {
      if (findSetting(key)?.lasting === true) continue;
      const known = settings.filter((setting) => setting.lasting).map((setting) => setting.key);
      const near = nearHint(key, known);
      const rule = findSetting(key) === undefined ? `is not a setting${near}` : 'can only be given as a flag';
      throw new AppError('SETTING_INVALID', {
        detail: `"${key}" in ${file.path} ${rule}.`,
        hint: 'Run "openward config schema" to see every key.',
      });
    }
  }
}
