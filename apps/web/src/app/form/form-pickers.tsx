import type { FieldValues } from 'react-hook-form';
import type { Day } from '@regiotafel/kernel/day';
import {
  ComboBox,
  DateField,
  DatePicker,
  NumberField,
  Select,
  type ComboBoxProps,
  type DateFieldProps,
  type NumberFieldProps,
  type SelectProps,
} from '@regiotafel/web-ui';
import { useBound, type Bound } from './bound-field.js';

export const FormSelect = <V extends FieldValues, O>({ of, name, label, ...props }: Bound<V, O, SelectProps>) => (
  <Select {...props} {...useBound<string | null, V, O>(of, name, label, 'CHOICE')} />
);

export const FormComboBox = <V extends FieldValues, O>({ of, name, label, ...props }: Bound<V, O, ComboBoxProps>) => (
  <ComboBox {...props} {...useBound<string | null, V, O>(of, name, label, 'CHOICE')} />
);

export const FormNumberField = <V extends FieldValues, O>({
  of,
  name,
  label,
  ...props
}: Bound<V, O, NumberFieldProps>) => (
  <NumberField {...props} {...useBound<number | null, V, O>(of, name, label, 'ENTRY')} />
);

export const FormDateField = <V extends FieldValues, O>({ of, name, label, ...props }: Bound<V, O, DateFieldProps>) => (
  <DateField {...props} {...useBound<Day | null, V, O>(of, name, label, 'ENTRY')} />
);

export const FormDatePicker = <V extends FieldValues, O>({
  of,
  name,
  label,
  ...props
}: Bound<V, O, DateFieldProps>) => <DatePicker {...props} {...useBound<Day | null, V, O>(of, name, label, 'ENTRY')} />;
