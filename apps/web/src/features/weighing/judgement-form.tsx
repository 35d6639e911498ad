import { useState } from 'react';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Notice, Panel, showToast, useScreenLocale, useText } from '@regiotafel/web-ui';
import { DraftLine } from '../../app/drafts/draft-line.js';
import { useDraftForm } from '../../app/drafts/use-draft-form.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormRadioGroup, FormTextArea, FormTextField } from '../../app/form/form-fields.js';
import type { HeldForm } from '../../app/form/held-form.js';
import { Overtaken } from '../../app/form/overtaken.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import { emptyJudgement, judgementSchema, TEXT_MOST, type Judged, type JudgementValues } from './judgement.js';
import { ANSWERS, OUTCOMES } from './stage.js';
import { SubmitJudgementMutation, type Criterion, type Weighing } from './weighing.query.js';

type OfJudgement = { readonly of: ScreenForm<JudgementValues, Judged> };

const Question = ({ of, criterion, at }: OfJudgement & { readonly criterion: Criterion; readonly at: number }) => {
  const t = useText();
  const locale = useScreenLocale();
  const question = locale === 'nl' ? criterion.textNl : criterion.textEn;
  return (
    <div className="rt-criterion">
      <FormRadioGroup
        of={of}
        name={`answers.${at}.answer`}
        label={`${at + 1}. ${question}`}
        necessity="required"
        options={ANSWERS.map((id) => ({ id, label: t(`weighing.answer.${id}`) }))}
      />
      <FormTextField
        of={of}
        name={`answers.${at}.note`}
        label={t('weighing.note', { question: at + 1 })}
        necessity="optional"
      />
    </div>
  );
};

const Verdict = ({ of }: OfJudgement) => {
  const t = useText();
  return (
    <>
      <FormRadioGroup
        of={of}
        name="preferredOutcome"
        label={t('weighing.preferred')}
        necessity="required"
        options={OUTCOMES.map((id) => ({
          id,
          label: t(`outcome.${id}`),
          description: t(`weighing.outcome.${id}.help`),
        }))}
      />
      <FormTextArea
        of={of}
        name="rationale"
        label={t('weighing.rationale')}
        description={t('weighing.rationale.help')}
        necessity="required"
        rows={4}
        most={TEXT_MOST}
      />
    </>
  );
};

export type JudgementFormProps = {
  readonly weighing: Weighing;
  readonly held: HeldForm;
  readonly refresh: () => void;
};

const OVERTAKEN = ['WEIGHING_WRONG_STATE', 'ALREADY_JUDGED'];

const useJudgement = ({ weighing: { id, criteria }, held, refresh }: JudgementFormProps) => {
  const t = useText();
  const submit = useCommand(SubmitJudgementMutation);
  const start = emptyJudgement(criteria);
  const place = { form: 'JUDGEMENT', objectId: id } as const;
  const { of, draft, forget } = useDraftForm(place, judgementSchema, start);
  const [isSending, setSending] = useState(false);
  const discard = (): void => {
    forget();
    held.release();
  };
  const send = async (judged: Judged): Promise<Problem | null> => {
    setSending(true);
    const { problem } = await submit({ weighingId: id, ...judged });
    setSending(false);
    if (problem !== null && OVERTAKEN.includes(problem.code)) {
      held.hold();
      refresh();
    }
    if (problem !== null) return problem;
    discard();
    showToast(t('weighing.sent'));
    return null;
  };
  return { of, draft, isSending, send, discard };
};

/** The own judgement, given alone and once. What was typed stays until it is sent. */
export const JudgementForm = (props: JudgementFormProps) => {
  const t = useText();
  const { of, draft, isSending, send, discard } = useJudgement(props);
  const { criteria } = props.weighing;
  return (
    <Panel title={t('weighing.mine')}>
      <p>{t('weighing.blind')}</p>
      <form className="rt-form" onSubmit={of.submit(send)} noValidate>
        <FormErrors of={of} />
        {props.held.isOvertaken && <Overtaken onDiscard={discard} />}
        {criteria.map((criterion, at) => (
          <Question key={criterion.code} of={of} criterion={criterion} at={at} />
        ))}
        <Verdict of={of} />
        <DraftLine draft={draft} />
        <Notice>{t('weighing.once')}</Notice>
        <div className="rt-form__actions">
          <Button look="primary" type="submit" isPending={isSending}>
            {t('weighing.submit')}
          </Button>
        </div>
      </form>
    </Panel>
  );
};
