import { getRouteApi } from '@tanstack/react-router';
import { Layers, MessageCircleQuestion } from 'lucide-react';
import { useScreenQuery } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { PackageMenu } from '../../app/case-package/package-menu.js';
import { CaseFrame } from '../../app/case-frame/case-frame.js';
import { purposesIn } from '../../app/case-frame/case-head.query.js';
import { RequestList } from '../../app/case-work/request-list.js';
import { ReferencePanel } from '../../app/references/reference-panel.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLinkButton } from '../../app/route-link.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import { useMe } from '../../app/me.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { CaseMeetings } from './case-meetings.js';
import { CaseFacts, InvolvedPanel, NarrativePanel, PersonPanel } from './case-panels.js';
import { CaseScreenQuery, type CaseFile, type CaseScreenData } from './case.query.js';
import { JoinedPanel } from './joined-panel.js';
import { OriginPanel } from './origin-panel.js';

const route = getRouteApi('/seat/casussen/$id');

const CaseActions = ({
  file: { id, status, isExercise, card, mayWritePlan, mayLead },
}: {
  readonly file: CaseFile;
}) => {
  const t = useText();
  const isLiaison = useHasRole('LIAISON');
  const isCoordinator = useHasRole('COORDINATOR');
  const take = mayLead && <PackageMenu caseId={id} status={status} isExercise={isExercise} />;
  if (card === null || !(isLiaison || isCoordinator)) return take || null;
  return (
    <>
      {take}
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

type ContentProps = { readonly data: CaseScreenData; readonly file: CaseFile };

const Content = ({ data, file }: ContentProps) => {
  const t = useText();
  const me = useMe()?.member.id;
  const meetings = data.meetingsOfCase ?? [];
  const isInvolved = file.involved.some(({ member }) => member.id === me);
  const unshared = isInvolved ? undefined : t('cases.notShared');
  return (
    <div className="rt-case">
      <div className="rt-case__main">
        <NarrativePanel narrative={file.narrative} />
        <CaseMeetings meetings={meetings} empty={unshared} />
        <RequestList requests={data.requests?.edges.map(({ node }) => node) ?? []} empty={unshared} />
      </div>
      <div className="rt-case__side">
        <CaseFacts file={file} />
        <OriginPanel signal={file.signal} />
        <JoinedPanel joinedSignals={file.joinedSignals} />
        <PersonPanel file={file} />
        <InvolvedPanel involved={file.involved} />
        {isInvolved && <ReferencePanel objectId={file.id} references={file.references} />}
      </div>
    </div>
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
      purposes={purposesIn(result.data)}
      actions={file && <CaseActions file={file} />}
    >
      <QueryView of={result}>{(data) => data.caseFile && <Content data={data} file={data.caseFile} />}</QueryView>
    </CaseFrame>
  );
};
