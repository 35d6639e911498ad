import { useText } from '@regiotafel/web-ui';
import { RouteLinkButton } from '../route-link.js';
import { Page } from './page.js';

/** Not there and not yours: one answer for both. */
export const NotFoundPage = () => {
  const t = useText();
  return (
    <Page title={t('notFound.title')} lead={t('notFound.text')}>
      <div>
        <RouteLinkButton to="/">{t('notFound.home')}</RouteLinkButton>
      </div>
    </Page>
  );
};
