import type { ReactNode } from 'react';
import { Button } from '../controls/button.js';
import { useText } from '../text/use-text.js';
import './data-table.css';

export type SelectionBarProps = {
  readonly count: number;
  /** What can be done with the selected rows. */
  readonly children: ReactNode;
  readonly onClear: () => void;
};

/** Stands above a table while rows are selected; keeps its place when none are, so that nothing jumps. */
export const SelectionBar = ({ count, children, onClear }: SelectionBarProps) => {
  const t = useText();
  return (
    <div className="rt-selection" data-empty={count === 0 ? '' : undefined}>
      <span className="rt-selection__count" role="status">
        {t('ui.table.selected', { count })}
      </span>
      {count > 0 && (
        <>
          {children}
          <Button size="small" onPress={onClear}>
            {t('ui.table.clear')}
          </Button>
        </>
      )}
    </div>
  );
};

export type MoreRowsProps = {
  readonly shown: number;
  /** Left out when it is not known or may not be told. */
  readonly total?: number;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
};

/** How many rows are shown, and a button for the next page. */
export const MoreRows = ({ shown, total, hasMore, isLoading, onMore }: MoreRowsProps) => {
  const t = useText();
  return (
    <div className="rt-more">
      <span role="status">
        {total === undefined ? t('ui.table.shown', { shown }) : t('ui.table.shownOf', { shown, total })}
      </span>
      {hasMore && (
        <Button onPress={onMore} isPending={isLoading}>
          {t('ui.table.more')}
        </Button>
      )}
    </div>
  );
};
