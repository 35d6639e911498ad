import { ClipboardPen } from 'lucide-react';
import { useState } from 'react';
import { Button, useText, useTimeText } from '@regiotafel/web-ui';
import { useMe } from '../../app/me.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import { AttendanceDialog } from './attendance-dialog.js';
import type { ShownMeeting } from './meeting.query.js';

type OfMeeting = { readonly meeting: ShownMeeting };

/** Whether the reader leads this meeting: its chair at the table, and who plans the region. */
export const useLeads = ({ chair, participants }: ShownMeeting): boolean => {
  const me = useMe();
  const isCoordinator = useHasRole('COORDINATOR');
  const isComing = participants.some(
    ({ member, response }) => member.id === me?.member.id && response !== 'DROPPED_OUT',
  );
  return isCoordinator || (isComing && chair?.id === me?.member.id);
};

const Correct = ({ meeting }: OfMeeting) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button size="small" icon={ClipboardPen} onPress={() => setOpen(true)}>
        {t('meeting.attendance.correct')}
      </Button>
      {isOpen && <AttendanceDialog meeting={meeting} step="CORRECT" onClose={() => setOpen(false)} />}
    </div>
  );
};

/** What was recorded of who was there, the last first, and correcting it until the minutes are approved. */
export const Attendances = ({ meeting }: OfMeeting) => {
  const t = useText();
  const time = useTimeText();
  const leads = useLeads(meeting);
  const mayCorrect = leads && ['HELD', 'MINUTES_DRAFT'].includes(meeting.status);
  const partyNames = (parties: readonly string[]) => parties.map((party) => t(`partyType.${party}`)).join(', ');
  return (
    <>
      {mayCorrect && <Correct meeting={meeting} />}
      {meeting.attendances.map(({ id, present, missing, because, recordedBy, recordedAt }) => (
        <div key={id} className="rt-people__recorded">
          <p className="rt-people__facts">
            {t('meeting.attendance.recorded', {
              name: recordedBy.name,
              moment: time.moment(new Date(recordedAt)),
              names: present.map(({ name }) => name).join(', ') || t('meeting.attendance.nobody'),
            })}
          </p>
          {missing.length > 0 && <p>{t('meeting.attendance.missing', { parties: partyNames(missing) })}</p>}
          {because !== null && <p className="rt-people__because">{because}</p>}
        </div>
      ))}
    </>
  );
};
