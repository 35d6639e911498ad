import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useCommand } from '@regiotafel/web-data';
import { Button, showToast, useText } from '@regiotafel/web-ui';
import { useDraftForm } from '../../app/form/drafts.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormCheckboxGroup, FormRadioGroup, FormTextArea } from '../../app/form/form-fields.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import { useSession } from '../../app/session/session-context.js';
import { AddContributionMutation } from './contributions.query.js';
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
        label={t('cases.source')}
        description={t('cases.sourceHelp')}
        necessity="required"
        options={SOURCE_REGIMES.map((id) => ({ id, label: t(`cases.source.${id}`) }))}
      />
      <FormCheckboxGroup
        of={of}
        name="marks"
        label={t('cases.marks')}
        options={MARKS.map((id) => ({
          id,
          label: t(`cases.mark.${id}`),
          description: t(`cases.mark.${id}.help`),
        }))}
      />
      {!marks.includes('ORAL_ONLY') && (
        <FormTextArea
          of={of}
          name="text"
          label={t('cases.contribution.text')}
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
  const { seat } = useSession().session;
  const add = useCommand(AddContributionMutation);
  const { of, isResumed, forget } = useDraftForm(
    seat?.id ?? '',
    `contribution ${caseId}`,
    contributionSchema,
    NO_CONTRIBUTION,
  );
  const [isSending, setSending] = useState(false);
  const send = async (written: WrittenContribution) => {
    setSending(true);
    const { problem } = await add({ caseId, ...contributionOf(written) });
    setSending(false);
    if (problem !== null) return problem;
    forget();
    showToast(t('cases.contribution.added'));
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
      {isResumed && <p className="rt-case__detail">{t('cases.plan.resumed')}</p>}
      <Fields of={of} />
      <div className="rt-form__actions">
        <Button look="primary" type="submit" isPending={isSending}>
          {t('cases.contribution.add')}
        </Button>
        <Button onPress={stop}>{t('cases.plan.stop')}</Button>
      </div>
    </form>
  );
};
