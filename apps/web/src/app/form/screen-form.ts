import { useCallback, useEffect, useMemo, useState, type FormEvent } from 'react';
import {
  set,
  useForm,
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type Resolver,
  type UseFormReturn,
} from 'react-hook-form';
import * as v from 'valibot';
import type { Problem } from '@regiotafel/web-data';
import { faultsOf, writeFault } from './fault.js';

/** Sends the checked values; the answer is what went wrong, or null. */
export type Send<Output> = (values: Output) => Promise<Problem | null>;

/** What a field asks for: something to enter, or one of several to choose. */
export type FieldKind = 'ENTRY' | 'CHOICE';

export type FieldOnScreen = { readonly label: string; readonly kind: FieldKind };

/** A form of a screen. Values stay whatever goes wrong; errors of the schema and of the API look the same. */
export type ScreenForm<Values extends FieldValues, Output> = {
  readonly form: UseFormReturn<Values, unknown, Output>;
  /** Counts refused attempts; the error summary takes the focus when it changes. */
  readonly attempt: number;
  /** What the API said, when it is about more than single fields. */
  readonly problem: Problem | null;
  /** By path, filled by the fields that are on screen. */
  readonly fields: Map<string, FieldOnScreen>;
  /** Handler for `<form onSubmit>`. */
  readonly submit: (send: Send<Output>) => (event?: FormEvent) => void;
  /** Checks some fields only, for one step of a wizard. */
  readonly check: (names: readonly FieldPath<Values>[]) => Promise<boolean>;
};

const schemaResolver =
  <S extends v.GenericSchema<FieldValues, FieldValues>>(
    schema: S,
  ): Resolver<v.InferInput<S>, unknown, v.InferOutput<S>> =>
  (values) => {
    const result = v.safeParse(schema, values);
    if (result.success) return { values: result.output, errors: {} };
    const errors: FieldErrors<v.InferInput<S>> = {};
    for (const [path, fault] of faultsOf(result.issues))
      set(errors, path, { type: 'fault', message: writeFault(fault) });
    return { values: {}, errors };
  };

/** A field that was refused before the form was sent is looked at again as soon as it changes. */
const useSecondLook = <Values extends FieldValues, Output>(form: UseFormReturn<Values, unknown, Output>): void => {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name, isSubmitted = false }) => {
          const path = name as FieldPath<Values> | undefined;
          if (!isSubmitted && path !== undefined && form.getFieldState(path).error) void form.trigger(path);
        },
      }),
    [form],
  );
};

/** Makes a form for the input of a mutation; `schema` says what is right, `defaultValues` where it starts. */
export const useScreenForm = <S extends v.GenericSchema<FieldValues, FieldValues>>(
  schema: S,
  defaultValues: DefaultValues<v.InferInput<S>>,
): ScreenForm<v.InferInput<S>, v.InferOutput<S>> => {
  type Values = v.InferInput<S>;
  const form = useForm<Values, unknown, v.InferOutput<S>>({
    defaultValues,
    resolver: schemaResolver(schema),
    shouldFocusError: false,
  });
  useSecondLook(form);
  const [fields] = useState(() => new Map<string, FieldOnScreen>());
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const refuse = useCallback(() => setAttempt((count) => count + 1), []);
  const show = useCallback(
    (found: Problem) => {
      for (const { path, code, params } of found.fields) {
        form.setError(path as FieldPath<Values>, { type: 'fault', message: writeFault({ code, params }) });
      }
      setProblem(found.fields.length > 0 ? null : found);
      refuse();
    },
    [form, refuse],
  );
  return useMemo(
    () => ({
      form,
      attempt,
      problem,
      fields,
      submit: (send) => (event) => {
        const accepted = async (values: v.InferOutput<S>): Promise<void> => {
          setProblem(null);
          const found = await send(values);
          if (found !== null) show(found);
        };
        void form.handleSubmit(accepted, refuse)(event);
      },
      check: async (names) => {
        const isRight = await form.trigger([...names]);
        if (!isRight) refuse();
        return isRight;
      },
    }),
    [form, attempt, problem, fields, show, refuse],
  );
};
