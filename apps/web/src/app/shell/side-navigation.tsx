import { Link } from '@tanstack/react-router';
import { useText } from '@regiotafel/web-ui';
import { useSession } from '../session/session-context.js';
import { navigationFor } from './navigation.js';

/** The screens of this seat. */
export const SideNavigation = ({ onChosen }: { readonly onChosen: () => void }) => {
  const t = useText();
  const { session } = useSession();
  return (
    <nav className="rt-side" aria-label={t('shell.navigation')}>
      <ul>
        {navigationFor(session.seat?.roles ?? [], import.meta.env.DEV).map(({ id, to, icon: Icon }) => (
          <li key={id}>
            <Link to={to} className="rt-side__link" activeOptions={{ exact: to === '/' }} onClick={onChosen}>
              <Icon aria-hidden size={18} />
              <span className="rt-side__text">{t(`nav.${id}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
