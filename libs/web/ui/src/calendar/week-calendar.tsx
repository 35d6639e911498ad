import { addDays, dayAt, type Day } from '@regiotafel/kernel/day';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '../controls/button.js';
import { ToggleChips } from '../controls/toggle-chips.js';
import { useText, useTimeText } from '../text/use-text.js';
import { isoWeek, mondayOf } from '../time/time-text.js';
import { placeItems, type CalendarItem } from './place-items.js';
import { useIsNarrow } from './use-is-narrow.js';
import { WeekGrid } from './week-grid.js';
import { WeekList } from './week-list.js';
import './week-calendar.css';

export type WeekCalendarProps = {
  readonly label: string;
  /** Any day of the week to show. */
  readonly day: Day;
  readonly items: readonly CalendarItem[];
  /** Business time given by the API. */
  readonly now: Date;
  readonly days?: 5 | 7;
  /** Hours that are always shown. */
  readonly hours?: { readonly from: number; readonly to: number };
  readonly onOpen?: (id: string) => void;
  /** Monday of the week to go to. */
  readonly onWeek: (monday: Day) => void;
};

const OFFICE_HOURS = { from: 8, to: 18 };

type View = 'WEEK' | 'LIST';

const WeekBar = ({
  monday,
  now,
  onWeek,
}: {
  readonly monday: Day;
  readonly now: Date;
  readonly onWeek: (monday: Day) => void;
}) => {
  const t = useText();
  const time = useTimeText();
  return (
    <div className="rt-week__bar">
      <IconButton
        icon={ChevronLeft}
        look="secondary"
        label={t('ui.week.previous')}
        onPress={() => onWeek(addDays(monday, -7))}
      />
      <IconButton
        icon={ChevronRight}
        look="secondary"
        label={t('ui.week.next')}
        onPress={() => onWeek(addDays(monday, 7))}
      />
      <Button onPress={() => onWeek(mondayOf(dayAt(now)))}>{t('ui.week.now')}</Button>
      <span className="rt-week__name" aria-live="polite">
        <strong>{t('ui.week.number', { week: isoWeek(monday).week })}</strong> · {time.week(monday)}
      </span>
    </div>
  );
};

/** A week with its meetings, proposals and taken hours, as a grid or as a list; always a list where there is little room. */
export const WeekCalendar = ({
  label,
  day,
  items,
  now,
  days = 5,
  hours = OFFICE_HOURS,
  onOpen,
  onWeek,
}: WeekCalendarProps) => {
  const t = useText();
  const isNarrow = useIsNarrow();
  const [view, setView] = useState<View>('WEEK');
  const monday = mondayOf(day);
  const week = { label, monday, days, now, placed: placeItems(items, monday, days), onOpen };
  return (
    <section className="rt-week" aria-label={label}>
      <div className="rt-week__head">
        <WeekBar monday={monday} now={now} onWeek={onWeek} />
        {!isNarrow && (
          <ToggleChips
            label={t('ui.week.view')}
            selected={view}
            onSelect={(id) => setView(id === 'LIST' ? 'LIST' : 'WEEK')}
            chips={[
              { id: 'WEEK', label: t('ui.week.grid') },
              { id: 'LIST', label: t('ui.week.list') },
            ]}
          />
        )}
      </div>
      {isNarrow || view === 'LIST' ? <WeekList {...week} /> : <WeekGrid {...week} hours={hours} onWeek={onWeek} />}
    </section>
  );
};
