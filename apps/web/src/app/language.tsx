import { createContext, use, useCallback, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'react-intl';
import type { Locale } from '@regiotafel/web-ui';
import { loadMessages, type Catalogue } from './messages/messages.js';
import { keepLocale, readLocale } from './preferences.js';

type Loaded = { readonly locale: Locale; readonly catalogue: Catalogue };

/** The texts that are loaded; kept outside of React because routes ask for theirs before they are shown. */
export const language = (() => {
  let loaded: Loaded = { locale: readLocale(), catalogue: {} };
  const features = new Set<string>();
  const listeners = new Set<() => void>();
  const load = async (locale: Locale): Promise<void> => {
    const found = await loadMessages(locale, features);
    const known = loaded.locale === locale ? loaded.catalogue : {};
    loaded = { locale, catalogue: { ...known, ...found } };
    document.documentElement.lang = locale;
    listeners.forEach((listener) => listener());
  };
  return {
    read: () => loaded,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: () => load(loaded.locale),
    /** Makes sure that the texts of some features are there. */
    need: async (wanted: readonly string[]): Promise<void> => {
      if (wanted.every((feature) => features.has(feature))) return;
      wanted.forEach((feature) => features.add(feature));
      await load(loaded.locale);
    },
    choose: async (locale: Locale): Promise<void> => {
      keepLocale(locale);
      await load(locale);
    },
  };
})();

type LanguageAccess = { readonly locale: Locale; readonly choose: (locale: Locale) => Promise<void> };

const LanguageContext = createContext<LanguageAccess>({ locale: 'nl', choose: () => Promise.resolve() });

/** The language of the screens and the way to change it. */
export const useLanguage = (): LanguageAccess => use(LanguageContext);

/** Dates of React Aria follow the European order in English too. */
const TAG: Readonly<Record<Locale, string>> = { nl: 'nl-NL', en: 'en-GB' };

export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const { locale, catalogue } = useSyncExternalStore(language.subscribe, language.read);
  const choose = useCallback((next: Locale) => language.choose(next), []);
  const access = useMemo(() => ({ locale, choose }), [locale, choose]);
  return (
    <LanguageContext value={access}>
      <IntlProvider locale={locale} messages={{ ...catalogue }} timeZone="Europe/Amsterdam">
        <I18nProvider locale={TAG[locale]}>{children}</I18nProvider>
      </IntlProvider>
    </LanguageContext>
  );
};
