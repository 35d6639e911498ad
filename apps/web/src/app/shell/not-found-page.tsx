import { LinkButton, useText } from '@regiotafel/web-ui';
import { Page } from './page.js';

/** Not there and not yours: one answer for both. */
export const NotFoundPage = () => {
  const t = useText();
  return (
    <Page title={t('notFound.title')} lead={t('notFound.text')}>
      <div>
        <LinkButton href="/">{t('notFound.home')}</LinkButton>
      </div>
    </Page>
  );
};
