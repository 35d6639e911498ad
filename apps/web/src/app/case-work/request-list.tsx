import { readFragment, type ResultOf } from '@regiotafel/web-data';
import { Panel, StatusPill, useText, useTimeText, type PillTone } from '@regiotafel/web-ui';
import { RouteLink } from '../route-link.js';
import { CaseRequestParts, type MaskedCaseRequest } from './case-work.query.js';
import './case-work.css';

const TONE: Readonly<Record<ResultOf<typeof CaseRequestParts>['status'], PillTone>> = {
  OPEN: 'info',
  IN_PROGRESS: 'accent',
  REPORTED_DONE: 'warning',
  DONE: 'positive',
  DECLINED: 'negative',
  WITHDRAWN: 'neutral',
};

export type RequestListProps = {
  readonly requests: readonly MaskedCaseRequest[];
  /** What to say when there are none to show; for whoever may not see them, that and not that there are none. */
  readonly empty?: string | undefined;
};

/** Who was asked for a case, and how that stands. */
export const RequestList = ({ requests, empty }: RequestListProps) => {
  const t = useText();
  const time = useTimeText();
  return (
    <Panel title={t('caseWork.requests')}>
      {requests.length === 0 && <p>{empty ?? t('caseWork.noRequests')}</p>}
      <ul className="rt-rows">
        {readFragment(CaseRequestParts, requests).map(({ id, status, hours, respondBy, expert }) => (
          <li key={id}>
            <RouteLink to="/verzoeken/$id" params={{ id }}>
              {expert?.member.name ?? t('caseWork.noExpertYet')}
            </RouteLink>
            <StatusPill tone={TONE[status]}>{t(`caseWork.request.${status}`)}</StatusPill>
            <span>{t('caseWork.hoursBy', { hours, day: time.day(respondBy) })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
