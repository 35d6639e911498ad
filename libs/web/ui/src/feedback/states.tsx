import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../text/use-text.js';
import './feedback.css';

export type EmptyStateProps = {
  readonly title: string;
  /** Of its heading; 2 right below the name of the screen. */
  readonly level?: 2 | 3;
  /** Says what to do next. */
  readonly children?: ReactNode;
  readonly icon?: LucideIcon;
  readonly actions?: ReactNode;
};

/** Nothing here, and what to do about it. */
export const EmptyState = ({ title, level = 2, children, icon: Icon, actions }: EmptyStateProps) => {
  const Heading = `h${level}` as const;
  return (
    <div className="rt-empty">
      {Icon && <Icon aria-hidden size={24} />}
      <Heading>{title}</Heading>
      {children && <div>{children}</div>}
      {actions && <div className="rt-empty__actions">{actions}</div>}
    </div>
  );
};

export type LoadingStateProps = {
  /** How many lines the result will roughly have, so that nothing jumps when it arrives. */
  readonly lines?: number;
  readonly label?: string;
};

/** Reserved room while something loads; visible only after 0.3 s. */
export const LoadingState = ({ lines = 6, label }: LoadingStateProps) => {
  const t = useText();
  return (
    <div className="rt-loading" aria-busy="true">
      <p className="rt-visually-hidden" role="status">
        {label ?? t('ui.loading')}
      </p>
      <div className="rt-loading__bars" aria-hidden>
        {Array.from({ length: lines }, (_, at) => (
          <div key={at} className="rt-loading__bar" />
        ))}
      </div>
    </div>
  );
};
