import { useText } from '@regiotafel/web-ui';
import { PlainPage } from '../../app/shell/plain-page.js';

/** A public page of what is no municipality. */
export const NotThere = () => {
  const t = useText();
  return (
    <PlainPage title={t('notFound.title')}>
      <p>{t('notFound.text')}</p>
    </PlainPage>
  );
};
