import { getRouteApi } from '@tanstack/react-router';
import { readFragment, useScreenQuery } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { CaseFrame } from '../../app/case-frame/case-frame.js';
import { CaseHeadParts, purposesIn } from '../../app/case-frame/case-head.query.js';
import { colleagueOptions, colleaguesIn } from '../../app/colleagues.js';
import { useMe } from '../../app/me.js';
import { QueryView } from '../../app/query-view.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { BlocksPanel, RestrictionPanel } from './closure-panels.js';
import { InvolvedPanel } from './involved-panel.js';
import { TakeoversPanel } from './takeovers-panel.js';
import { CasePeopleScreenQuery, type PeopleData, type PeopleFile } from './people.query.js';

const route = getRouteApi('/seat/casussen/$id/betrokkenen');

const Content = ({ data, file }: { readonly data: PeopleData; readonly file: PeopleFile }) => {
  const me = useMe()?.member.id ?? '';
  const everybody = colleaguesIn(data);
  const people = colleagueOptions(everybody);
  const colleagues = colleagueOptions(everybody.filter(({ tenantName }) => tenantName === file.municipality.name));
  return (
    <div className="rt-case">
      <div className="rt-case__main">
        <InvolvedPanel file={file} colleagues={colleagues} />
        <TakeoversPanel file={file} />
      </div>
      <div className="rt-case__side">
        <BlocksPanel file={file} people={people} me={me} />
        <RestrictionPanel file={file} people={people} me={me} />
      </div>
    </div>
  );
};

/** For whoever works on the case, as its tab is; a case that is closed to them says so. */
const isForReader = ({ caseFile }: PeopleData): boolean => {
  const head = caseFile && readFragment(CaseHeadParts, caseFile);
  return head ? head.mayWritePlan || head.isClosedToMe : false;
};

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(CasePeopleScreenQuery, { id });
  if (isAbsent(result, (data) => isForReader(data) || null)) return <NotFoundPage />;
  return (
    <CaseFrame title={t('casePeople.title')} file={result.data?.caseFile} purposes={purposesIn(result.data)}>
      <QueryView of={result}>{(data) => data.caseFile && <Content data={data} file={data.caseFile} />}</QueryView>
    </CaseFrame>
  );
};
