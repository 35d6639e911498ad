import type { FieldValues } from 'react-hook-form';
import {
  CheckboxGroup,
  FileField,
  RadioGroup,
  TextArea,
  TextField,
  type CheckboxGroupProps,
  type FileFieldProps,
  type RadioGroupProps,
  type TextAreaProps,
  type TextFieldProps,
} from '@regiotafel/web-ui';
import { useBound, type Bound } from './bound-field.js';

export const FormTextField = <V extends FieldValues, O>({ of, name, label, ...props }: Bound<V, O, TextFieldProps>) => (
  <TextField {...props} {...useBound<string, V, O>(of, name, label, 'ENTRY')} />
);

export const FormTextArea = <V extends FieldValues, O>({ of, name, label, ...props }: Bound<V, O, TextAreaProps>) => (
  <TextArea {...props} {...useBound<string, V, O>(of, name, label, 'ENTRY')} />
);

export const FormRadioGroup = <V extends FieldValues, O>({
  of,
  name,
  label,
  ...props
}: Bound<V, O, RadioGroupProps>) => (
  <RadioGroup {...props} {...useBound<string | null, V, O>(of, name, label, 'CHOICE')} />
);

export const FormCheckboxGroup = <V extends FieldValues, O>({
  of,
  name,
  label,
  ...props
}: Bound<V, O, CheckboxGroupProps>) => (
  <CheckboxGroup {...props} {...useBound<string[], V, O>(of, name, label, 'CHOICE')} />
);

export const FormFileField = <V extends FieldValues, O>({ of, name, label, ...props }: Bound<V, O, FileFieldProps>) => (
  <FileField {...props} {...useBound<File | null, V, O>(of, name, label, 'CHOICE')} />
);
