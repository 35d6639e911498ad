import { useFormState, type FieldValues } from 'react-hook-form';
import { ErrorSummary, useText, type SummaryError, type Text } from '@regiotafel/web-ui';
import { faultMessageId, readFault } from './fault.js';
import { flatErrors, type FlatError } from './flat-errors.js';
import type { FieldKind, FieldOnScreen, ScreenForm } from './screen-form.js';

/** The text of a fault as the form library keeps it. What was not chosen is asked for in the same words everywhere. */
export const faultText = (t: Text, message: string, kind: FieldKind): string => {
  const { code, params } = readFault(message);
  return t(faultMessageId(code, kind), { min: 0, max: 0, ...params });
};

type Fields = ReadonlyMap<string, FieldOnScreen>;

const summaryError = (t: Text, { path, message }: FlatError, fields: Fields): SummaryError => {
  const field = fields.get(path);
  const text = faultText(t, message, field?.kind ?? 'ENTRY');
  if (field === undefined) return { text };
  const { label } = field;
  return { name: path, text: /[?!.]$/.test(label) ? `${label} ${text}` : `${label}: ${text}` };
};

/** Errors in the order in which the fields stand on the screen. */
const inScreenOrder = (errors: readonly FlatError[], fields: Fields): FlatError[] => {
  const order = [...fields.keys()];
  const place = (path: string): number => (order.includes(path) ? order.indexOf(path) : order.length);
  return errors.toSorted((one, other) => place(one.path) - place(other.path));
};

export type FormErrorsProps<Values extends FieldValues, Output> = {
  readonly of: ScreenForm<Values, Output>;
  /** Goes to a field that may be on another step. */
  readonly onGo?: (name: string) => void;
};

/** All that is wrong with a form, at its top. */
export const FormErrors = <Values extends FieldValues, Output>({ of, onGo }: FormErrorsProps<Values, Output>) => {
  const t = useText();
  const { errors } = useFormState({ control: of.form.control });
  const { attempt, fields, problem } = of;
  const faults = inScreenOrder(flatErrors(errors), fields).map((error) => summaryError(t, error, fields));
  const whole =
    problem === null ? [] : [{ text: t(problem.messageId, { errorId: problem.errorId ?? '—', ...problem.params }) }];
  return <ErrorSummary attempt={attempt} errors={attempt === 0 ? [] : [...whole, ...faults]} onGo={onGo} />;
};
