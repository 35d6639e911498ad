import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { asLocale, type Locale } from '../time/locale.js';
import { timeText, type TimeText } from '../time/time-text.js';

/** What may stand in a message: figures, texts and codes that an ICU `select` chooses by. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Writes one message of the current language; `id` is a key of the message files. */
export type Text = (id: string, values?: TextValues) => string;

/** The writer of messages in the language of the screen. */
export const useText = (): Text => {
  const intl = useIntl();
  return useMemo<Text>(
    () => (id, values) => intl.formatMessage({ id }, values as Record<string, string | number> | undefined) as string,
    [intl],
  );
};

/** The language of the screen. */
export const useScreenLocale = (): Locale => asLocale(useIntl().locale);

/** The writer of days, times and figures in the language of the screen. */
export const useTimeText = (): TimeText => timeText(useScreenLocale());
