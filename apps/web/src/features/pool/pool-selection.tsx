import { CalendarPlus, MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import { Button, SelectionBar, useText } from '@regiotafel/web-ui';
import { RouteLinkButton } from '../../app/route-link.js';
import { BulkStatus } from './bulk-status.js';
import type { PoolCard } from './pool.query.js';

export type PoolSelectionProps = {
  readonly rows: readonly PoolCard[];
  readonly selection: ReadonlySet<string>;
  readonly onSelect: (selection: ReadonlySet<string>) => void;
};

/** What can be done with one case goes to its screen; what can be done with many is previewed first. */
export const PoolSelection = ({ rows, selection, onSelect }: PoolSelectionProps) => {
  const t = useText();
  const [cards, setCards] = useState<readonly PoolCard[]>([]);
  const selected = rows.filter(({ id }) => selection.has(id));
  const [only] = selected;
  const close = (isDone: boolean): void => {
    setCards([]);
    if (isDone) onSelect(new Set());
  };
  return (
    <>
      <SelectionBar count={selected.length} onClear={() => onSelect(new Set())}>
        <Button size="small" onPress={() => setCards(selected)}>
          {t('pool.changeStatus')}
        </Button>
        {only && selected.length === 1 && (
          <>
            <RouteLinkButton
              size="small"
              icon={MessageCircleQuestion}
              to="/deskundigen/vragen"
              search={{ casus: only.id }}
            >
              {t('pool.askExpert')}
            </RouteLinkButton>
            <RouteLinkButton size="small" icon={CalendarPlus} to="/planner/aanvragen" search={{ card: only.id }}>
              {t('pool.askMeeting')}
            </RouteLinkButton>
          </>
        )}
      </SelectionBar>
      {cards.length > 0 && <BulkStatus cards={cards} onClose={close} />}
    </>
  );
};
