import { addDays, dayAt, type Day } from '@regiotafel/kernel/day';
import { useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useText, useTimeText } from '../text/use-text.js';
import { clockOf, minutesOfDay } from '../time/time-text.js';
import { itemText } from './item-text.js';
import { columnOf, hoursToShow, itemAfter, type PlacedItem } from './place-items.js';

export type WeekProps = {
  readonly label: string;
  readonly monday: Day;
  readonly days: number;
  readonly now: Date;
  readonly placed: readonly PlacedItem[];
  readonly onOpen: ((id: string) => void) | undefined;
};

type Span = { readonly from: number; readonly to: number };

const share = (minutes: number, hours: Span): string =>
  `${((minutes / 60 - hours.from) / (hours.to - hours.from)) * 100}%`;
/** Up to here there is room for one line only. */
const SHORT_MINUTES = 60;

const keyOf = ({ item, day }: PlacedItem): string => `${item.id} ${day}`;

const position = ({ from, to, lane, lanes }: PlacedItem, hours: Span): CSSProperties => ({
  insetBlockStart: share(from, hours),
  blockSize: `calc(${((to - from) / 60 / (hours.to - hours.from)) * 100}% - 1px)`,
  insetInlineStart: `calc(${(lane / lanes) * 100}% + 2px)`,
  inlineSize: `calc(${100 / lanes}% - 4px)`,
});

type BlockProps = {
  readonly placed: PlacedItem;
  readonly hours: Span;
  readonly isCurrent: boolean;
  readonly onOpen: ((id: string) => void) | undefined;
  readonly onFocus: () => void;
};

const Block = ({ placed, hours, isCurrent, onOpen, onFocus }: BlockProps) => {
  const t = useText();
  const time = useTimeText();
  const { item } = placed;
  return (
    <li className="rt-week__slot" style={position(placed, hours)}>
      <button
        type="button"
        className={`rt-event rt-event--${item.kind} rt-event--${item.tone ?? 'info'}`}
        data-item={keyOf(placed)}
        data-short={placed.to - placed.from <= SHORT_MINUTES ? '' : undefined}
        aria-label={itemText(t, time, item)}
        aria-disabled={onOpen === undefined || item.kind === 'BUSY'}
        tabIndex={isCurrent ? 0 : -1}
        onFocus={onFocus}
        onClick={() => item.kind !== 'BUSY' && onOpen?.(item.id)}
      >
        <span className="rt-event__time">{time.time(item.start)}</span> {item.title}
      </button>
    </li>
  );
};

const HourMarks = ({ hours }: { readonly hours: Span }) => (
  <div className="rt-week__hours" aria-hidden>
    {Array.from({ length: hours.to - hours.from }, (_, at) => (
      <span key={at} style={{ insetBlockStart: share((hours.from + at) * 60, hours) }}>
        {clockOf((hours.from + at) * 60)}
      </span>
    ))}
  </div>
);

const useWalk = (placed: readonly PlacedItem[], onPage: (step: 1 | -1) => void) => {
  const [focused, setFocused] = useState<string | null>(null);
  const current = placed.find((one) => keyOf(one) === focused) ?? placed[0];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      event.preventDefault();
      return onPage(event.key === 'PageDown' ? 1 : -1);
    }
    const next = current && itemAfter(placed, current, event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-item="${CSS.escape(keyOf(next))}"]`)?.focus();
  };
  return { current, onKeyDown, onFocus: setFocused };
};

export type WeekGridProps = WeekProps & { readonly hours: Span; readonly onWeek: (monday: Day) => void };

/** Columns of days; arrow keys walk between the items, Page Up and Page Down between the weeks. */
export const WeekGrid = ({ monday, days, now, placed, hours: usual, onOpen, onWeek }: WeekGridProps) => {
  const time = useTimeText();
  const hours = hoursToShow(placed, usual);
  const today = columnOf(dayAt(now), monday, days);
  const walk = useWalk(placed, (step) => onWeek(addDays(monday, 7 * step)));
  const size = { '--rt-week-days': days, '--rt-week-hours': hours.to - hours.from } as CSSProperties;
  return (
    <div className="rt-week__grid" style={size}>
      <span className="rt-week__corner" />
      {Array.from({ length: days }, (_, at) => (
        <h3 key={at} className="rt-week__day" data-today={at === today ? '' : undefined}>
          {time.day(addDays(monday, at))}
        </h3>
      ))}
      <HourMarks hours={hours} />
      <div className="rt-week__columns" onKeyDown={walk.onKeyDown} role="presentation">
        {Array.from({ length: days }, (_, at) => (
          <ul key={at} className="rt-week__column" aria-label={time.longDay(addDays(monday, at))}>
            {placed
              .filter((one) => one.day === at)
              .map((one) => (
                <Block
                  key={keyOf(one)}
                  placed={one}
                  hours={hours}
                  isCurrent={one === walk.current}
                  onOpen={onOpen}
                  onFocus={() => walk.onFocus(keyOf(one))}
                />
              ))}
            {at === today && (
              <li className="rt-week__now" aria-hidden style={{ insetBlockStart: share(minutesOfDay(now), hours) }} />
            )}
          </ul>
        ))}
      </div>
    </div>
  );
};
