import { UserRound } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useText } from '@regiotafel/web-ui';
import { useMe } from '../me.js';
import { useSession } from '../session/session-context.js';
import { roleNames } from './role-names.js';

const load = () => import('./person-menu.js');
const PersonMenu = lazy(async () => ({ default: (await load()).PersonMenu }));

/** Name and role of who works here. The menu behind it is fetched when somebody is about to open it. */
export const PersonButton = () => {
  const t = useText();
  const me = useMe();
  const { seat } = useSession().session;
  const [isWanted, setWanted] = useState(false);
  const face = (
    <>
      <UserRound aria-hidden size={18} className="rt-person__icon" />
      <span className="rt-person__text">
        <span className="rt-person__name">{me?.member.name ?? seat?.tenantName}</span>
        <span className="rt-person__role">{roleNames(t, seat?.roles ?? [])}</span>
      </span>
    </>
  );
  const plain = (
    <button
      type="button"
      className="rt-person"
      aria-haspopup="menu"
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setWanted(true)}
    >
      {face}
    </button>
  );
  return isWanted ? (
    <Suspense fallback={plain}>
      <PersonMenu face={face} />
    </Suspense>
  ) : (
    plain
  );
};
