import type { Text } from '../text/use-text.js';
import type { TimeText } from '../time/time-text.js';
import type { CalendarItem } from './place-items.js';

/** Everything about an item in one sentence, for assistive technology. */
export const itemText = (t: Text, time: TimeText, item: CalendarItem): string =>
  [t(`ui.week.kind.${item.kind}`, { title: item.title }), t('ui.week.span', { from: time.time(item.start), to: time.time(item.end) }), item.place]
    .filter(Boolean)
    .join(', ');
