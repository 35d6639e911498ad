import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { dayAt } from '@regiotafel/kernel/day';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { useText, Wizard } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { usePageForm } from '../../app/form/page-form.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { useStepForm, type StepForm } from '../../app/form/step-form.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import { HoneyPot } from './honey-pot.js';
import { SubmitSignalMutation, type IntakeForm } from './intake.query.js';
import { Receipt } from './receipt.js';
import { NoticeStep } from './notice-step.js';
import { PersonStep, ReporterStep, StoryStep } from './report-fields.js';
import { CheckStep } from './report-check.js';
import {
  EMPTY_REPORT,
  reportSchema,
  reportSteps,
  submission,
  type Report,
  type ReportValues,
} from './report-values.js';

const route = getRouteApi('/melden/$slug');

export type ReportFormProps = {
  readonly form: IntakeForm;
  readonly slug: string;
  readonly link: string | undefined;
  /** The notice was read before this form was there. */
  readonly isPastNotice: boolean;
};

type StepProps = {
  readonly of: ScreenForm<ReportValues, Report>;
  readonly form: IntakeForm;
  readonly steps: StepForm;
};

const StepBody = ({ of, form, steps }: StepProps) => {
  switch (steps.current) {
    case 'notice':
      return <NoticeStep form={form} />;
    case 'story':
      return <StoryStep of={of} form={form} />;
    case 'person':
      return <PersonStep of={of} />;
    case 'reporter':
      return <ReporterStep of={of} />;
    default:
      return <CheckStep of={of} form={form} onGo={steps.goTo} />;
  }
};

const BUSY: readonly string[] = ['FORM_BUSY', 'RATE_LIMITED'];

/** Who cannot send now is told to call, and on which number. */
const whenBusy = (problem: Problem, phone: string): Problem =>
  BUSY.includes(problem.code) ? { ...problem, messageId: `intake.busy.${problem.code}`, params: { phone } } : problem;

const useReport = ({ form, slug, link }: ReportFormProps) => {
  const submit = useCommand(SubmitSignalMutation);
  const [code, setCode] = useState<string | null>(null);
  const { of, isResumed, forget } = usePageForm(
    'public',
    `intake ${slug}`,
    reportSchema(dayAt(useNow())),
    EMPTY_REPORT,
  );
  const chosen = useWatch({ control: of.form.control, name: 'theme' });
  const theme = form.themes.find(({ code: each }) => each === chosen);
  const [isSending, setSending] = useState(false);
  const send = async (report: Report): Promise<Problem | null> => {
    setSending(true);
    const { data, problem } = await submit(submission(report, { slug, link, theme }));
    setSending(false);
    if (problem !== null) return whenBusy(problem, form.phone);
    forget();
    setCode(data.submitSignal?.receiptCode ?? '');
    return null;
  };
  return { of, isResumed, theme, code, isSending, send };
};

/** The report step by step. Nothing is sent before the last step, and nothing typed is lost before it is sent. */
export const ReportForm = (props: ReportFormProps) => {
  const t = useText();
  const navigate = route.useNavigate();
  const { stap = 1 } = route.useSearch();
  const { of, isResumed, theme, code, isSending, send } = useReport(props);
  const list = reportSteps(theme?.aboutPerson !== false, (id) => t(`intake.step.${id}`));
  const go = (step: number): void => void navigate({ search: (search) => ({ ...search, stap: step }) });
  const steps = useStepForm(of, list, { wanted: stap, go, isResumed });
  const goOn = useEffectEvent(() => {
    if (props.isPastNotice) steps.next();
  });
  useEffect(() => goOn(), []);
  if (code !== null) return <Receipt code={code} municipality={props.form.municipality} phone={props.form.phone} />;
  return (
    <div className="rt-form">
      <FormErrors of={of} onGo={steps.goToField} />
      <Wizard
        label={t('intake.steps')}
        steps={list}
        current={steps.current}
        onGo={steps.goTo}
        onNext={steps.isLast ? of.submit(send) : steps.next}
        onBack={steps.back}
        finish={t('intake.send')}
        isPending={isSending}
      >
        <StepBody of={of} form={props.form} steps={steps} />
        <HoneyPot field={of.form.register('website')} />
      </Wizard>
    </div>
  );
};
