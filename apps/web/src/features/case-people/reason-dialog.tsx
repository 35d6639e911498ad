import type { ReactNode } from 'react';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { Button, Dialog, useText } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import type { ScreenForm, Send } from '../../app/form/screen-form.js';
import { REASON_MAX } from './people-values.js';

export type ReasonDialogProps<Values extends FieldValues, Output> = {
  readonly title: string;
  /** What happens, as the button says it. */
  readonly confirm: string;
  readonly of: ScreenForm<Values, Output>;
  /** What the reason answers. */
  readonly question: string;
  readonly send: Send<Output>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** Some choices and a reason in words, which everybody involved in the case reads. */
export const ReasonDialog = <Values extends FieldValues, Output>({
  title,
  confirm,
  of,
  question,
  send,
  onClose,
  children,
}: ReasonDialogProps<Values, Output>) => {
  const t = useText();
  const sendAndClose: Send<Output> = async (values) => {
    const problem = await send(values);
    if (problem === null) onClose();
    return problem;
  };
  return (
    <Dialog
      title={title}
      isOpen
      isDismissable={false}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onPress={() => of.submit(sendAndClose)()}>
            {confirm}
          </Button>
          <Button onPress={onClose}>{t('casePeople.cancel')}</Button>
        </>
      }
    >
      <div className="rt-form">
        <FormErrors of={of} />
        {children}
        <FormTextArea
          of={of}
          name={'reason' as FieldPath<Values>}
          label={question}
          necessity="required"
          rows={2}
          most={REASON_MAX}
        />
      </div>
    </Dialog>
  );
};
