import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import { useAsk, useCommand, type Problem, type VariablesOf } from '@regiotafel/web-data';
import type { ScreenForm } from '../form/screen-form.js';
import { DraftKeeper, type DraftStore, type KeeperState, type SaveAnswer, type StoredDraft } from './draft-keeper.js';
import { DiscardDraftMutation, FormDraftQuery, SaveDraftMutation } from './draft.query.js';

/** Which form of which thing; `base` is the version of the thing that the form starts from, where it has one. */
export type DraftPlace = VariablesOf<typeof FormDraftQuery> & { readonly base?: number };

export type KeptDraft = {
  readonly state: KeeperState;
  /** The form holds what was kept before. */
  readonly isResumed: boolean;
  /** The version of the thing for which the draft was begun, when that is no longer the version it has. */
  readonly oldBase: number | null;
  readonly isUnsaved: () => boolean;
  readonly discard: () => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly forget: () => void;
};

const AGAIN = ['OFFLINE', 'UNAVAILABLE', 'RATE_LIMITED', 'UNAUTHENTICATED'];

const answerOf = ({ code }: Problem): SaveAnswer => {
  if (code === 'CONFLICT') return { kind: 'ELSEWHERE' };
  return { kind: AGAIN.includes(code) ? 'LOST' : 'REFUSED' };
};

const useDraftStore = ({ form, objectId, partId = null, base }: DraftPlace): DraftStore => {
  const ask = useAsk(FormDraftQuery);
  const save = useCommand(SaveDraftMutation);
  const discard = useCommand(DiscardDraftMutation);
  return useMemo(
    () => ({
      load: async () => {
        const draft = (await ask({ form, objectId, partId })).data?.draft;
        return draft ? { ...draft, savedAt: new Date(draft.savedAt) } : null;
      },
      save: async (values, version) => {
        const { data, problem } = await save({ form, objectId, partId, values, version, base: base ?? null });
        if (problem !== null) return answerOf(problem);
        const saved = data.saveDraft;
        return saved
          ? { kind: 'SAVED', version: saved.version, savedAt: new Date(saved.savedAt) }
          : { kind: 'REFUSED' };
      },
      discard: () => discard({ form, objectId, partId }),
    }),
    [ask, save, discard, form, objectId, partId, base],
  );
};

/** One keeper for as long as the form is there. */
const useKeeper = (read: () => string, onState: (state: KeeperState) => void, store: DraftStore): DraftKeeper => {
  const [keeper] = useState(() => new DraftKeeper({ store, read, onState }));
  useEffect(() => keeper.follow(store), [keeper, store]);
  return keeper;
};

/** Keeps a form at the service while somebody types, and brings back what was kept, in whatever browser. */
export const useKeptDraft = <Values extends FieldValues, Output>(
  { form }: ScreenForm<Values, Output>,
  start: DefaultValues<Values>,
  place: DraftPlace,
): KeptDraft => {
  const [begin] = useState(start);
  const [state, setState] = useState<KeeperState>({ kind: 'EMPTY', savedAt: null });
  const [resumed, setResumed] = useState<StoredDraft | null>(null);
  const keeper = useKeeper(() => JSON.stringify(form.getValues()), setState, useDraftStore(place));
  const show = useCallback(
    (draft: StoredDraft): void => {
      form.reset({ ...form.getValues(), ...(JSON.parse(draft.values) as Values) }, { keepDefaultValues: true });
      setResumed(draft);
    },
    [form],
  );
  const reset = useCallback((): void => {
    form.reset(begin);
    setResumed(null);
  }, [begin, form]);
  useEffect(() => {
    void keeper.load(show);
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: () => keeper.touch() });
    return () => {
      unsubscribe();
      keeper.flush();
    };
  }, [form, keeper, show]);
  const base = place.base ?? null;
  return {
    state,
    isResumed: resumed !== null,
    oldBase: resumed && resumed.base !== base ? resumed.base : null,
    isUnsaved: () => !keeper.isQuiet,
    discard: () => void keeper.discard(reset),
    keepMine: () => void keeper.keepMine(),
    takeTheirs: () => void keeper.takeTheirs(show, reset),
    forget: () => void keeper.forget(),
  };
};
