import { dayAt, type Day } from '@regiotafel/kernel/day';
import { useText, useTimeText } from '../text/use-text.js';
import { viewDeadline } from '../time/deadline.js';
import './display.css';

export type DeadlineProps = {
  /** A moment, or a day that counts until its end. */
  readonly due: Date | Day;
  /** Business time given by the API. */
  readonly now: Date;
};

/** A deadline in words and as a date: “over 2 werkdagen, di 24 nov”. */
export const Deadline = ({ due, now }: DeadlineProps) => {
  const t = useText();
  const time = useTimeText();
  const { state, day, count, unit } = viewDeadline(due, now);
  const date = time.day(day, dayAt(now));
  const clock = typeof due === 'string' || state === 'LATER' ? '' : ` ${time.time(due)}`;
  return (
    <time className={`rt-deadline rt-deadline--${state}`} dateTime={typeof due === 'string' ? due : due.toISOString()}>
      {`${t('ui.deadline', { state, count, unit })}, ${date}${clock}`}
    </time>
  );
};
