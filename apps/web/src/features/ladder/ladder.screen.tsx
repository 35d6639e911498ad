import { getRouteApi } from '@tanstack/react-router';
import { readFragment, useScreenQuery } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { CaseFrame } from '../../app/case-frame/case-frame.js';
import { purposesIn } from '../../app/case-frame/case-head.query.js';
import { QueryView } from '../../app/query-view.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { CaseLadderScreenQuery, LadderParts } from './ladder.query.js';
import { MayorPanel } from './mayor-panel.js';
import { MovePanel } from './move-panel.js';
import './ladder.css';

const route = getRouteApi('/seat/casussen/$id/opschaling');

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(CaseLadderScreenQuery, { id });
  if (isAbsent(result, ({ caseFile }) => caseFile?.ladder)) return <NotFoundPage />;
  return (
    <CaseFrame title={t('ladder.title')} file={result.data?.caseFile} purposes={purposesIn(result.data)}>
      <QueryView of={result}>
        {({ caseFile }) => {
          const ladder = caseFile?.ladder ? readFragment(LadderParts, caseFile.ladder) : null;
          if (!caseFile || !ladder) return null;
          const documents = caseFile.documents
            .filter(({ isNewest, withdrawnAt }) => isNewest && withdrawnAt === null)
            .map(({ id: key, title }) => ({ id: key, label: title }));
          const props = { caseId: caseFile.id, ladder, documents };
          return (
            <div className="rt-ladder">
              <MovePanel {...props} />
              <MayorPanel {...props} />
            </div>
          );
        }}
      </QueryView>
    </CaseFrame>
  );
};
