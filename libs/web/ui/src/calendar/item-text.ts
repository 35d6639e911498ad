import type { Text } from '../text/use-text.js';
import type { TimeText } from '../time/time-text.js';
import type { CalendarItem } from './place-items.js';

/** Everything about an item in one sentence, for assistive technology. */
export const itemText = (t: Text, time: TimeText, item: CalendarItem): string =>
  // Begins with what is visible (start and title), so that speech control finds it by its visible words.
  [
    `${time.time(item.start)} ${item.title}`,
    t('ui.week.until', { to: time.time(item.end) }),
    t(`ui.week.status.${item.kind}`),
    item.place,
  ]
    .filter(Boolean)
    .join(', ');
