import { useState } from 'react';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { AlertDialog, Button, showToast, useText } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { WithdrawMeetingMutation, type WaitingMeeting } from './planner.query.js';

/** Takes back a wish that waits: the planner looks for no moment any more. */
export const Withdraw = ({ meeting }: { readonly meeting: WaitingMeeting }) => {
  const t = useText();
  const withdraw = useCommand(WithdrawMeetingMutation);
  const [isAsking, setAsking] = useState(false);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const name = meeting.poolCard?.number ?? t(`planner.kind.${meeting.kind}`);
  const confirm = async (): Promise<void> => {
    setPending(true);
    const { problem: found } = await withdraw({ meetingId: meeting.id, version: meeting.version });
    setPending(false);
    setAsking(false);
    setProblem(found);
    if (found === null) showToast(t('planner.withdrawn'));
  };
  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} />}
      <div>
        <Button
          size="small"
          look="quiet"
          aria-label={t('planner.withdrawOf', { name })}
          onPress={() => setAsking(true)}
        >
          {t('planner.withdraw')}
        </Button>
      </div>
      <AlertDialog
        title={t('planner.withdrawTitle', { name })}
        isOpen={isAsking}
        isPending={isPending}
        look="danger"
        confirm={t('planner.withdraw')}
        onConfirm={() => void confirm()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('planner.withdrawText')}</p>
      </AlertDialog>
    </>
  );
};
