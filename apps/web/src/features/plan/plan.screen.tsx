import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { readFragment, useScreenQuery } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { CaseFrame } from '../../app/case-frame/case-frame.js';
import { purposesIn } from '../../app/case-frame/case-head.query.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLinkButton } from '../../app/route-link.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { AdoptionPanel } from './adoption-panel.js';
import { GoalsPanel } from './goals-panel.js';
import { HeadingsPanel } from './headings-panel.js';
import { InterestsPanel } from './interests-panel.js';
import { MeasuresPanel } from './measures-panel.js';
import type { PlanPartProps } from './plan-part.js';
import { CasePlanScreenQuery, InterestParts, PlanParts, type CasePlanFile, type Interests } from './plan.query.js';
import { ViewsPanel } from './views-panel.js';
import './plan.css';

const route = getRouteApi('/seat/casussen/$id/plan');

type PlanProps = PlanPartProps & {
  readonly kind: CasePlanFile['theme']['kind'];
  readonly told: CasePlanFile['whoIsTold'];
  readonly interests: readonly Interests[];
};

/** A situation has no person whose view could be asked. */
const Plan = ({ kind, told, interests, ...part }: PlanProps) => (
  <div className="rt-plan">
    <div className="rt-plan__main">
      <GoalsPanel {...part} />
      <MeasuresPanel {...part} />
      <InterestsPanel caseId={part.caseId} interests={interests} mayWrite={part.plan.mayWrite} />
    </div>
    <div className="rt-plan__side">
      <AdoptionPanel {...part} />
      {kind === 'PERSON' && <ViewsPanel {...part} told={told} />}
    </div>
  </div>
);

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(CasePlanScreenQuery, { id });
  if (isAbsent(result, ({ caseFile }) => caseFile)) return <NotFoundPage />;
  const file = result.data?.caseFile;
  return (
    <CaseFrame
      title={t('plan.title')}
      file={file}
      purposes={purposesIn(result.data)}
      actions={
        file?.plan && (
          <RouteLinkButton to="/casussen/$id/plan/print" params={{ id }} icon={Printer}>
            {t('plan.print')}
          </RouteLinkButton>
        )
      }
    >
      <QueryView of={result}>
        {({ caseFile }) => {
          const plan = caseFile?.plan ? readFragment(PlanParts, caseFile.plan) : null;
          if (caseFile?.planHeadings && !plan) return <HeadingsPanel headings={caseFile.planHeadings} />;
          if (!caseFile || !plan) return <p>{t('plan.notShared')}</p>;
          return (
            <Plan
              caseId={caseFile.id}
              kind={caseFile.theme.kind}
              told={caseFile.whoIsTold}
              plan={plan}
              interests={readFragment(InterestParts, caseFile.interestWeighings)}
              onRefresh={result.refresh}
            />
          );
        }}
      </QueryView>
    </CaseFrame>
  );
};
