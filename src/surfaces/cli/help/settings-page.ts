/** The settings as a help topic: flag, variable, file key and default of each. */
import { environmentName, type Setting, settings } from '../../../settings.ts';

export function settingsPage(): string {
  const all: readonly Setting[] = settings;
  const entries = all.map((setting) => {
    const names = setting.lasting ? `${setting.flag} · ${environmentName(setting)} · ${setting.key}` : setting.flag;
    const where = setting.commands === 'all' ? '' : ` Only: ${setting.commands.join(', ')}.`;
    return `  ${names}\n    ${setting.help}${where}`;
  });
  const order = 'A flag counts before the environment, that before --config FILE, that before ./openward.yaml, that before the user file.';
  return `Settings\n\n${order}\nTo see where a value comes from: openward config explain KEY\n\n${entries.join('\n')}\n`;
}
