import { useEffect, useRef, useState } from 'react';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { focusField, type Step } from '@regiotafel/web-ui';
import type { ScreenForm } from './screen-form.js';
import { stepAt, stepOfField } from './step-order.js';

/** One step of a form with the fields it asks; they are checked together when one goes on. */
export type FormStep<Values extends FieldValues> = Step & { readonly fields: readonly FieldPath<Values>[] };

export type StepForm = {
  /** Index of the step that is shown. */
  readonly at: number;
  readonly current: string;
  readonly isLast: boolean;
  /** Checks the step and goes on. */
  readonly next: () => void;
  readonly back: () => void;
  readonly goTo: (id: string) => void;
  /** Goes to a field wherever it is. */
  readonly goToField: (name: string) => void;
};

export type StepPlace = {
  /** The step in the address, from 1; so the back button of the browser goes a step back. */
  readonly wanted: number;
  readonly go: (step: number) => void;
  /** A form that was begun before may be entered at any step. */
  readonly isResumed: boolean;
};

/** Walks through the steps of a form. The values belong to the form, so no step loses anything. */
export const useStepForm = <Values extends FieldValues, Output>(
  of: ScreenForm<Values, Output>,
  steps: readonly FormStep<Values>[],
  { wanted, go, isResumed }: StepPlace,
): StepForm => {
  const [passed, setReached] = useState(0);
  const reached = isResumed ? steps.length - 1 : passed;
  const sought = useRef<string | null>(null);
  const at = stepAt(wanted, reached, steps.length);
  useEffect(() => {
    if (sought.current !== null) focusField(sought.current);
    sought.current = null;
  }, [at]);
  const pass = async (): Promise<void> => {
    if (!(await of.check(steps[at]?.fields ?? []))) return;
    setReached(Math.max(reached, at + 1));
    go(at + 2);
  };
  return {
    at,
    current: steps[at]?.id ?? '',
    isLast: at === steps.length - 1,
    next: () => void pass(),
    back: () => go(at),
    goTo: (id) => go(steps.findIndex((step) => step.id === id) + 1),
    goToField: (name) => {
      const step = stepOfField(steps, name);
      if (step < 0 || step === at) return focusField(name);
      sought.current = name;
      go(step + 1);
    },
  };
};
