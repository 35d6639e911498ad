import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState, type ComponentType } from 'react';
import { LoadingState, useText, Wizard } from '@regiotafel/web-ui';
import type { IntakeForm } from './intake.query.js';
import { NoticeStep } from './notice-step.js';
import type { ReportFormProps } from './report-form.js';
import { stepIds } from './step-ids.js';

const route = getRouteApi('/melden/$slug');
const fetchForm = async () => (await import('./report-form.js')).ReportForm;

const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const;

/** Fetches the form as soon as somebody is there to read, so that nobody waits for it later. */
const useEarlyForm = (): void => {
  useEffect(() => {
    const settled = new AbortController();
    const begin = (): void => {
      settled.abort();
      void fetchForm();
    };
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, begin, { signal: settled.signal, passive: true });
    return () => settled.abort();
  }, []);
};

type BeginningProps = { readonly form: IntakeForm; readonly isPending: boolean; readonly onNext: () => void };

/** The first step: to be read before anything is filled in, and before the form is fetched. */
const Beginning = ({ form, isPending, onNext }: BeginningProps) => {
  const t = useText();
  useEarlyForm();
  return (
    <div className="rt-form">
      <Wizard
        label={t('intake.steps')}
        steps={stepIds(true).map((id) => ({ id, label: t(`intake.step.${id}`) }))}
        current="notice"
        onGo={onNext}
        onNext={onNext}
        onBack={onNext}
        finish={t('intake.send')}
        isPending={isPending}
      >
        <NoticeStep form={form} />
      </Wizard>
    </div>
  );
};

type Fetched = { readonly Form: ComponentType<ReportFormProps>; readonly isPastNotice: boolean };

/** A report, from the handling notice to the receipt. */
export const Report = (props: Omit<ReportFormProps, 'isPastNotice'>) => {
  const { stap = 1 } = route.useSearch();
  const [fetched, setFetched] = useState<Fetched | null>(null);
  const [isPending, setPending] = useState(false);
  const isEntered = stap > 1;
  useEffect(() => {
    if (isEntered) void fetchForm().then((Form) => setFetched((known) => known ?? { Form, isPastNotice: false }));
  }, [isEntered]);
  const begin = async (): Promise<void> => {
    setPending(true);
    const Form = await fetchForm();
    setFetched({ Form, isPastNotice: true });
  };
  if (fetched) return <fetched.Form {...props} isPastNotice={fetched.isPastNotice} />;
  if (isEntered) return <LoadingState lines={8} />;
  return <Beginning form={props.form} isPending={isPending} onNext={() => void begin()} />;
};
