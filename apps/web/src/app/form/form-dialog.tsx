import { useId, type FormEvent, type ReactNode } from 'react';
import { useFormState, type FieldValues } from 'react-hook-form';
import { Button, Dialog, useText } from '@regiotafel/web-ui';
import { FormErrors } from './form-errors.js';
import type { ScreenForm, Send } from './screen-form.js';

export type FormDialogProps<Values extends FieldValues, Output> = {
  readonly title: string;
  /** What happens, as the button says it. */
  readonly confirm: string;
  readonly of: ScreenForm<Values, Output>;
  readonly send: Send<Output>;
  /** `danger`: what is done cannot be undone. */
  readonly look?: 'primary' | 'danger';
  readonly size?: 'wide';
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A form in a dialog, which closes when it was sent. */
export const FormDialog = <Values extends FieldValues, Output>({
  title,
  confirm,
  of,
  send,
  look = 'primary',
  size,
  onClose,
  children,
}: FormDialogProps<Values, Output>) => {
  const t = useText();
  const id = useId();
  const { isSubmitting } = useFormState({ control: of.form.control });
  const sendAndClose: Send<Output> = async (values) => {
    const problem = await send(values);
    if (problem === null) onClose();
    return problem;
  };
  const submit = (event: FormEvent): void => {
    // A dialog belongs to what it was opened from, which may be a form too.
    event.stopPropagation();
    of.submit(sendAndClose)(event);
  };
  return (
    <Dialog
      title={title}
      isOpen
      {...(size && { size })}
      isDismissable={false}
      onClose={onClose}
      actions={
        <>
          <Button look={look} type="submit" form={id} isPending={isSubmitting}>
            {confirm}
          </Button>
          <Button onPress={onClose}>{t('form.cancel')}</Button>
        </>
      }
    >
      <form id={id} className="rt-form" onSubmit={submit} noValidate>
        <FormErrors of={of} />
        {children}
      </form>
    </Dialog>
  );
};
