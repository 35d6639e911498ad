import { getRouteApi } from '@tanstack/react-router';
import { Layers, MessageCircleQuestion } from 'lucide-react';
import { useScreenQuery } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLinkButton } from '../../app/route-link.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { CaseFrame } from './case-frame.js';
import { CaseFacts, InvolvedPanel, NarrativePanel, PersonPanel } from './case-panels.js';
import { CaseScreenQuery, type CaseFile } from './case.query.js';
import { PlanPanel } from './plan-panel.js';

const route = getRouteApi('/seat/casussen/$id');

const CaseActions = ({ file: { card, mayWritePlan } }: { readonly file: CaseFile }) => {
  const t = useText();
  const isLiaison = useHasRole('LIAISON');
  const isCoordinator = useHasRole('COORDINATOR');
  if (card === null || !(isLiaison || isCoordinator)) return null;
  return (
    <>
      <RouteLinkButton to="/aangemeld/$id" params={{ id: card.id }} icon={Layers}>
        {t('cases.card')}
      </RouteLinkButton>
      {mayWritePlan && (
        <RouteLinkButton to="/deskundigen/vragen" search={{ casus: card.id }} icon={MessageCircleQuestion}>
          {t('cases.askExpert')}
        </RouteLinkButton>
      )}
    </>
  );
};

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(CaseScreenQuery, { id });
  if (isAbsent(result, ({ caseFile }) => caseFile)) return <NotFoundPage />;
  const file = result.data?.caseFile;
  return (
    <CaseFrame
      title={t('cases.case')}
      file={file}
      purposes={result.data?.purposes ?? []}
      actions={file && <CaseActions file={file} />}
    >
      <QueryView of={result}>
        {({ caseFile }) =>
          caseFile && (
            <div className="rt-case">
              <div className="rt-case__main">
                <NarrativePanel narrative={caseFile.narrative} />
                <PlanPanel file={caseFile} onRefresh={result.refresh} />
              </div>
              <div className="rt-case__side">
                <CaseFacts file={caseFile} />
                <PersonPanel file={caseFile} />
                <InvolvedPanel involved={caseFile.involved} />
              </div>
            </div>
          )
        }
      </QueryView>
    </CaseFrame>
  );
};
