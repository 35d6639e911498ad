import { useWatch } from 'react-hook-form';
import * as v from 'valibot';
import { useCommand } from '@regiotafel/web-data';
import { Button, Dialog, Notice, useText } from '@regiotafel/web-ui';
import { usePageForm } from '../../app/form/page-form.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormCheckboxGroup } from '../../app/form/form-fields.js';
import { useSession } from '../../app/session/session-context.js';
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

const presentSchema = v.object({ present: v.array(v.string()) });

/** Who is at the table, and what that means for the quorum. From here on decisions can be recorded. */
export const HoldDialog = ({ meeting, onClose }: { readonly meeting: ShownMeeting; readonly onClose: () => void }) => {
  const t = useText();
  const hold = useCommand(HoldMeetingMutation);
  const coming = meeting.participants.filter(({ response }) => response !== 'DROPPED_OUT');
  const said = coming.filter(({ response }) => response === 'ACCEPTED').map(({ member }) => member.id);
  const { seat } = useSession().session;
  const { of, forget } = usePageForm(seat?.id ?? '', `attendance ${meeting.id}`, presentSchema, { present: said });
  const ticked = useWatch({ control: of.form.control, name: 'present' });
  const present = ticked.filter((id) => coming.some(({ member }) => member.id === id));
  const stop = (): void => {
    forget();
    onClose();
  };
  const send = of.submit(async () => {
    const { problem } = await hold({ meetingId: meeting.id, version: meeting.version, present });
    if (problem === null) stop();
    return problem;
  });
  return (
    <Dialog title={t('meeting.holdTitle')} isOpen onClose={stop}>
      <form className="rt-form" onSubmit={send} noValidate>
        <FormErrors of={of} />
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
        <Quorum missing={missingParties(meeting, present)} />
        <div className="rt-form__actions">
          <Button type="submit" look="primary" isPending={of.form.formState.isSubmitting}>
            {t('meeting.holdConfirm')}
          </Button>
          <Button onPress={stop}>{t('meeting.back')}</Button>
        </div>
      </form>
    </Dialog>
  );
};
