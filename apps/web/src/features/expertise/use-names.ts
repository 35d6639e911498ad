import { useCallback, useMemo } from 'react';
import { useScreenLocale, useText } from '@regiotafel/web-ui';

/** Skills that have a name in both languages. */
export const NAMED_SKILLS = [
  'CHILD_PROTECTION',
  'FAMILY_SUPPORT',
  'MENTAL_HEALTH',
  'ONLINE_THREAT',
  'RADICALISATION_YOUTH',
  'RETURN_AFTER_DETENTION',
  'SCHOOL_SAFETY',
] as const;

const readable = (code: string): string => {
  const words = code.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Names a skill; one that a region added itself is shown as its code in readable letters. */
export const useSkillName = (): ((code: string) => string) => {
  const t = useText();
  return useCallback(
    (code) => (NAMED_SKILLS.some((named) => named === code) ? t(`expertise.skill.${code}`) : readable(code)),
    [t],
  );
};

/** Names a language by its ISO 639-1 code, in the language of the screen. */
export const useLanguageName = (): ((code: string) => string) => {
  const locale = useScreenLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: 'language' });
    return (code) => names.of(code) ?? code;
  }, [locale]);
};

/** Languages that can be asked for, ISO 639-1. */
export const LANGUAGES = ['nl', 'en', 'de', 'fr', 'ar', 'tr', 'pl', 'so', 'ti', 'uk', 'fa', 'ku'] as const;
