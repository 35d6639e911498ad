import * as v from 'valibot';
import { useCommand } from '@regiotafel/web-data';
import { Checkbox, showToast, useText } from '@regiotafel/web-ui';
import { useState } from 'react';
import { FormDialog } from '../../app/form/form-dialog.js';
import { FormTextField } from '../../app/form/form-fields.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { KeepPoolViewMutation, type KeptView } from './pool.query.js';
import { shownColumns, textOfSearch, type PoolSearch } from './pool-search.js';

const NAME_MAX = 60;
const schema = v.object({ name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(NAME_MAX)) });

export type KeepViewProps = {
  readonly search: PoolSearch;
  /** The view that is changed; a new one is made when it is null. */
  readonly view: KeptView | null;
  readonly mayShare: boolean;
  readonly onClose: () => void;
};

/** Keeps filters, order and columns of the screen under a name. */
export const KeepView = ({ search, view, mayShare, onClose }: KeepViewProps) => {
  const t = useText();
  const keep = useCommand(KeepPoolViewMutation);
  const [isShared, setShared] = useState(view?.isShared ?? false);
  const of = useScreenForm(schema, { name: view?.name ?? '' });
  const send = async ({ name }: v.InferOutput<typeof schema>) => {
    const { problem } = await keep({
      name,
      isShared,
      search: textOfSearch(search),
      columns: [...shownColumns(search)],
      ...(view && { viewId: view.id, version: view.version }),
    });
    if (problem === null) showToast(t('pool.views.kept'));
    return problem;
  };
  return (
    <FormDialog
      title={t(view ? 'pool.views.change' : 'pool.views.keep')}
      confirm={t('pool.views.save')}
      of={of}
      send={send}
      onClose={onClose}
    >
      <p>{t('pool.views.what')}</p>
      <FormTextField of={of} name="name" label={t('pool.views.name')} description={t('pool.views.nameHint')} />
      {mayShare && (
        <Checkbox isSelected={isShared} onChange={setShared}>
          {t('pool.views.share')}
        </Checkbox>
      )}
    </FormDialog>
  );
};
