import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { usePagedQuery } from '@regiotafel/web-data';
import { LoadingState, MoreRows, useText } from '@regiotafel/web-ui';
import { CaseFrame } from '../../app/case-frame/case-frame.js';
import { purposesIn } from '../../app/case-frame/case-head.query.js';
import { ProblemNotice } from '../../app/query-view.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { CaseTimeline } from './case-timeline.js';
import { CaseTimelineScreenQuery, type CaseTimelineData } from './timeline.query.js';

const route = getRouteApi('/seat/casussen/$id/tijdlijn');
const courseOf = (data: CaseTimelineData) => data.caseFile?.timeline;

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const list = usePagedQuery(
    CaseTimelineScreenQuery,
    useMemo(() => ({ id }), [id]),
    courseOf,
  );
  const { data, rows, hasMore, problem } = list;
  if (!list.isLoading && problem === null && data?.caseFile === null) return <NotFoundPage />;
  return (
    <CaseFrame title={t('cases.timeline')} file={data?.caseFile} purposes={purposesIn(data)}>
      {problem && <ProblemNotice problem={problem} />}
      {data === undefined && list.isLoading && <LoadingState lines={10} />}
      {data?.caseFile && (
        <div className="rt-case__part">
          <CaseTimeline events={rows} meetings={data.meetingsOfCase ?? []} hasMore={hasMore} />
          <MoreRows shown={rows.length} hasMore={hasMore} isLoading={list.isLoadingMore} onMore={list.more} />
        </div>
      )}
    </CaseFrame>
  );
};
