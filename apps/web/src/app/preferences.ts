import { asLocale, type Locale } from '@regiotafel/web-ui';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const LOCALE = 'regiotafel.language';
const THEME = 'regiotafel.theme';

const stored = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const store = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing still shows the choice until the page is closed.
  }
};

/** The language chosen in this browser; Dutch until somebody chooses. */
export const readLocale = (): Locale => asLocale(stored(LOCALE));
export const keepLocale = (locale: Locale): void => store(LOCALE, locale);

export const readTheme = (): Theme => THEMES.find((theme) => theme === stored(THEME)) ?? 'system';

/** Shows a theme and remembers it in this browser. */
export const applyTheme = (theme: Theme): void => {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  store(THEME, theme);
};

const SINGLE_KEYS = 'regiotafel.singleKeys';
let singleKeys: boolean | null = null;
const listeners = new Set<() => void>();

/** Whether keys of one letter do something; they do until somebody switches them off in this browser. */
export const readSingleKeys = (): boolean => (singleKeys ??= stored(SINGLE_KEYS) !== 'off');

export const keepSingleKeys = (isOn: boolean): void => {
  singleKeys = isOn;
  store(SINGLE_KEYS, isOn ? 'on' : 'off');
  listeners.forEach((listener) => listener());
};

export const onSingleKeys = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
