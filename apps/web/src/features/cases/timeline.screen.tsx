import { getRouteApi } from '@tanstack/react-router';
import { useScreenQuery } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { CaseFrame } from '../../app/case-frame/case-frame.js';
import { purposesIn } from '../../app/case-frame/case-head.query.js';
import { QueryView } from '../../app/query-view.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { CaseTimeline } from './case-timeline.js';
import { CaseTimelineScreenQuery } from './timeline.query.js';

const route = getRouteApi('/seat/casussen/$id/tijdlijn');

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(CaseTimelineScreenQuery, { id });
  if (isAbsent(result, ({ caseFile }) => caseFile)) return <NotFoundPage />;
  return (
    <CaseFrame title={t('cases.timeline')} file={result.data?.caseFile} purposes={purposesIn(result.data)}>
      <QueryView of={result}>
        {({ caseFile, meetingsOfCase }) =>
          caseFile && (
            <div className="rt-case__part">
              <CaseTimeline file={caseFile} meetings={meetingsOfCase ?? []} />
            </div>
          )
        }
      </QueryView>
    </CaseFrame>
  );
};
