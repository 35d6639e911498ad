import type { ReactNode } from 'react';
import { useCurrentInView } from './use-current-in-view.js';
import './tab-row.css';

/** What a link has to be a tab of a row. */
export const TAB_CLASS = 'rt-tab';

export type TabRowProps = {
  readonly label: string;
  /** Links with `TAB_CLASS`; the current one says so with `aria-current`. */
  readonly children: ReactNode;
};

/** Parts of one thing that are screens of their own: one row at every width, which scrolls sideways. */
export const TabRow = ({ label, children }: TabRowProps) => {
  const ref = useCurrentInView<HTMLElement>('[aria-current=page]');
  return (
    <nav ref={ref} className="rt-tab-row" aria-label={label}>
      {children}
    </nav>
  );
};
