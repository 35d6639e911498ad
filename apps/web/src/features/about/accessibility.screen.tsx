import { useText } from '@regiotafel/web-ui';
import { RouteLink } from '../../app/route-link.js';
import { PlainPage } from '../../app/shell/plain-page.js';

const PARTS = ['aim', 'checked', 'gaps', 'tell'] as const;

export const Screen = () => {
  const t = useText();
  return (
    <PlainPage title={t('about.accessibility')} size="wide">
      {PARTS.map((part) => (
        <section key={part}>
          <h2>{t(`about.accessibility.${part}.title`)}</h2>
          <p>{t(`about.accessibility.${part}`)}</p>
        </section>
      ))}
      <p>
        <RouteLink to="/">{t('about.home')}</RouteLink>
      </p>
    </PlainPage>
  );
};
