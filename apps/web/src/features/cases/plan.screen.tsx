import { getRouteApi } from '@tanstack/react-router';
import { useScreenQuery } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { CaseFrame } from '../../app/case-frame/case-frame.js';
import { QueryView } from '../../app/query-view.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { PlanPanel } from './plan-panel.js';
import { CasePlanScreenQuery } from './plan.query.js';

const route = getRouteApi('/seat/casussen/$id/plan');

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(CasePlanScreenQuery, { id });
  if (isAbsent(result, ({ caseFile }) => caseFile)) return <NotFoundPage />;
  return (
    <CaseFrame title={t('cases.plan')} file={result.data?.caseFile} purposes={result.data?.purposes ?? []}>
      <QueryView of={result}>
        {({ caseFile }) =>
          caseFile && (
            <div className="rt-case__part">
              <PlanPanel file={caseFile} onRefresh={result.refresh} />
            </div>
          )
        }
      </QueryView>
    </CaseFrame>
  );
};
