import { useState } from 'react';
import { dayAt, type Day } from '@regiotafel/kernel/day';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Panel, showToast, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { CasePill } from '../../app/case-frame/case-pill.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormDatePicker } from '../../app/form/form-pickers.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { ProblemNotice } from '../../app/query-view.js';
import type { EndPartProps } from './aftercare-panel.js';
import { MonitorCaseMutation, ResumeCaseMutation } from './case-end.query.js';
import { reviewSchema } from './end-values.js';

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
        today={today}
      />
      <div>
        <Button type="submit">{t('caseEnd.monitor')}</Button>
      </div>
    </form>
  );
};

/** In which phase the case is, and following it or working on it again. */
export const PhasePanel = ({ caseId, file: { status }, end }: EndPartProps) => {
  const t = useText();
  const resume = useCommand(ResumeCaseMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { mayArrange } = end.aftercare;
  const mayResume = mayArrange && (status === 'MONITORING' || status === 'AFTERCARE');
  return (
    <Panel title={t('caseEnd.phase')}>
      <p>
        <CasePill status={status} />
      </p>
      {problem && <ProblemNotice problem={problem} />}
      {mayArrange && status === 'ACTIVE' && <MonitorForm caseId={caseId} />}
      {mayResume && (
        <div>
          <Button size="small" onPress={() => void resume({ caseId }).then((result) => setProblem(result.problem))}>
            {t('caseEnd.resume')}
          </Button>
        </div>
      )}
    </Panel>
  );
};
