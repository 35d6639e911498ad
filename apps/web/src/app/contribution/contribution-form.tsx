import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useCommand } from '@regiotafel/web-data';
import { Button, showToast, useText } from '@regiotafel/web-ui';
import { DraftLine } from '../drafts/draft-line.js';
import { useDraftForm } from '../drafts/use-draft-form.js';
import { FormErrors } from '../form/form-errors.js';
import { FormCheckboxGroup, FormRadioGroup, FormTextArea } from '../form/form-fields.js';
import type { ScreenForm } from '../form/screen-form.js';
import { AddContributionMutation } from './contribution.query.js';
import {
  CONTRIBUTION_MAX,
  contributionOf,
  contributionSchema,
  MARKS,
  NO_CONTRIBUTION,
  SOURCE_REGIMES,
  type ContributionValues,
  type WrittenContribution,
} from './contribution-values.js';

const Fields = ({ of }: { readonly of: ScreenForm<ContributionValues, WrittenContribution> }) => {
  const t = useText();
  const marks = useWatch({ control: of.form.control, name: 'marks' });
  return (
    <>
      <FormRadioGroup
        of={of}
        name="sourceRegime"
        label={t('contribution.source')}
        description={t('contribution.sourceHelp')}
        necessity="required"
        options={SOURCE_REGIMES.map((id) => ({ id, label: t(`contribution.source.${id}`) }))}
      />
      <FormCheckboxGroup
        of={of}
        name="marks"
        label={t('contribution.marks')}
        options={MARKS.map((id) => ({
          id,
          label: t(`contribution.mark.${id}`),
          description: t(`contribution.mark.${id}.help`),
        }))}
      />
      {!marks.includes('ORAL_ONLY') && (
        <FormTextArea
          of={of}
          name="text"
          label={t('contribution.text')}
          necessity="required"
          rows={5}
          most={CONTRIBUTION_MAX}
        />
      )}
    </>
  );
};

export type ContributionFormProps = { readonly caseId: string; readonly onDone: () => void };

/** Adds what the reader knows of a case, in the own name. */
export const ContributionForm = ({ caseId, onDone }: ContributionFormProps) => {
  const t = useText();
  const add = useCommand(AddContributionMutation);
  const place = { form: 'CONTRIBUTION', objectId: caseId } as const;
  const { of, draft, forget } = useDraftForm(place, contributionSchema, NO_CONTRIBUTION);
  const [isSending, setSending] = useState(false);
  const send = async (written: WrittenContribution) => {
    setSending(true);
    const { problem } = await add({ caseId, ...contributionOf(written) });
    setSending(false);
    if (problem !== null) return problem;
    forget();
    showToast(t('contribution.added'));
    onDone();
    return null;
  };
  const stop = (): void => {
    forget();
    onDone();
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      <Fields of={of} />
      <DraftLine draft={draft} />
      <div className="rt-form__actions">
        <Button look="primary" type="submit" isPending={isSending}>
          {t('contribution.add')}
        </Button>
        <Button onPress={stop}>{t('contribution.stop')}</Button>
      </div>
    </form>
  );
};
