import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import * as v from 'valibot';
import { useCommand } from '@regiotafel/web-data';
import { Notice, showToast, useText } from '@regiotafel/web-ui';
import { FormDialog } from '../../app/form/form-dialog.js';
import { FormCheckboxGroup, FormTextArea } from '../../app/form/form-fields.js';
import { usePageForm } from '../../app/form/page-form.js';
import { useSession } from '../../app/session/session-context.js';
import { CorrectAttendanceMutation, HoldMeetingMutation } from './meeting-steps.query.js';
import type { Participant, ShownMeeting } from './meeting.query.js';
import { missingParties } from './quorum.js';

const REASON_MAX = 1_000;

const attendanceSchema = (meeting: ShownMeeting) =>
  v.pipe(
    v.object({ present: v.array(v.string()), missingBecause: v.pipe(v.string(), v.trim(), v.maxLength(REASON_MAX)) }),
    v.forward(
      v.partialCheck(
        [['present'], ['missingBecause']],
        ({ present, missingBecause }) =>
          missingBecause !== '' || meeting.urgency === 'CRISIS' || missingParties(meeting, present).length === 0,
        'REQUIRED',
      ),
      ['missingBecause'],
    ),
  );
type Attendance = v.InferOutput<ReturnType<typeof attendanceSchema>>;
type OfAttendance = ReturnType<typeof usePageForm<ReturnType<typeof attendanceSchema>>>['of'];

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

type FieldsProps = {
  readonly of: OfAttendance;
  readonly meeting: ShownMeeting;
  readonly coming: readonly Participant[];
};

const Fields = ({ of, meeting, coming }: FieldsProps) => {
  const t = useText();
  const ticked = useWatch({ control: of.form.control, name: 'present' });
  const missing = missingParties(meeting, ticked);
  return (
    <>
      <FormCheckboxGroup
        of={of}
        name="present"
        label={t('meeting.holdWho')}
        options={coming.map(({ member, partyType }) => ({
          id: member.id,
          label: member.name,
          description: t(`partyType.${partyType}`),
        }))}
      />
      <Quorum missing={missing} />
      {missing.length > 0 && (
        <FormTextArea
          of={of}
          name="missingBecause"
          label={t('meeting.missingBecause')}
          necessity={meeting.urgency === 'CRISIS' ? 'optional' : 'required'}
          rows={2}
          most={REASON_MAX}
        />
      )}
    </>
  );
};

/** Who is ticked to begin with: who said yes, or at a correction who was there. */
const startOf = ({ participants }: ShownMeeting, step: AttendanceStep): string[] =>
  participants
    .filter(({ response, attended }) => (step === 'HOLD' ? response === 'ACCEPTED' : attended === true))
    .map(({ member }) => member.id);

/** Holding the meeting, or correcting later who was there. */
export type AttendanceStep = 'HOLD' | 'CORRECT';

export type AttendanceDialogProps = {
  readonly meeting: ShownMeeting;
  readonly step: AttendanceStep;
  readonly onClose: () => void;
};

/** Who is at the table, and why it goes on without a party that it needs. From here on decisions can be recorded. */
export const AttendanceDialog = ({ meeting, step, onClose }: AttendanceDialogProps) => {
  const t = useText();
  const hold = useCommand(HoldMeetingMutation);
  const correct = useCommand(CorrectAttendanceMutation);
  const coming = meeting.participants.filter(({ response }) => response !== 'DROPPED_OUT');
  const { seat } = useSession().session;
  const schema = useMemo(() => attendanceSchema(meeting), [meeting]);
  const start = { present: startOf(meeting, step), missingBecause: '' };
  const { of, forget } = usePageForm(seat?.id ?? '', `attendance ${step} ${meeting.id}`, schema, start);
  const stop = (): void => {
    forget();
    onClose();
  };
  const send = async ({ present, missingBecause }: Attendance) => {
    const there = present.filter((id) => coming.some(({ member }) => member.id === id));
    const input = { meetingId: meeting.id, version: meeting.version, present: there, missingBecause };
    const { problem } = await (step === 'HOLD' ? hold(input) : correct(input));
    if (problem === null && step === 'CORRECT') showToast(t('meeting.attendance.corrected'));
    return problem;
  };
  return (
    <FormDialog
      title={t(step === 'HOLD' ? 'meeting.holdTitle' : 'meeting.attendance.correctTitle')}
      confirm={t('meeting.holdConfirm')}
      of={of}
      send={send}
      onClose={stop}
    >
      <Fields of={of} meeting={meeting} coming={coming} />
    </FormDialog>
  );
};
