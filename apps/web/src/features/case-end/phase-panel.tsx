import { dayAt, type Day } from '@regiotafel/kernel/day';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Panel, showToast, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { CasePill } from '../../app/case-frame/case-pill.js';
import { lastOfYear } from '../../app/form/coming-day.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import { FormDatePicker } from '../../app/form/form-pickers.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import type { EndPartProps } from './aftercare-panel.js';
import { MonitorCaseMutation, ResumeCaseMutation } from './case-end.query.js';
import { resumeSchema, reviewSchema, stillStands, TEXT_MAX } from './end-values.js';

const MonitorForm = ({ caseId }: { readonly caseId: string }) => {
  const t = useText();
  const today = dayAt(useNow());
  const monitor = useCommand(MonitorCaseMutation);
  const of = useScreenForm(reviewSchema(today), { reviewOn: null });
  const send = async ({ reviewOn }: { reviewOn: Day }): Promise<Problem | null> => {
    const { problem } = await monitor({ caseId, reviewOn });
    if (problem === null) showToast(t('caseEnd.monitored'));
    return problem;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      <FormDatePicker
        of={of}
        name="reviewOn"
        label={t('caseEnd.reviewOn')}
        necessity="required"
        least={today}
        most={lastOfYear(today)}
        today={today}
      />
      <div>
        <Button type="submit">{t('caseEnd.monitor')}</Button>
      </div>
    </form>
  );
};

/** Back to work; what was agreed on the end of the aftercare stands, unless it is said why not. */
const ResumeForm = ({ caseId, stands }: { readonly caseId: string; readonly stands: boolean }) => {
  const t = useText();
  const resume = useCommand(ResumeCaseMutation);
  const of = useScreenForm(resumeSchema, { endCriteriaSettledBecause: '' });
  const send = async ({
    endCriteriaSettledBecause: because,
  }: {
    endCriteriaSettledBecause: string;
  }): Promise<Problem | null> => {
    const { problem } = await resume({ caseId, endCriteriaSettledBecause: because === '' ? null : because });
    if (problem === null) showToast(t('caseEnd.resumed'));
    return problem;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      {stands && (
        <FormTextArea
          of={of}
          name="endCriteriaSettledBecause"
          label={t('caseEnd.settle')}
          description={t('caseEnd.settleHelp')}
          necessity="optional"
          rows={2}
          most={TEXT_MAX}
        />
      )}
      <div>
        <Button type="submit" size="small">
          {t('caseEnd.resume')}
        </Button>
      </div>
    </form>
  );
};

/** In which phase the case is, and following it or working on it again. */
export const PhasePanel = ({ caseId, file: { status, commands }, end }: EndPartProps) => {
  const t = useText();
  const stands = stillStands(end.aftercare.current);
  return (
    <Panel title={t('caseEnd.phase')}>
      <p>
        <CasePill status={status} />
      </p>
      {commands.includes('MONITOR') && <MonitorForm caseId={caseId} />}
      {commands.includes('RESUME') && <ResumeForm caseId={caseId} stands={stands} />}
    </Panel>
  );
};
