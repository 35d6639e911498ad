import { useController, type FieldPath, type FieldValues } from 'react-hook-form';
import type { Day } from '@regiotafel/kernel/day';
import {
  CheckboxGroup,
  ComboBox,
  DateField,
  DatePicker,
  NumberField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  useText,
  type CheckboxGroupProps,
  type ComboBoxProps,
  type DateFieldProps,
  type NumberFieldProps,
  type RadioGroupProps,
  type SelectProps,
  type TextAreaProps,
  type TextFieldProps,
} from '@regiotafel/web-ui';
import { faultText } from './form-errors.js';
import type { ScreenForm } from './screen-form.js';

type Held = 'name' | 'value' | 'onChange' | 'onBlur' | 'error';

/** Props of a field of the library without what the form holds, plus the form and the path in it. */
type Bound<Values extends FieldValues, Output, Props> = Omit<Props, Held> & {
  readonly of: ScreenForm<Values, Output>;
  readonly name: FieldPath<Values>;
  readonly label: string;
};

const useBound = <Value, Values extends FieldValues, Output>(
  of: ScreenForm<Values, Output>,
  name: FieldPath<Values>,
  label: string,
) => {
  const t = useText();
  const { field, fieldState } = useController({ control: of.form.control, name });
  const message = fieldState.error?.message;
  of.labels.set(name, label);
  return {
    name,
    label,
    value: field.value as Value,
    onChange: (value: Value) => field.onChange(value),
    onBlur: field.onBlur,
    error: message === undefined ? undefined : faultText(t, message),
  };
};

export const FormTextField = <V extends FieldValues, O>({ of, name, label, ...props }: Bound<V, O, TextFieldProps>) => (
  <TextField {...props} {...useBound<string, V, O>(of, name, label)} />
);

export const FormTextArea = <V extends FieldValues, O>({ of, name, label, ...props }: Bound<V, O, TextAreaProps>) => (
  <TextArea {...props} {...useBound<string, V, O>(of, name, label)} />
);

export const FormSelect = <V extends FieldValues, O>({ of, name, label, ...props }: Bound<V, O, SelectProps>) => (
  <Select {...props} {...useBound<string | null, V, O>(of, name, label)} />
);

export const FormComboBox = <V extends FieldValues, O>({ of, name, label, ...props }: Bound<V, O, ComboBoxProps>) => (
  <ComboBox {...props} {...useBound<string | null, V, O>(of, name, label)} />
);

export const FormRadioGroup = <V extends FieldValues, O>({
  of,
  name,
  label,
  ...props
}: Bound<V, O, RadioGroupProps>) => <RadioGroup {...props} {...useBound<string | null, V, O>(of, name, label)} />;

export const FormCheckboxGroup = <V extends FieldValues, O>({
  of,
  name,
  label,
  ...props
}: Bound<V, O, CheckboxGroupProps>) => <CheckboxGroup {...props} {...useBound<string[], V, O>(of, name, label)} />;

export const FormNumberField = <V extends FieldValues, O>({
  of,
  name,
  label,
  ...props
}: Bound<V, O, NumberFieldProps>) => <NumberField {...props} {...useBound<number | null, V, O>(of, name, label)} />;

export const FormDateField = <V extends FieldValues, O>({ of, name, label, ...props }: Bound<V, O, DateFieldProps>) => (
  <DateField {...props} {...useBound<Day | null, V, O>(of, name, label)} />
);

export const FormDatePicker = <V extends FieldValues, O>({
  of,
  name,
  label,
  ...props
}: Bound<V, O, DateFieldProps>) => <DatePicker {...props} {...useBound<Day | null, V, O>(of, name, label)} />;
