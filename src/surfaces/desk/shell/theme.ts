/** Light, dark, or as the system says. */
import { remember, remembered } from './memory.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export function currentTheme(): Theme {
  const kept = remembered('theme');
  return themes.find((one) => one === kept) ?? 'system';
}

export function chooseTheme(theme: Theme): void {
  remember('theme', theme);
  showTheme(theme);
}

export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
