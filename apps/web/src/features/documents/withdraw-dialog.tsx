import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Dialog, showToast, useText } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
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
    if (problem !== null) return problem;
    showToast(t('documents.withdrawn'));
    onClose();
    return null;
  };
  return (
    <Dialog
      title={t('documents.withdrawTitle')}
      isOpen
      isDismissable={false}
      onClose={onClose}
      actions={
        <>
          <Button look="danger" onPress={() => of.submit(send)()}>
            {t('documents.withdrawConfirm')}
          </Button>
          <Button onPress={onClose}>{t('documents.cancel')}</Button>
        </>
      }
    >
      <div className="rt-form">
        <FormErrors of={of} />
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
      </div>
    </Dialog>
  );
};
