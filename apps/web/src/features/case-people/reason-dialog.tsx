import type { FieldPath, FieldValues } from 'react-hook-form';
import { FormDialog, type FormDialogProps } from '../../app/form/form-dialog.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import { REASON_MAX } from './people-values.js';

export type ReasonDialogProps<Values extends FieldValues, Output> = Omit<
  FormDialogProps<Values, Output>,
  'children'
> & {
  /** What the reason answers. */
  readonly question: string;
} & Partial<Pick<FormDialogProps<Values, Output>, 'children'>>;

/** Some choices and a reason in words, which everybody involved in the case reads. */
export const ReasonDialog = <Values extends FieldValues, Output>({
  question,
  children,
  ...dialog
}: ReasonDialogProps<Values, Output>) => (
  <FormDialog {...dialog}>
    {children}
    <FormTextArea
      of={dialog.of}
      name={'reason' as FieldPath<Values>}
      label={question}
      necessity="required"
      rows={2}
      most={REASON_MAX}
    />
  </FormDialog>
);
