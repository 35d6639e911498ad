import { CalendarPlus, MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import { Button, SelectionBar, useText } from '@regiotafel/web-ui';
import { RouteLinkButton } from '../../app/route-link.js';
import { BulkMeeting } from './bulk-meeting.js';
import { BulkAssign, BulkStatus } from './bulk-tasks.js';
import type { PoolCard, PoolScreenData } from './pool.query.js';

export type PoolSelectionProps = {
  readonly rows: readonly PoolCard[];
  readonly selection: ReadonlySet<string>;
  readonly assignees: NonNullable<PoolScreenData['poolAssignees']>;
  readonly onSelect: (selection: ReadonlySet<string>) => void;
};

type Task = 'STATUS' | 'ASSIGN' | 'MEETING';

/** What can be done with one case goes to its screen; what can be done with many is previewed first. */
export const PoolSelection = ({ rows, selection, assignees, onSelect }: PoolSelectionProps) => {
  const t = useText();
  const [begun, setBegun] = useState<{ readonly task: Task; readonly cards: readonly PoolCard[] } | null>(null);
  const selected = rows.filter(({ id }) => selection.has(id));
  const [only] = selected;
  const begin = (task: Task): void => setBegun({ task, cards: selected });
  const close = (isDone: boolean): void => {
    setBegun(null);
    if (isDone) onSelect(new Set());
  };
  return (
    <>
      <SelectionBar count={selected.length} onClear={() => onSelect(new Set())}>
        <Button size="small" onPress={() => begin('STATUS')}>
          {t('pool.changeStatus')}
        </Button>
        <Button size="small" onPress={() => begin('ASSIGN')}>
          {t('pool.assign')}
        </Button>
        {only && selected.length === 1 ? (
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
        ) : (
          <Button size="small" icon={CalendarPlus} onPress={() => begin('MEETING')}>
            {t('pool.askMeetings')}
          </Button>
        )}
      </SelectionBar>
      {begun?.task === 'STATUS' && <BulkStatus cards={begun.cards} onClose={close} />}
      {begun?.task === 'ASSIGN' && <BulkAssign cards={begun.cards} assignees={assignees} onClose={close} />}
      {begun?.task === 'MEETING' && <BulkMeeting cards={begun.cards} onClose={close} />}
    </>
  );
};
