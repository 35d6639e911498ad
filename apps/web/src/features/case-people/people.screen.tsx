import { getRouteApi } from '@tanstack/react-router';
import { readFragment, useScreenQuery } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { CaseFrame } from '../../app/case-frame/case-frame.js';
import { CaseHeadParts, isInvolvedIn, purposesIn } from '../../app/case-frame/case-head.query.js';
import { useMe } from '../../app/me.js';
import { QueryView } from '../../app/query-view.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { BlocksPanel, RestrictionPanel } from './closure-panels.js';
import { InvolvedPanel } from './involved-panel.js';
import { TakeoversPanel } from './takeovers-panel.js';
import { CasePeopleScreenQuery, type PeopleData, type PeopleFile } from './people.query.js';

const route = getRouteApi('/seat/casussen/$id/betrokkenen');

const Content = ({ file }: { readonly file: PeopleFile }) => {
  const me = useMe()?.member.id ?? '';
  return (
    <div className="rt-case">
      <div className="rt-case__main">
        <InvolvedPanel file={file} />
        <TakeoversPanel file={file} />
      </div>
      <div className="rt-case__side">
        <BlocksPanel file={file} />
        <RestrictionPanel file={file} me={me} />
      </div>
    </div>
  );
};

/** For whoever works on the case, as its tab is; a case that is closed to them says so. */
const isForReader = ({ caseFile }: PeopleData): boolean => {
  const head = caseFile && readFragment(CaseHeadParts, caseFile);
  return head ? isInvolvedIn(head) || head.isClosedToMe : false;
};

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(CasePeopleScreenQuery, { id });
  if (isAbsent(result, (data) => isForReader(data) || null)) return <NotFoundPage />;
  return (
    <CaseFrame title={t('casePeople.title')} file={result.data?.caseFile} purposes={purposesIn(result.data)}>
      <QueryView of={result}>{(data) => data.caseFile && <Content file={data.caseFile} />}</QueryView>
    </CaseFrame>
  );
};
