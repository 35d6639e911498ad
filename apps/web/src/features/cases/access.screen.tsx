import { getRouteApi } from '@tanstack/react-router';
import { useScreenQuery } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { AccessPanel } from '../../app/access/access-panel.js';
import { RequestPanel } from '../../app/access/request-panel.js';
import { CaseFrame } from '../../app/case-frame/case-frame.js';
import { purposesIn } from '../../app/case-frame/case-head.query.js';
import { QueryView } from '../../app/query-view.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { CaseAccessScreenQuery } from './access.query.js';
import { TableReaders } from './table-readers.js';

const route = getRouteApi('/seat/casussen/$id/inzage');

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(CaseAccessScreenQuery, { id });
  if (isAbsent(result, ({ whoSeesThis }) => whoSeesThis)) return <NotFoundPage />;
  const purposes = purposesIn(result.data);
  return (
    <CaseFrame title={t('cases.accessTitle')} file={result.data?.caseFile} purposes={purposes}>
      <QueryView of={result}>
        {({ caseFile, whoSeesThis, tableReaders }) =>
          caseFile &&
          whoSeesThis && (
            <div className="rt-case__part">
              {caseFile.accessRequests.length > 0 && (
                <RequestPanel
                  requests={caseFile.accessRequests}
                  purposes={purposes}
                  caseId={caseFile.id}
                  empty={t('cases.nobodyAsked')}
                />
              )}
              <AccessPanel
                about={{ id: caseFile.id, use: 'CASE', regime: caseFile.regime }}
                visibility={whoSeesThis}
                purposes={purposes}
                isReadOnly={!caseFile.mayGrant}
              />
              {tableReaders && <TableReaders readers={tableReaders} />}
            </div>
          )
        }
      </QueryView>
    </CaseFrame>
  );
};
