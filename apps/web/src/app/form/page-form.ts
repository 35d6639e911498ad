import { useEffect, useRef, useState } from 'react';
import { useFormState, type DefaultValues, type FieldValues } from 'react-hook-form';
import type * as v from 'valibot';
import { useScreenForm, type ScreenForm } from './screen-form.js';

/**
 * What was typed and not sent, kept in the memory of this page only: texts of a case never go into browser storage.
 * One person's drafts are gone as soon as somebody else opens a form here.
 */
const kept = new Map<string, { readonly owner: string; readonly values: FieldValues }>();

const draftOf = (owner: string, key: string): FieldValues | undefined => {
  for (const [other, draft] of kept) if (draft.owner !== owner) kept.delete(other);
  return kept.get(key)?.values;
};

/** Asks before the page is closed with text that was not sent. */
const useLeaveQuestion = (isOpen: boolean): void => {
  useEffect(() => {
    if (!isOpen) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isOpen]);
};

export type PageForm<Values extends FieldValues, Output> = {
  readonly of: ScreenForm<Values, Output>;
  /** The form starts with what was typed before. */
  readonly isResumed: boolean;
  /** To be called when it was sent. */
  readonly forget: () => void;
};

/**
 * A form whose text is still there after going elsewhere and coming back.
 * `owner` is the seat (or `public`), `key` names the thing the form is about.
 */
export const usePageForm = <S extends v.GenericSchema<FieldValues, FieldValues>>(
  owner: string,
  key: string,
  schema: S,
  start: DefaultValues<v.InferInput<S>>,
): PageForm<v.InferInput<S>, v.InferOutput<S>> => {
  const [draft] = useState(() => draftOf(owner, key));
  const [isForgotten, setForgotten] = useState(false);
  const forgotten = useRef(false);
  const of = useScreenForm(schema, (draft ?? start) as DefaultValues<v.InferInput<S>>);
  const { isDirty } = useFormState({ control: of.form.control });
  const { form } = of;
  const hasText = isDirty || draft !== undefined;
  const isWorthKeeping = useRef(hasText);
  useLeaveQuestion(hasText && !isForgotten);
  useEffect(() => {
    isWorthKeeping.current = hasText;
  }, [hasText]);
  useEffect(
    () => () => {
      if (isWorthKeeping.current && !forgotten.current)
        kept.set(key, { owner, values: structuredClone(form.getValues()) });
    },
    [form, key, owner],
  );
  const forget = (): void => {
    forgotten.current = true;
    setForgotten(true);
    kept.delete(key);
  };
  return { of, isResumed: draft !== undefined, forget };
};
