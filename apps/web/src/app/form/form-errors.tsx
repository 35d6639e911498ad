import { useFormState, type FieldValues } from 'react-hook-form';
import { ErrorSummary, useText, type SummaryError, type Text } from '@regiotafel/web-ui';
import { faultMessageId, readFault } from './fault.js';
import { flatErrors, type FlatError } from './flat-errors.js';
import type { ScreenForm } from './screen-form.js';

/** The text of a fault as the form library keeps it. */
export const faultText = (t: Text, message: string): string => {
  const { code, params } = readFault(message);
  return t(faultMessageId(code), { min: 0, max: 0, ...params });
};

const summaryError = (t: Text, { path, message }: FlatError, labels: ReadonlyMap<string, string>): SummaryError => {
  const label = labels.get(path);
  const text = faultText(t, message);
  if (label === undefined) return { text };
  return { name: path, text: /[?!.]$/.test(label) ? `${label} ${text}` : `${label}: ${text}` };
};

/** Errors in the order in which the fields stand on the screen. */
const inScreenOrder = (errors: readonly FlatError[], labels: ReadonlyMap<string, string>): FlatError[] => {
  const order = [...labels.keys()];
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
  const { attempt, labels, problem } = of;
  const faults = inScreenOrder(flatErrors(errors), labels).map((error) => summaryError(t, error, labels));
  const whole =
    problem === null ? [] : [{ text: t(problem.messageId, { errorId: problem.errorId ?? '—', ...problem.params }) }];
  return <ErrorSummary attempt={attempt} errors={attempt === 0 ? [] : [...whole, ...faults]} onGo={onGo} />;
};
