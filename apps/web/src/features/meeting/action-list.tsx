import { Check } from 'lucide-react';
import { readFragment, useCommand } from '@regiotafel/web-data';
import { Button, Deadline, StatusPill, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { useMe } from '../../app/me.js';
import { CompleteActionMutation } from './meeting-steps.query.js';
import { ActionParts, type Action, type MaskedAction } from './meeting.query.js';
import { useStep } from './use-step.js';
import './meeting.css';

const ActionRow = ({ action }: { readonly action: Action }) => {
  const t = useText();
  const now = useNow();
  const me = useMe();
  const complete = useCommand(CompleteActionMutation);
  const { isPending, run } = useStep();
  const { id, version, text, owner, dueOn, status } = action;
  const mayComplete = status === 'OPEN' && owner.id === me?.member.id;
  return (
    <li className="rt-actions__row">
      <div>
        <p>{text}</p>
        <p className="rt-actions__facts">
          {owner.name} · {status === 'OPEN' ? <Deadline due={dueOn} now={now} /> : null}
          {status === 'DONE' && <StatusPill tone="positive">{t('meeting.action.done')}</StatusPill>}
        </p>
      </div>
      {mayComplete && (
        <Button
          size="small"
          icon={Check}
          isPending={isPending}
          onPress={() => void run(() => complete({ actionId: id, version }), 'meeting.action.completed')}
        >
          {t('meeting.action.complete')}
        </Button>
      )}
    </li>
  );
};

/** What was agreed to do: by whom, before when, and whether it is done. */
export const ActionList = ({ actions }: { readonly actions: readonly MaskedAction[] }) => (
  <ul className="rt-actions">
    {readFragment(ActionParts, actions).map((action) => (
      <ActionRow key={action.id} action={action} />
    ))}
  </ul>
);
