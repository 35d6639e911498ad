import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './feedback.css';

export type NoticeTone = 'info' | 'positive' | 'warning' | 'negative';

const ICON: Readonly<Record<NoticeTone, LucideIcon>> = {
  info: Info,
  positive: CircleCheck,
  warning: TriangleAlert,
  negative: CircleAlert,
};

export type NoticeProps = {
  readonly tone?: NoticeTone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` interrupts a screen reader; use it only for what just went wrong. */
  readonly role?: 'status' | 'alert' | 'note';
};

/** A message inside the page. */
export const Notice = ({ tone = 'info', title, children, actions, role = 'note' }: NoticeProps) => {
  const Icon = ICON[tone];
  return (
    <div className={`rt-notice rt-notice--${tone}`} role={role}>
      <Icon aria-hidden size={18} />
      <div className="rt-notice__text">
        {title && <p className="rt-notice__title">{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className="rt-notice__actions">{actions}</div>}
      </div>
    </div>
  );
};
