import { getRouteApi } from '@tanstack/react-router';
import { useScreenQuery } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { CaseFrame } from '../../app/case-frame/case-frame.js';
import { purposesIn } from '../../app/case-frame/case-head.query.js';
import { QueryView } from '../../app/query-view.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { DocumentsPanel } from './documents-panel.js';
import { CaseDocumentsScreenQuery } from './documents.query.js';

const route = getRouteApi('/seat/casussen/$id/documenten');

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(CaseDocumentsScreenQuery, { id });
  if (isAbsent(result, ({ caseFile }) => caseFile)) return <NotFoundPage />;
  return (
    <CaseFrame title={t('documents.title')} file={result.data?.caseFile} purposes={purposesIn(result.data)}>
      <QueryView of={result}>
        {({ caseFile, documentRules }) =>
          caseFile &&
          documentRules && (
            <div className="rt-case__part">
              <DocumentsPanel file={caseFile} rules={documentRules} onRefresh={result.refresh} />
            </div>
          )
        }
      </QueryView>
    </CaseFrame>
  );
};
