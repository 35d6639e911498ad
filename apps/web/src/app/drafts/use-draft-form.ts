import { useEffect } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import type * as v from 'valibot';
import { useScreenForm, type ScreenForm } from '../form/screen-form.js';
import { useKeptDraft, type DraftPlace, type KeptDraft } from './use-kept-draft.js';

export type DraftForm<Values extends FieldValues, Output> = {
  readonly of: ScreenForm<Values, Output>;
  /** For the line in the form that tells of it. */
  readonly draft: KeptDraft;
  /** To be called when it was sent or given up. */
  readonly forget: () => void;
};

/** Asks before the page is closed while something is not kept yet. */
const useLeaveQuestion = ({ isUnsaved }: KeptDraft): void => {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (isUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
};

/** A form that is kept at the service while somebody types: it is there again after a reload, in any browser, for its writer alone. */
export const useDraftForm = <S extends v.GenericSchema<FieldValues, FieldValues>>(
  place: DraftPlace,
  schema: S,
  start: DefaultValues<v.InferInput<S>>,
): DraftForm<v.InferInput<S>, v.InferOutput<S>> => {
  const of = useScreenForm(schema, start);
  const draft = useKeptDraft(of, start, place);
  useLeaveQuestion(draft);
  return { of, draft, forget: draft.forget };
};
