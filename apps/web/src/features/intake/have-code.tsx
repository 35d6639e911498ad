import { useText } from '@regiotafel/web-ui';
import { RouteLink } from '../../app/route-link.js';

/** The way for who has reported before. */
export const HaveCode = () => {
  const t = useText();
  return (
    <p className="rt-plain__small">
      {t('intake.haveCode')} <RouteLink to="/melden/status">{t('intake.toStatus')}</RouteLink>
    </p>
  );
};
