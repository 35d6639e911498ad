import { getRouteApi } from '@tanstack/react-router';
import { CalendarX, Check, ClipboardCheck, Download, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '@regiotafel/web-data';
import { AlertDialog, Button, IconButton, Menu, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { useMe } from '../../app/me.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import { AttendanceDialog } from './attendance-dialog.js';
import { useLeads } from './attendances.js';
import { AcceptMeetingMutation, CancelMeetingMutation, DropOutMutation } from './meeting-steps.query.js';
import type { ShownMeeting } from './meeting.query.js';
import { saveFile } from '../../app/export/save-file.js';
import { useStep } from './use-step.js';

const route = getRouteApi('/seat/overleggen/$id');

type OfMeeting = { readonly meeting: ShownMeeting };

const Accept = ({ meeting }: OfMeeting) => {
  const t = useText();
  const accept = useCommand(AcceptMeetingMutation);
  const { isPending, run } = useStep();
  return (
    <Button
      look="primary"
      icon={Check}
      isPending={isPending}
      onPress={() => void run(() => accept({ meetingId: meeting.id }), 'meeting.accepted')}
    >
      {t('meeting.accept')}
    </Button>
  );
};

const CannotCome = ({ meeting, memberId }: OfMeeting & { readonly memberId: string }) => {
  const t = useText();
  const navigate = route.useNavigate();
  const dropOut = useCommand(DropOutMutation);
  const { isPending, run } = useStep();
  const [isAsking, setAsking] = useState(false);
  const confirm = async (): Promise<void> => {
    const isDone = await run(() => dropOut({ meetingId: meeting.id, memberId }), 'meeting.droppedOut');
    setAsking(false);
    if (isDone) void navigate({ to: '/overleggen', search: {} });
  };
  return (
    <>
      <Button icon={CalendarX} onPress={() => setAsking(true)}>
        {t('meeting.cannot')}
      </Button>
      <AlertDialog
        title={t('meeting.cannotTitle')}
        isOpen={isAsking}
        isPending={isPending}
        confirm={t('meeting.cannotConfirm')}
        onConfirm={() => void confirm()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('meeting.cannotText')}</p>
      </AlertDialog>
    </>
  );
};

const Hold = ({ meeting }: OfMeeting) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={ClipboardCheck} onPress={() => setOpen(true)}>
        {t('meeting.hold')}
      </Button>
      {isOpen && <AttendanceDialog meeting={meeting} step="HOLD" onClose={() => setOpen(false)} />}
    </>
  );
};

const CallOff = ({ meeting }: OfMeeting) => {
  const t = useText();
  const cancel = useCommand(CancelMeetingMutation);
  const { isPending, run } = useStep();
  const [isAsking, setAsking] = useState(false);
  const step = meeting.status === 'SCHEDULED' ? 'callOff' : 'withdraw';
  const confirm = async (): Promise<void> => {
    await run(() => cancel({ meetingId: meeting.id, version: meeting.version }), `meeting.${step}Done`);
    setAsking(false);
  };
  return (
    <>
      <Menu
        label={t('meeting.more')}
        trigger={<IconButton icon={Ellipsis} look="secondary" label={t('meeting.more')} />}
        groups={[
          { id: 'more', entries: [{ id: 'off', label: t(`meeting.${step}`), onAction: () => setAsking(true) }] },
        ]}
      />
      <AlertDialog
        title={t(`meeting.${step}Title`)}
        isOpen={isAsking}
        isPending={isPending}
        look="danger"
        confirm={t(`meeting.${step}`)}
        onConfirm={() => void confirm()}
        onCancel={() => setAsking(false)}
      >
        <p>{t(`meeting.${step}Text`)}</p>
      </AlertDialog>
    </>
  );
};

const SaveInvitation = ({ meeting }: OfMeeting) => {
  const t = useText();
  const invitation = meeting.myInvitation;
  if (invitation === null) return null;
  return (
    <Button
      icon={Download}
      onPress={() => saveFile(t('meeting.fileName'), 'text/calendar;charset=utf-8', invitation.ics)}
    >
      {t(`meeting.save.${invitation.method}`)}
    </Button>
  );
};

/** What the reader can do with this meeting now. */
export const MeetingActions = ({ meeting }: OfMeeting) => {
  const me = useMe();
  const now = useNow();
  const isCoordinator = useHasRole('COORDINATOR');
  const self = meeting.participants.find(({ member }) => member.id === me?.member.id);
  const isComing = self !== undefined && self.response !== 'DROPPED_OUT';
  const isScheduled = meeting.status === 'SCHEDULED';
  const hasBegun = meeting.startsAt !== null && Date.parse(meeting.startsAt) <= now.getTime();
  const leads = useLeads(meeting);
  const mayHold = isScheduled && hasBegun && leads;
  const mayCallOff = isCoordinator && ['DRAFT', 'POLLING', 'SCHEDULED'].includes(meeting.status);
  return (
    <>
      {isScheduled && self?.response === 'NEEDS_ACTION' && <Accept meeting={meeting} />}
      {isScheduled && isComing && <CannotCome meeting={meeting} memberId={self.member.id} />}
      <SaveInvitation meeting={meeting} />
      {mayHold && <Hold meeting={meeting} />}
      {mayCallOff && <CallOff meeting={meeting} />}
    </>
  );
};
