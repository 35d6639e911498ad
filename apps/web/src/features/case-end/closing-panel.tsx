import { useDeferredValue } from 'react';
import { useWatch } from 'react-hook-form';
import type * as v from 'valibot';
import { dayAt } from '@regiotafel/kernel/day';
import { lessonWarnings } from '@regiotafel/kernel/lesson-warnings';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Panel, showToast, useText, useTimeText } from '@regiotafel/web-ui';
import { DraftLine } from '../../app/drafts/draft-line.js';
import { useDraftForm } from '../../app/drafts/use-draft-form.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormCheckboxGroup, FormRadioGroup, FormTextArea } from '../../app/form/form-fields.js';
import { useScreenForm, type ScreenForm } from '../../app/form/screen-form.js';
import { TextWarnings } from '../../app/text-warnings/text-warnings.js';
import type { EndPartProps } from './aftercare-panel.js';
import { CloseCaseMutation, ReopenCaseMutation, type CaseEnd } from './case-end.query.js';
import { closeSchema, closeWithoutCareSchema, LESSON_MAX, reopenSchema, RESULTS, TEXT_MAX } from './end-values.js';

type Closing = v.InferOutput<typeof closeSchema>;
type OfClosing = { readonly of: ScreenForm<v.InferInput<typeof closeSchema>, Closing> };

/** The lesson is looked through while it is written: it goes to the whole region. */
const Lesson = ({ of }: OfClosing) => {
  const t = useText();
  const lesson = useWatch({ control: of.form.control, name: 'lesson' });
  const warnings = lessonWarnings(useDeferredValue(lesson));
  return (
    <>
      <FormTextArea
        of={of}
        name="lesson"
        label={t('caseEnd.lesson')}
        description={t('caseEnd.lessonHelp')}
        necessity="optional"
        rows={3}
        most={LESSON_MAX}
      />
      <TextWarnings text={lesson} warnings={warnings} onChange={(text) => of.form.setValue('lesson', text)} />
      {lesson.trim() !== '' && (
        <FormCheckboxGroup
          of={of}
          name="namesChecked"
          label={t('caseEnd.namesChecked')}
          options={[{ id: 'CHECKED', label: t('caseEnd.noName') }]}
        />
      )}
    </>
  );
};

/** Why no aftercare is needed, where there is none. */
const NoAftercare = ({ of }: OfClosing) => {
  const t = useText();
  return (
    <FormTextArea
      of={of}
      name="noAftercare"
      label={t('caseEnd.noAftercare')}
      description={t('caseEnd.noAftercareHelp')}
      necessity="required"
      rows={2}
      most={TEXT_MAX}
    />
  );
};

/** How long the case is kept when it closes today. */
const Keeping = ({ retention }: Pick<CaseEnd['closing'], 'retention'>) => {
  const t = useText();
  const time = useTimeText();
  if (!retention) return <p>{t('caseEnd.notKept')}</p>;
  const { until, days, source } = retention;
  return <p>{t('caseEnd.keeping', { day: time.longDay(until), days, source })}</p>;
};

const NOT_CLOSED = { result: null, summary: '', noAftercare: '', lesson: '', namesChecked: [] };

type CloseFormProps = {
  readonly caseId: string;
  readonly retention: CaseEnd['closing']['retention'];
  readonly hasCare: boolean;
  readonly isExercise: boolean;
};

const CloseForm = ({ caseId, retention, hasCare, isExercise }: CloseFormProps) => {
  const t = useText();
  const close = useCommand(CloseCaseMutation);
  const place = { form: 'CLOSING', objectId: caseId } as const;
  const { of, draft, forget } = useDraftForm(place, hasCare ? closeSchema : closeWithoutCareSchema, NOT_CLOSED);
  const send = async ({ namesChecked, lesson, noAftercare, ...rest }: Closing): Promise<Problem | null> => {
    const checked = namesChecked.length > 0;
    const { problem } = await close({
      caseId,
      ...rest,
      noAftercare: hasCare ? null : noAftercare,
      lesson: lesson === '' || isExercise ? null : lesson,
      namesChecked: checked,
    });
    if (problem !== null) return problem;
    forget();
    showToast(t('caseEnd.closed'));
    return null;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      <p>{t('caseEnd.closeText')}</p>
      <Keeping retention={retention} />
      <FormRadioGroup
        of={of}
        name="result"
        label={t('caseEnd.resultHow')}
        necessity="required"
        options={RESULTS.map((id) => ({ id, label: t(`caseEnd.result.${id}`) }))}
      />
      <FormTextArea of={of} name="summary" label={t('caseEnd.summary')} necessity="required" rows={4} most={TEXT_MAX} />
      {!hasCare && <NoAftercare of={of} />}
      {isExercise ? <p>{t('caseEnd.noLesson')}</p> : <Lesson of={of} />}
      <DraftLine draft={draft} />
      <div>
        <Button look="danger" type="submit">
          {t('caseEnd.close')}
        </Button>
      </div>
    </form>
  );
};

const ReopenForm = ({ caseId }: { readonly caseId: string }) => {
  const t = useText();
  const reopen = useCommand(ReopenCaseMutation);
  const of = useScreenForm(reopenSchema, { reason: '' });
  const send = async ({ reason }: { reason: string }): Promise<Problem | null> => {
    const { problem } = await reopen({ caseId, reason });
    if (problem === null) showToast(t('caseEnd.reopened'));
    return problem;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      <FormTextArea
        of={of}
        name="reason"
        label={t('caseEnd.reopenWhy')}
        necessity="required"
        rows={3}
        most={TEXT_MAX}
      />
      <div>
        <Button type="submit">{t('caseEnd.reopen')}</Button>
      </div>
    </form>
  );
};

const Closings = ({ closings }: Pick<CaseEnd['closing'], 'closings'>) => {
  const t = useText();
  const time = useTimeText();
  return (
    <ul className="rt-end__list">
      {closings.map(
        ({ id, result, summary, noAftercare, retainedUntil, closedBy, closedAt, reopenedAt, reopenedBecause }) => (
          <li key={id}>
            <strong>{t(`caseEnd.result.${result}`)}</strong>
            <span className="rt-end__detail">
              {closedBy.name} · {time.moment(new Date(closedAt))}
            </span>
            <p className="rt-end__text">{summary}</p>
            {noAftercare !== null && (
              <p className="rt-end__text">{t('caseEnd.noCareBecause', { reason: noAftercare })}</p>
            )}
            <span className="rt-end__detail">
              {retainedUntil === null ? t('caseEnd.notKept') : t('caseEnd.kept', { day: time.longDay(retainedUntil) })}
            </span>
            {reopenedAt !== null && (
              <p className="rt-end__text">
                {t('caseEnd.reopenedOn', { day: time.day(dayAt(new Date(reopenedAt))) })} {reopenedBecause}
              </p>
            )}
          </li>
        ),
      )}
    </ul>
  );
};

/** How the case ends and ended, and opening it again. */
export const ClosingPanel = ({ caseId, file: { status, isExercise, mayReopen }, end: { closing } }: EndPartProps) => {
  const t = useText();
  const isOver = status === 'CLOSED' || status === 'RETAINED' || status === 'DESTROYED';
  return (
    <Panel title={t('caseEnd.closing')}>
      {closing.closings.length > 0 && <Closings closings={closing.closings} />}
      {closing.mayClose && !isOver && (
        <CloseForm
          caseId={caseId}
          isExercise={isExercise}
          retention={closing.retention}
          hasCare={status === 'AFTERCARE'}
        />
      )}
      {mayReopen && <ReopenForm caseId={caseId} />}
      {!closing.mayClose && closing.closings.length === 0 && <p>{t('caseEnd.byManager')}</p>}
    </Panel>
  );
};
