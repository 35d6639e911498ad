import { useCommand, type Problem } from '@regiotafel/web-data';
import { showToast, useText } from '@regiotafel/web-ui';
import { FormDialog } from '../../app/form/form-dialog.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { REASON_MAX, withdrawSchema } from './document-values.js';
import { WithdrawDocumentMutation, type CaseDocument } from './documents.query.js';

type WithdrawDialogProps = { readonly document: CaseDocument; readonly onClose: () => void };

/** Destroys the content of a document; the reason is read by everybody who reads the list. */
export const WithdrawDialog = ({ document: { id, title }, onClose }: WithdrawDialogProps) => {
  const t = useText();
  const withdraw = useCommand(WithdrawDocumentMutation);
  const of = useScreenForm(withdrawSchema, { reason: '' });
  const send = async ({ reason }: { reason: string }): Promise<Problem | null> => {
    const { problem } = await withdraw({ documentId: id, reason });
    if (problem === null) showToast(t('documents.withdrawn'));
    return problem;
  };
  return (
    <FormDialog
      title={t('documents.withdrawTitle')}
      confirm={t('documents.withdrawConfirm')}
      look="danger"
      of={of}
      send={send}
      onClose={onClose}
    >
      <p>{t('documents.withdrawText', { title })}</p>
      <FormTextArea
        of={of}
        name="reason"
        label={t('documents.withdrawReason')}
        description={t('documents.withdrawReasonHelp')}
        necessity="required"
        rows={2}
        most={REASON_MAX}
      />
    </FormDialog>
  );
};
