import { useState } from 'react';
import { useCommand } from '@regiotafel/web-data';
import { AlertDialog, Button, Notice, Panel, useText } from '@regiotafel/web-ui';
import { useHasRole } from '../../app/session/use-has-role.js';
import { DropOutMutation } from './meeting-steps.query.js';
import { Attendances } from './attendances.js';
import { ResponsePill } from './response-pill.js';
import type { Participant, ShownMeeting } from './meeting.query.js';
import { useStep } from './use-step.js';

/** The coordinator hears by telephone that somebody cannot come. */
const TakeOut = ({ meeting, person }: { readonly meeting: ShownMeeting; readonly person: Participant }) => {
  const t = useText();
  const dropOut = useCommand(DropOutMutation);
  const { isPending, run } = useStep();
  const [isAsking, setAsking] = useState(false);
  const { id, name } = person.member;
  const confirm = async (): Promise<void> => {
    await run(() => dropOut({ meetingId: meeting.id, memberId: id }), 'meeting.takenOut');
    setAsking(false);
  };
  return (
    <>
      <Button size="small" look="quiet" aria-label={t('meeting.takeOutOf', { name })} onPress={() => setAsking(true)}>
        {t('meeting.takeOut')}
      </Button>
      <AlertDialog
        title={t('meeting.takeOutTitle', { name })}
        isOpen={isAsking}
        isPending={isPending}
        confirm={t('meeting.takeOutConfirm')}
        onConfirm={() => void confirm()}
        onCancel={() => setAsking(false)}
      >
        <p>{t(person.required ? 'meeting.takeOutRequired' : 'meeting.takeOutOptional')}</p>
      </AlertDialog>
    </>
  );
};

const Quorum = ({ meeting }: { readonly meeting: ShownMeeting }) => {
  const t = useText();
  if (meeting.quorumMet === null) {
    return meeting.neededParties.length === 0 ? null : (
      <p className="rt-people__needed">
        {t('meeting.needed', { parties: meeting.neededParties.map((party) => t(`partyType.${party}`)).join(', ') })}
      </p>
    );
  }
  return (
    <Notice tone={meeting.quorumMet ? 'positive' : 'warning'}>
      {t(meeting.quorumMet ? 'meeting.quorumMet' : 'meeting.quorumMissed')}
    </Notice>
  );
};

/** Who comes, for which party, and what they answered. */
export const Participants = ({ meeting }: { readonly meeting: ShownMeeting }) => {
  const t = useText();
  const isCoordinator = useHasRole('COORDINATOR');
  const mayTakeOut = isCoordinator && meeting.status === 'SCHEDULED';
  return (
    <Panel title={t('meeting.participants')}>
      <Quorum meeting={meeting} />
      {meeting.participants.length === 0 && <p>{t('meeting.nobody')}</p>}
      <ul className="rt-people">
        {meeting.participants.map((person) => (
          <li key={person.member.id}>
            <div className="rt-people__who">
              <strong>{person.member.name}</strong>
              <span className="rt-people__facts">
                {[
                  t(`partyType.${person.partyType}`),
                  person.member.id === meeting.chair?.id && t('meeting.chair'),
                  !person.required && t('meeting.optional'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            <ResponsePill response={person.response} attended={person.attended} />
            {mayTakeOut && person.response !== 'DROPPED_OUT' && <TakeOut meeting={meeting} person={person} />}
          </li>
        ))}
      </ul>
      <Attendances meeting={meeting} />
    </Panel>
  );
};
