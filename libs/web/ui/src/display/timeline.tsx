import type { ReactNode } from 'react';
import { useTimeText } from '../text/use-text.js';
import './display.css';

export type TimelineEvent = {
  readonly id: string;
  readonly at: Date;
  readonly title: string;
  readonly body?: ReactNode;
  /** Planned, not yet happened. */
  readonly isAhead?: boolean;
};

/** What happened, newest first as given. */
export const Timeline = ({ label, events }: { readonly label: string; readonly events: readonly TimelineEvent[] }) => {
  const time = useTimeText();
  return (
    <ol className="rt-timeline" aria-label={label}>
      {events.map(({ id, at, title, body, isAhead = false }) => (
        <li key={id} className={isAhead ? 'rt-timeline__event rt-timeline__event--ahead' : 'rt-timeline__event'}>
          <time className="rt-timeline__when" dateTime={at.toISOString()}>
            {time.moment(at)}
          </time>
          <span className="rt-timeline__title">{title}</span>
          {body && <div>{body}</div>}
        </li>
      ))}
    </ol>
  );
};
