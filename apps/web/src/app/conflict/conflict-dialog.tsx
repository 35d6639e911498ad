import { useNavigate } from '@tanstack/react-router';
import * as v from 'valibot';
import { useCommand } from '@regiotafel/web-data';
import { showToast, useText } from '@regiotafel/web-ui';
import { FormDialog } from '../form/form-dialog.js';
import { FormTextArea } from '../form/form-fields.js';
import { useScreenForm } from '../form/screen-form.js';
import { NameOwnConflictMutation } from './conflict.query.js';

const REASON_MAX = 1_000;
const schema = v.object({ reason: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(REASON_MAX)) });

/** Names an own conflict of interest; from the moment it is sent the thing is no longer there for the sender. */
export const ConflictDialog = ({ about, onClose }: { readonly about: string; readonly onClose: () => void }) => {
  const t = useText();
  const navigate = useNavigate();
  const name = useCommand(NameOwnConflictMutation);
  const of = useScreenForm(schema, { reason: '' });
  const send = async ({ reason }: { readonly reason: string }) => {
    const { problem } = await name({ about, reason });
    if (problem !== null) return problem;
    showToast(t('conflict.done'));
    await navigate({ to: '/' });
    return null;
  };
  return (
    <FormDialog
      title={t('conflict.title')}
      confirm={t('conflict.send')}
      look="danger"
      of={of}
      send={send}
      onClose={onClose}
    >
      <p>{t('conflict.text')}</p>
      <FormTextArea
        of={of}
        name="reason"
        label={t('conflict.reason')}
        description={t('conflict.reasonHelp')}
        necessity="required"
        rows={2}
        most={REASON_MAX}
      />
    </FormDialog>
  );
};
