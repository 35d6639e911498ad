import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import * as v from 'valibot';
import { useCommand } from '@regiotafel/web-data';
import { Button, IconButton, Panel, showToast, useText, useTimeText } from '@regiotafel/web-ui';
import { FormErrors } from '../form/form-errors.js';
import { FormTextField } from '../form/form-fields.js';
import { FormSelect } from '../form/form-pickers.js';
import { useScreenForm } from '../form/screen-form.js';
import { AddReferenceMutation, RemoveReferenceMutation } from './reference.query.js';
import './references.css';

const SYSTEMS = ['PGAX', 'CASE_SYSTEM', 'GCOS', 'JZV', 'OTHER'] as const;
const NUMBER_MAX = 40;

const schema = v.object({
  system: v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(SYSTEMS), 'REQUIRED')),
  number: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(NUMBER_MAX)),
});

export type Reference = {
  readonly id: string;
  readonly system: (typeof SYSTEMS)[number];
  readonly number: string;
  /** The name of the system that reported under this number; of a signal. */
  readonly reportedBy?: string | null;
  readonly addedAt: string;
};

const AddForm = ({ objectId, onClose }: { readonly objectId: string; readonly onClose: () => void }) => {
  const t = useText();
  const add = useCommand(AddReferenceMutation);
  const of = useScreenForm(schema, { system: null, number: '' });
  const send = of.submit(async ({ system, number }) => {
    const { problem } = await add({ objectId, system, number });
    if (problem !== null) return problem;
    showToast(t('references.added'));
    onClose();
    return null;
  });
  return (
    <form className="rt-form" onSubmit={send} noValidate>
      <FormErrors of={of} />
      <FormSelect
        of={of}
        name="system"
        label={t('references.system')}
        options={SYSTEMS.map((id) => ({ id, label: t(`references.system.${id}`) }))}
      />
      <FormTextField of={of} name="number" label={t('references.number')} description={t('references.hint')} />
      <div className="rt-form__actions">
        <Button type="submit" look="primary" isPending={of.form.formState.isSubmitting}>
          {t('references.save')}
        </Button>
        <Button onPress={onClose}>{t('references.cancel')}</Button>
      </div>
    </form>
  );
};

export type ReferencePanelProps = { readonly objectId: string; readonly references: readonly Reference[] };

/** What a signal or case is called in other systems. */
export const ReferencePanel = ({ objectId, references }: ReferencePanelProps) => {
  const t = useText();
  const time = useTimeText();
  const remove = useCommand(RemoveReferenceMutation);
  const [isAdding, setAdding] = useState(false);
  const takeAway = async (id: string): Promise<void> => {
    const { problem } = await remove({ referenceId: id });
    if (problem === null) showToast(t('references.removed'));
    else showToast(t(problem.messageId, { errorId: problem.errorId ?? '—', ...problem.params }), 'negative');
  };
  return (
    <Panel
      title={t('references.title')}
      actions={
        !isAdding && (
          <Button size="small" icon={Plus} onPress={() => setAdding(true)}>
            {t('references.add')}
          </Button>
        )
      }
    >
      {references.length === 0 && !isAdding && <p>{t('references.none')}</p>}
      <ul className="rt-references">
        {references.map(({ id, system, number, reportedBy = null, addedAt }) => (
          <li key={id}>
            <span>{reportedBy ?? t(`references.system.${system}`)}</span>
            <strong>{number}</strong>
            <span>{time.moment(new Date(addedAt))}</span>
            <IconButton icon={Trash2} label={t('references.remove', { number })} onPress={() => void takeAway(id)} />
          </li>
        ))}
      </ul>
      {isAdding && <AddForm objectId={objectId} onClose={() => setAdding(false)} />}
    </Panel>
  );
};
