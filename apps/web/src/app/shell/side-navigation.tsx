import { Link } from '@tanstack/react-router';
import { Badge, useText } from '@regiotafel/web-ui';
import { useSession } from '../session/session-context.js';
import { navigationFor } from './navigation.js';
import { useWaiting } from './waiting.js';

/** The screens of this seat. */
export const SideNavigation = ({ onChosen }: { readonly onChosen: () => void }) => {
  const t = useText();
  const { session } = useSession();
  const waiting = useWaiting();
  return (
    <nav className="rt-side" aria-label={t('shell.navigation')}>
      <ul>
        {navigationFor(session.seat?.roles ?? [], import.meta.env.DEV).map(({ id, to, icon: Icon }) => (
          <li key={id}>
            <Link to={to} className="rt-side__link" activeOptions={{ exact: to === '/' }} onClick={onChosen}>
              <Icon aria-hidden size={18} />
              <span className="rt-side__text">{t(`nav.${id}`)}</span>
              {id === 'worklist' && waiting !== null && waiting > 0 && <Badge count={waiting} />}
            </Link>
          </li>
        ))}
      </ul>
      <Link to="/toegankelijkheid" className="rt-side__link rt-side__foot">
        {t('shell.accessibility')}
      </Link>
    </nav>
  );
};
