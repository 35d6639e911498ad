import * as v from 'valibot';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Panel, StatusPill, showToast, useText, useTimeText, type PillTone } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormRadioGroup, FormTextArea } from '../../app/form/form-fields.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { chosen } from './plan-goals.js';
import type { PlanPartProps } from './plan-part.js';
import { AdoptPlanMutation, ReviewPlanMutation, type Adoption } from './plan.query.js';

const TEXT_MAX = 4_000;
const TONE: Readonly<Record<Adoption['state'], PillTone>> = {
  WAITS: 'warning',
  ADOPTED: 'positive',
  REFUSED: 'negative',
  OVERTAKEN: 'neutral',
};

const Last = ({ adoption }: { readonly adoption: Adoption }) => {
  const t = useText();
  const time = useTimeText();
  const { state, reason, askedBy, askedAt, reviewedBy, reviewedAt, note } = adoption;
  return (
    <>
      <p>
        <StatusPill tone={TONE[state]}>{t(`plan.adoption.${state}`)}</StatusPill>
      </p>
      <p className="rt-plan__detail">
        {t('plan.adoption.asked', { name: askedBy.name, moment: time.moment(new Date(askedAt)) })}
      </p>
      {reason !== null && <p className="rt-plan__why">{reason}</p>}
      {reviewedBy !== null && reviewedAt !== null && (
        <p className="rt-plan__detail">
          {t('plan.adoption.reviewed', { name: reviewedBy.name, moment: time.moment(new Date(reviewedAt)) })}
        </p>
      )}
      {note !== null && <p className="rt-plan__why">{note}</p>}
    </>
  );
};

const Adopt = ({ caseId, plan, onRefresh }: PlanPartProps) => {
  const t = useText();
  const adopt = useCommand(AdoptPlanMutation);
  const isLimiting = plan.needsSecondPerson;
  const text = v.pipe(v.string(), v.trim(), v.maxLength(TEXT_MAX));
  const of = useScreenForm(v.object({ reason: isLimiting ? v.pipe(text, v.nonEmpty()) : text }), { reason: '' });
  const send = async ({ reason }: { reason: string }): Promise<Problem | null> => {
    const { problem } = await adopt({ caseId, planVersion: plan.version, reason: isLimiting ? reason : null });
    if (problem?.code === 'CONFLICT') onRefresh();
    if (problem === null) showToast(t(isLimiting ? 'plan.adoption.sent' : 'plan.adoption.done'));
    return problem;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      {isLimiting && (
        <FormTextArea
          of={of}
          name="reason"
          label={t('plan.adoption.reason')}
          description={t('plan.adoption.reasonHelp')}
          necessity="required"
          rows={3}
          most={TEXT_MAX}
        />
      )}
      <div>
        <Button type="submit" look="primary">
          {t(isLimiting ? 'plan.adoption.askSecond' : 'plan.adoption.adopt')}
        </Button>
      </div>
    </form>
  );
};

const ANSWERS = ['APPROVE', 'REFUSE'] as const;
const reviewSchema = v.pipe(
  v.object({ answer: chosen(ANSWERS), note: v.pipe(v.string(), v.trim(), v.maxLength(TEXT_MAX)) }),
  v.forward(
    v.partialCheck([['answer'], ['note']], ({ answer, note }) => answer === 'APPROVE' || note !== '', 'REQUIRED'),
    ['note'],
  ),
);

const Review = ({ caseId, adoption, onRefresh }: Omit<PlanPartProps, 'plan'> & { readonly adoption: Adoption }) => {
  const t = useText();
  const review = useCommand(ReviewPlanMutation);
  const of = useScreenForm(reviewSchema, { answer: null, note: '' });
  const send = async ({ answer, note }: v.InferOutput<typeof reviewSchema>): Promise<Problem | null> => {
    const approves = answer === 'APPROVE';
    const { problem } = await review({ caseId, adoptionId: adoption.id, approves, note: note === '' ? null : note });
    if (problem?.code === 'ADOPTION_OVER') onRefresh();
    if (problem === null) showToast(t('plan.review.done'));
    return problem;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      <FormRadioGroup
        of={of}
        name="answer"
        label={t('plan.review')}
        necessity="required"
        options={ANSWERS.map((id) => ({ id, label: t(`plan.review.${id}`) }))}
      />
      <FormTextArea of={of} name="note" label={t('plan.review.note')} rows={3} most={TEXT_MAX} />
      <div>
        <Button type="submit" look="primary">
          {t('plan.review.send')}
        </Button>
      </div>
    </form>
  );
};

/** Whether the plan as it is now was adopted, by whom, and the word of the second person when it only limits. */
export const AdoptionPanel = (props: PlanPartProps) => {
  const t = useText();
  const { caseId, plan, onRefresh } = props;
  const { adoption, isAdopted, mayWrite } = plan;
  const isEmpty = plan.goals.length + plan.measures.length === 0;
  const mayAdopt = mayWrite && !isAdopted && !isEmpty && adoption?.state !== 'WAITS';
  return (
    <Panel title={t('plan.adoption')}>
      {adoption === null ? <p>{t('plan.adoption.none')}</p> : <Last adoption={adoption} />}
      {mayAdopt && plan.saysNotWhetherInformed && <p>{t('plan.adoption.sayInformed')}</p>}
      {mayAdopt && !plan.saysNotWhetherInformed && <Adopt key={plan.version} {...props} />}
      {adoption?.mayReview === true && <Review caseId={caseId} adoption={adoption} onRefresh={onRefresh} />}
    </Panel>
  );
};
