import * as v from 'valibot';
import { useCommand } from '@regiotafel/web-data';
import { Button, Checkbox, Dialog, showToast, useText } from '@regiotafel/web-ui';
import { useState } from 'react';
import { FormErrors } from '../../app/form/form-errors.js';
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
  const send = of.submit(async ({ name }) => {
    const { problem } = await keep({
      name,
      isShared,
      search: textOfSearch(search),
      columns: [...shownColumns(search)],
      ...(view && { viewId: view.id, version: view.version }),
    });
    if (problem !== null) return problem;
    showToast(t('pool.views.kept'));
    onClose();
    return null;
  });
  return (
    <Dialog
      title={t(view ? 'pool.views.change' : 'pool.views.keep')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="primary" isPending={of.form.formState.isSubmitting} onPress={() => send()}>
            {t('pool.views.save')}
          </Button>
          <Button onPress={onClose}>{t('pool.bulk.cancel')}</Button>
        </>
      }
    >
      <form className="rt-form" onSubmit={send} noValidate>
        <FormErrors of={of} />
        <p>{t('pool.views.what')}</p>
        <FormTextField of={of} name="name" label={t('pool.views.name')} description={t('pool.views.nameHint')} />
        {mayShare && (
          <Checkbox isSelected={isShared} onChange={setShared}>
            {t('pool.views.share')}
          </Checkbox>
        )}
      </form>
    </Dialog>
  );
};
