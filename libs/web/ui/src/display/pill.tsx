import './display.css';

export type PillTone = 'info' | 'warning' | 'negative' | 'positive' | 'accent' | 'neutral';
export type StatusPillProps = { readonly tone?: PillTone; readonly children: string };

/** A state in words. The colour repeats what the text says. */
export const StatusPill = ({ tone = 'neutral', children }: StatusPillProps) => (
  <span className={`rt-pill rt-pill--${tone}`}>{children}</span>
);

export type BadgeProps = { readonly count: number; readonly look?: 'plain' | 'highlight' };

/** A small count beside a name; above 99 it says `99+`. */
export const Badge = ({ count, look = 'plain' }: BadgeProps) => (
  <span className={`rt-badge rt-badge--${look}`}>{count > 99 ? '99+' : count}</span>
);
