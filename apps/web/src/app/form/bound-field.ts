import { useController, type FieldPath, type FieldValues } from 'react-hook-form';
import { useText } from '@regiotafel/web-ui';
import { faultText } from './form-errors.js';
import type { FieldKind, ScreenForm } from './screen-form.js';

type Held = 'name' | 'value' | 'onChange' | 'onBlur' | 'error';

/** Props of a field of the library without what the form holds, plus the form and the path in it. */
export type Bound<Values extends FieldValues, Output, Props> = Omit<Props, Held> & {
  readonly of: ScreenForm<Values, Output>;
  readonly name: FieldPath<Values>;
  readonly label: string;
};

/** What the form knows of a field: its value, its fault in words. `kind` says how a missing value is asked for. */
export const useBound = <Value, Values extends FieldValues, Output>(
  of: ScreenForm<Values, Output>,
  name: FieldPath<Values>,
  label: string,
  kind: FieldKind,
) => {
  const t = useText();
  const { field, fieldState } = useController({ control: of.form.control, name });
  const message = fieldState.error?.message;
  of.fields.set(name, { label, kind });
  return {
    name,
    label,
    value: field.value as Value,
    onChange: (value: Value) => field.onChange(value),
    onBlur: field.onBlur,
    error: message === undefined ? undefined : faultText(t, message, kind),
  };
};
