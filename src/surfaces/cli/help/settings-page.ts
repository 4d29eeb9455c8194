/** The settings as a help topic: flag, variable, file key and default of each. */
import { environmentName, type Setting, settings } from '../../../settings.ts';
import { helpWidth, wrap } from '../terminal/layout.ts';

export function settingsPage(columns: number): string {
  const width = helpWidth(columns);
  const all: readonly Setting[] = settings;
  const entries = all.map((setting) => {
    const names = setting.lasting ? `${setting.flag} · ${environmentName(setting)} · ${setting.key}` : setting.flag;
    const where = setting.commands === 'all' ? '' : ` Only: ${setting.commands.join(', ')}.`;
    return `${wrap(names, width, '  ')}\n${wrap(`${setting.help}${where}`, width, '    ')}`;
  });
  const order = 'A flag counts before the environment, that before --config FILE, that before ./openward.yaml, that before the user file.';
  return `Settings\n\n${wrap(order, width)}\n${wrap('To see where a value comes from: openward config explain KEY', width)}\n\n${entries.join('\n')}\n`;
}
