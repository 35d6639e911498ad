import { useState } from 'react';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, CheckboxGroup, Dialog, Notice, useText } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { HoldMeetingMutation } from './meeting-steps.query.js';
import type { ShownMeeting } from './meeting.query.js';
import { missingParties } from './quorum.js';

const Quorum = ({ missing }: { readonly missing: readonly string[] }) => {
  const t = useText();
  const parties = missing.map((party) => t(`partyType.${party}`)).join(', ');
  return (
    <div role="status">
      <Notice tone={missing.length === 0 ? 'positive' : 'warning'}>
        {missing.length === 0 ? t('meeting.quorumWillMeet') : t('meeting.quorumMissing', { parties })}
      </Notice>
    </div>
  );
};

/** Who is at the table, and what that means for the quorum. From here on decisions can be recorded. */
export const HoldDialog = ({ meeting, onClose }: { readonly meeting: ShownMeeting; readonly onClose: () => void }) => {
  const t = useText();
  const hold = useCommand(HoldMeetingMutation);
  const coming = meeting.participants.filter(({ response }) => response !== 'DROPPED_OUT');
  const [present, setPresent] = useState<readonly string[]>(coming.map(({ member }) => member.id));
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const missing = missingParties(meeting, present);
  const send = async (): Promise<void> => {
    setPending(true);
    const { problem: found } = await hold({ meetingId: meeting.id, version: meeting.version, present: [...present] });
    setPending(false);
    setProblem(found);
    if (found === null) onClose();
  };
  return (
    <Dialog
      title={t('meeting.holdTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="primary" isPending={isPending} onPress={() => void send()}>
            {t('meeting.holdConfirm')}
          </Button>
          <Button onPress={onClose}>{t('meeting.back')}</Button>
        </>
      }
    >
      <div className="rt-form">
        {problem !== null && <ProblemNotice problem={problem} />}
        <CheckboxGroup
          label={t('meeting.holdWho')}
          value={present}
          onChange={setPresent}
          options={coming.map(({ member, partyType }) => ({
            id: member.id,
            label: member.name,
            description: t(`partyType.${partyType}`),
          }))}
        />
        <Quorum missing={missing} />
      </div>
    </Dialog>
  );
};
