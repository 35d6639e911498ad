import { Button, useText } from '@regiotafel/web-ui';
import './page.css';

/** Before anything else could be shown the service did not answer. */
export const ServicePage = ({ onRetry }: { readonly onRetry: () => void }) => {
  const t = useText();
  return (
    <main className="rt-plain">
      <h1>{t('connection.UNAVAILABLE.title')}</h1>
      <p>{t('connection.start')}</p>
      <div>
        <Button look="primary" onPress={onRetry}>
          {t('failure.retry')}
        </Button>
      </div>
    </main>
  );
};
