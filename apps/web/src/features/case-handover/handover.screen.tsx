import { getRouteApi } from '@tanstack/react-router';
import { useScreenQuery } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { CaseFrame } from '../../app/case-frame/case-frame.js';
import { purposesIn } from '../../app/case-frame/case-head.query.js';
import { QueryView } from '../../app/query-view.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { HandoverPanel } from './handover-panel.js';
import { CaseHandoverScreenQuery } from './handover.query.js';

const route = getRouteApi('/seat/casussen/$id/overdracht');

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(CaseHandoverScreenQuery, { id });
  if (isAbsent(result, ({ caseFile }) => caseFile)) return <NotFoundPage />;
  return (
    <CaseFrame title={t('caseHandover.title')} file={result.data?.caseFile} purposes={purposesIn(result.data)}>
      <QueryView of={result}>
        {({ caseFile, handoverReceivers }) =>
          caseFile && (
            <div className="rt-case__part">
              <HandoverPanel file={caseFile} receivers={handoverReceivers ?? []} />
            </div>
          )
        }
      </QueryView>
    </CaseFrame>
  );
};
