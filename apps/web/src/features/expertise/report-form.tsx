import * as v from 'valibot';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, showToast, useText } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormNumberField } from '../../app/form/form-pickers.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { HOURS_LEAST, HOURS_MOST, hoursSchema } from './ask-values.js';
import { isStale, ReportDoneMutation, type ShownRequest } from './request.query.js';

const schema = v.object({ hours: hoursSchema });

export type ReportFormProps = {
  readonly request: ShownRequest;
  /** Something went wrong that is not about the form. */
  readonly onProblem: (problem: Problem | null) => void;
};

/** The expert says that it is done, and how many hours it was. */
export const ReportForm = ({ request: { id, version, hours }, onProblem }: ReportFormProps) => {
  const t = useText();
  const report = useCommand(ReportDoneMutation);
  const of = useScreenForm(schema, { hours });
  const send = async (done: v.InferOutput<typeof schema>): Promise<Problem | null> => {
    const { problem } = await report({ requestId: id, version, hours: done.hours });
    if (problem === null) showToast(t('expertise.reported'));
    const isElsewhere = problem === null || isStale(problem);
    if (isElsewhere) onProblem(problem);
    return isElsewhere ? null : problem;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <p>{t('expertise.reportText')}</p>
      <FormErrors of={of} />
      <FormNumberField
        of={of}
        name="hours"
        label={t('expertise.worked')}
        description={t('expertise.reportHelp', { hours })}
        least={HOURS_LEAST}
        most={HOURS_MOST}
        step={HOURS_LEAST}
      />
      <div className="rt-form__actions">
        <Button look="primary" type="submit">
          {t('expertise.report')}
        </Button>
      </div>
    </form>
  );
};
