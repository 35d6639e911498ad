import { useState } from 'react';
import * as v from 'valibot';
import { useAsk, type Problem } from '@regiotafel/web-data';
import { Button, Notice, useText } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormTextField } from '../../app/form/form-fields.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { PlainPage } from '../../app/shell/plain-page.js';
import { EmergencyLines } from './emergency-lines.js';
import { OwnReportQuery, type OwnReport } from './intake.query.js';
import { OwnReportParts } from './own-report.js';
import './intake.css';

const schema = v.object({ code: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100)) });

/** What the service said of a code; null for every code that leads nowhere. */
type Answer = { readonly code: string; readonly report: OwnReport | null };

const LeadsNowhere = () => {
  const t = useText();
  return (
    <Notice tone="warning" title={t('intake.status.unknown')}>
      {t('intake.status.unknownHelp')}
    </Notice>
  );
};

export const Screen = () => {
  const t = useText();
  const ask = useAsk(OwnReportQuery);
  const of = useScreenForm(schema, { code: '' });
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isAsking, setAsking] = useState(false);
  const look = async ({ code }: { code: string }): Promise<Problem | null> => {
    setAsking(true);
    const { data, problem } = await ask({ code });
    setAsking(false);
    setAnswer(problem === null ? { code, report: data.ownReport } : null);
    return problem;
  };
  return (
    <PlainPage title={t('intake.status.title')} size="wide">
      <EmergencyLines />
      <p>{t('intake.status.lead')}</p>
      <form className="rt-form" onSubmit={of.submit(look)} noValidate>
        <FormErrors of={of} />
        <FormTextField
          of={of}
          name="code"
          label={t('intake.status.code')}
          description={t('intake.status.codeHelp')}
          necessity="required"
          className="rt-intake__code"
        />
        <div className="rt-form__actions">
          <Button look="primary" type="submit" isPending={isAsking}>
            {t('intake.status.look')}
          </Button>
        </div>
      </form>
      <div role="status">{answer?.report === null && <LeadsNowhere />}</div>
      {answer !== null && answer.report !== null && (
        <OwnReportParts
          key={answer.code}
          code={answer.code}
          report={answer.report}
          onChange={() => void look({ code: answer.code })}
        />
      )}
    </PlainPage>
  );
};
