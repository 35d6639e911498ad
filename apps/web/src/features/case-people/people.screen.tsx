import { getRouteApi } from '@tanstack/react-router';
import { useScreenQuery } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { CaseFrame } from '../../app/case-frame/case-frame.js';
import { purposesIn } from '../../app/case-frame/case-head.query.js';
import { colleagueOptions, colleaguesIn } from '../../app/colleagues.js';
import { useMe } from '../../app/me.js';
import { QueryView } from '../../app/query-view.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { BlocksPanel, RestrictionPanel } from './closure-panels.js';
import { InvolvedPanel } from './involved-panel.js';
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
      </div>
      <div className="rt-case__side">
        <BlocksPanel file={file} people={people} me={me} />
        <RestrictionPanel file={file} people={people} me={me} />
      </div>
    </div>
  );
};

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(CasePeopleScreenQuery, { id });
  if (isAbsent(result, ({ caseFile }) => caseFile)) return <NotFoundPage />;
  return (
    <CaseFrame title={t('casePeople.title')} file={result.data?.caseFile} purposes={purposesIn(result.data)}>
      <QueryView of={result}>{(data) => data.caseFile && <Content data={data} file={data.caseFile} />}</QueryView>
    </CaseFrame>
  );
};
