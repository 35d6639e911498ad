import { useCallback } from 'react';
import { useScreenLocale } from '@regiotafel/web-ui';

/** Something the region has named in two languages. */
export type Named = { readonly nameNl: string; readonly nameEn: string };

/** Picks the name in the language of the screen; nothing when there is nothing to name. */
export const useLocalName = (): ((named: Named | null | undefined) => string) => {
  const locale = useScreenLocale();
  return useCallback((named) => (locale === 'nl' ? named?.nameNl : named?.nameEn) ?? '', [locale]);
};
