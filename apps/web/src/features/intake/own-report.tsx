import { useState } from 'react';
import { Notice, useText } from '@regiotafel/web-ui';
import { AnswerForm } from './answer-form.js';
import type { OwnReport } from './intake.query.js';
import { StatusSteps } from './status-steps.js';
import { WithdrawReport } from './withdraw-report.js';

type Done = 'ANSWERED' | 'WITHDRAWN' | 'TOO_LATE';

export type OwnReportProps = { readonly code: string; readonly report: OwnReport; readonly onChange: () => void };

/** How far a report is, the question that waits, and the way out of it. */
export const OwnReportParts = ({ code, report, onChange }: OwnReportProps) => {
  const t = useText();
  const [done, setDone] = useState<Done | null>(null);
  const settle = (what: Done): void => {
    setDone(what);
    onChange();
  };
  return (
    <>
      <div role="status">
        {done !== null && (
          <Notice tone={done === 'TOO_LATE' ? 'warning' : 'positive'} title={t(`intake.own.${done}`)}>
            {t(`intake.own.${done}.text`)}
          </Notice>
        )}
        <StatusSteps step={report.step} />
      </div>
      {report.question && (
        <AnswerForm
          code={code}
          question={report.question}
          onDone={(isKept) => settle(isKept ? 'ANSWERED' : 'TOO_LATE')}
        />
      )}
      {report.mayWithdraw && (
        <WithdrawReport code={code} onDone={(isWithdrawn) => settle(isWithdrawn ? 'WITHDRAWN' : 'TOO_LATE')} />
      )}
    </>
  );
};
