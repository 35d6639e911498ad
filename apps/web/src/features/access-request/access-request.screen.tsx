import { getRouteApi } from '@tanstack/react-router';
import { FolderOpen } from 'lucide-react';
import { useScreenQuery } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { RequestPanel } from '../../app/access/request-panel.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLinkButton } from '../../app/route-link.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { Page } from '../../app/shell/page.js';
import { AccessRequestScreenQuery } from './access-request.query.js';

const route = getRouteApi('/seat/inzage/$id');

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(AccessRequestScreenQuery, { id });
  if (isAbsent(result, ({ accessRequest }) => accessRequest)) return <NotFoundPage />;
  const file = result.data?.accessRequest?.caseFile;
  return (
    <Page
      title={t('accessRequest.title')}
      lead={result.data && t(file ? 'accessRequest.lead' : 'accessRequest.secondLead')}
      actions={
        file && (
          <RouteLinkButton to="/casussen/$id" params={{ id: file.id }} icon={FolderOpen}>
            {t('accessRequest.toCase', { number: file.number })}
          </RouteLinkButton>
        )
      }
    >
      <QueryView of={result}>
        {({ accessRequest, purposes }) =>
          accessRequest && (
            <RequestPanel
              requests={[accessRequest]}
              purposes={purposes ?? []}
              caseId={accessRequest.caseFile?.id ?? null}
              empty=""
            />
          )
        }
      </QueryView>
    </Page>
  );
};
