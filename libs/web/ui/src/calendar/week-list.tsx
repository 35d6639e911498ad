import { addDays, dayAt } from '@regiotafel/kernel/day';
import { StatusPill, type PillTone } from '../display/pill.js';
import { useText, useTimeText } from '../text/use-text.js';
import type { CalendarKind, PlacedItem } from './place-items.js';
import type { WeekProps } from './week-grid.js';

const TONE: Readonly<Record<CalendarKind, PillTone>> = { EVENT: 'info', PROPOSAL: 'accent', BUSY: 'neutral' };

const Entry = ({ placed: { item }, onOpen }: { readonly placed: PlacedItem; readonly onOpen: WeekProps['onOpen'] }) => {
  const t = useText();
  const time = useTimeText();
  return (
    <li className="rt-agenda__entry">
      <span className="rt-agenda__time">
        {t('ui.week.span', { from: time.time(item.start), to: time.time(item.end) })}
      </span>
      <span className="rt-agenda__what">
        {onOpen && item.kind !== 'BUSY' ? (
          <button type="button" className="rt-agenda__open" onClick={() => onOpen(item.id)}>
            {item.title}
          </button>
        ) : (
          item.title
        )}
        {item.place && <span className="rt-agenda__place">{item.place}</span>}
      </span>
      <StatusPill tone={TONE[item.kind]}>{t(`ui.week.status.${item.kind}`)}</StatusPill>
    </li>
  );
};

/** The same week as a list by day. */
export const WeekList = ({ monday, days, now, placed, onOpen }: WeekProps) => {
  const t = useText();
  const time = useTimeText();
  return (
    <div className="rt-agenda">
      {Array.from({ length: days }, (_, at) => {
        const day = addDays(monday, at);
        const entries = placed.filter((one) => one.day === at);
        return (
          <section key={day}>
            <h3 className="rt-agenda__day" data-today={day === dayAt(now) ? '' : undefined}>
              {time.day(day)}
            </h3>
            {entries.length === 0 ? (
              <p className="rt-agenda__free">{t('ui.week.free')}</p>
            ) : (
              <ul>
                {entries.map((one) => (
                  <Entry key={one.item.id} placed={one} onOpen={onOpen} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
};
