/** `openward config explain [KEY]`: the value of a setting, the layer it comes from and what it hides. */
import type { Resolved } from '../../../configuration.ts';
import { AppError } from '../../../errors.ts';
import { environmentName, type Setting, settings } from '../../../settings.ts';
import type { CommandRun } from '../command.ts';
import { openResults } from '../output/results.ts';

export const run: CommandRun = async (context) => {
  const key = context.args[0];
  const chosen = key === undefined ? settings : settings.filter((setting) => setting.key === key);
  if (chosen.length === 0) {
    const known = settings.map((setting) => setting.key).join(', ');
    throw new AppError('USAGE', { detail: `"${key}" is not a setting.`, hint: `Settings: ${known}.` });
  }
  const results = await openResults<Row>(context, {
    columns: [
      { title: 'KEY', cell: (row) => row.key },
      { title: 'VALUE', cell: (row) => shown(row.value), shrinksTo: 12 },
      { title: 'FROM', cell: (row) => row.from, shrinksTo: 12 },
      {
        title: 'HIDES',
        cell: (row) => row.hides.map(({ value, from }) => `${shown(value)} (${from})`).join(', '),
        shrinksTo: 10,
        spare: 2,
      },
      { title: 'VARIABLE', spare: 1, cell: (row) => row.variable ?? '–' },
    ],
    single: key !== undefined,
  });
  for (const setting of chosen) await results.add(describe(setting, context.settings.explain(setting.key)));
  await results.finish();
  return 0;
};

interface Row {
  readonly key: string;
  readonly value: unknown;
  readonly from: string;
  readonly hides: readonly { readonly value: unknown; readonly from: string }[];
  readonly flag: string;
  readonly variable: string | null;
  readonly help: string;
}

function describe(setting: Setting, { value, origin, hidden }: Resolved): Row {
  return {
    key: setting.key,
    value: conceal(setting, value),
    from: placeOf(origin),
    hides: hidden.map((weaker) => ({ value: conceal(setting, weaker.value), from: placeOf(weaker.origin) })),
    flag: setting.flag,
    variable: setting.lasting ? environmentName(setting) : null,
    help: setting.help,
  };
}

function placeOf({ layer, where }: Resolved['origin']): string {
  if (layer === 'unset') return 'not set';
  return layer === 'default' ? 'default' : `${layer} ${where}`;
}

/** A connection string may carry a password, which must not end in a ticket or a screenshot. */
function conceal(setting: Setting, value: unknown): unknown {
  if (setting.key !== 'database' || typeof value !== 'string') return value ?? null;
  if (!URL.canParse(value)) return '(set)';
  const url = new URL(value);
  if (url.password !== '') url.password = 'hidden';
  if (url.searchParams.has('password')) url.searchParams.set('password', 'hidden');
  return url.href;
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
