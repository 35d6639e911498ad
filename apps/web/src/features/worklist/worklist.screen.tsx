import { Inbox } from 'lucide-react';
import { EmptyState, useText } from '@regiotafel/web-ui';
import { Page } from '../../app/shell/page.js';

export const Screen = () => {
  const t = useText();
  return (
    <Page title={t('worklist.title')} lead={t('worklist.lead')}>
      <EmptyState title={t('worklist.empty')} icon={Inbox}>
        {t('worklist.emptyNext')}
      </EmptyState>
    </Page>
  );
};
