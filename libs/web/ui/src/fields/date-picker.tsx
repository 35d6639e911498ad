import { parseDate, type CalendarDate } from '@internationalized/date';
import type { Day } from '@regiotafel/kernel/day';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { DatePicker as AriaDatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { ariaFrame, FieldFault, FieldHead, type FieldFrameProps } from './field-frame.js';
import '../overlays/popover.css';
import './date-picker.css';

export type DateFieldProps = FieldFrameProps & {
  /** `null` when empty or not yet complete. */
  readonly value: Day | null;
  readonly onChange: (value: Day | null) => void;
  readonly onBlur?: () => void;
  readonly least?: Day | undefined;
  readonly most?: Day | undefined;
  /** The day it is in the business, given by the API: marked, and where an empty picker opens. */
  readonly today?: Day | undefined;
};

const asDate = (day: Day | null | undefined): CalendarDate | null => (day ? parseDate(day) : null);
const asDay = (date: { toString(): string } | null): Day | null => (date === null ? null : (date.toString() as Day));

const dateProps = ({ value, onChange, onBlur, least, most, today }: DateFieldProps) => ({
  value: asDate(value),
  onChange: (date: CalendarDate | null) => onChange(asDay(date)),
  granularity: 'day' as const,
  shouldForceLeadingZeros: false,
  ...(onBlur && { onBlur }),
  ...(least && { minValue: parseDate(least) }),
  ...(most && { maxValue: parseDate(most) }),
  ...(today && { placeholderValue: parseDate(today) }),
});

const Segments = () => (
  <DateInput className="rt-segments">{(segment) => <DateSegment segment={segment} className="rt-segment" />}</DateInput>
);

/** A day typed part by part, for dates people know by heart. */
export const DateField = (props: DateFieldProps) => (
  <AriaDateField
    {...ariaFrame({ ...props, className: `rt-field--narrow ${props.className ?? ''}` })}
    {...dateProps(props)}
  >
    <FieldHead {...props} />
    <Group className="rt-input rt-input-group">
      <Segments />
    </Group>
    <FieldFault error={props.error} />
  </AriaDateField>
);

const dayClass = (date: CalendarDate, today: Day | undefined): string =>
  date.toString() === today ? 'rt-month__day rt-month__day--today' : 'rt-month__day';

const MonthCalendar = ({ today }: Pick<DateFieldProps, 'today'>) => (
  <Calendar className="rt-month" firstDayOfWeek="mon">
    <header className="rt-month__head">
      <Button slot="previous" className="rt-input-group__button">
        <ChevronLeft aria-hidden size={18} />
      </Button>
      <Heading className="rt-month__title" />
      <Button slot="next" className="rt-input-group__button">
        <ChevronRight aria-hidden size={18} />
      </Button>
    </header>
    <CalendarGrid weekdayStyle="short">
      <CalendarGridHeader>
        {(day) => <CalendarHeaderCell className="rt-month__weekday">{day}</CalendarHeaderCell>}
      </CalendarGridHeader>
      <CalendarGridBody>{(date) => <CalendarCell date={date} className={dayClass(date, today)} />}</CalendarGridBody>
    </CalendarGrid>
  </Calendar>
);

/** A day typed or picked from a month; weeks start on Monday. */
export const DatePicker = (props: DateFieldProps) => (
  <AriaDatePicker
    {...ariaFrame({ ...props, className: `rt-field--narrow ${props.className ?? ''}` })}
    {...dateProps(props)}
  >
    <FieldHead {...props} />
    <Group className="rt-input rt-input-group">
      <Segments />
      <Button className="rt-input-group__button">
        <CalendarDays aria-hidden size={16} />
      </Button>
    </Group>
    <FieldFault error={props.error} />
    <Popover className="rt-popover" offset={4}>
      <Dialog className="rt-popover__dialog">
        <MonthCalendar today={props.today} />
      </Dialog>
    </Popover>
  </AriaDatePicker>
);
