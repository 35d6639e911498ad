import { getRouteApi, useRouter } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { Notice, useText } from '@regiotafel/web-ui';
import { safeReturn } from '../../app/routes/safe-return.js';
import { useSession } from '../../app/session/session-context.js';
import { chooseSeat, type Seat } from '../../app/session/session.js';
import { roleNames } from '../../app/shell/role-names.js';
import { PlainPage } from '../../app/shell/plain-page.js';
import './sign-in.css';

const route = getRouteApi('/rol');

const SeatButton = ({
  seat,
  isDisabled,
  onChoose,
}: {
  readonly seat: Seat;
  readonly isDisabled: boolean;
  readonly onChoose: () => void;
}) => {
  const t = useText();
  return (
    <button type="button" className="rt-seat" disabled={isDisabled} onClick={onChoose}>
      <span>
        <strong>{seat.tenantName}</strong>
        <span className="rt-seat__roles">{roleNames(t, seat.roles)}</span>
      </span>
      <ArrowRight aria-hidden size={18} />
    </button>
  );
};

export const Screen = () => {
  const t = useText();
  const router = useRouter();
  const { terug } = route.useSearch();
  const { session, take } = useSession();
  const [state, setState] = useState<'IDLE' | 'BUSY' | 'FAILED'>('IDLE');
  const choose = async (seat: Seat): Promise<void> => {
    setState('BUSY');
    try {
      take(await chooseSeat(seat.id));
      await router.navigate({ href: safeReturn(terug) });
    } catch {
      setState('FAILED');
    }
  };
  return (
    <PlainPage title={t('seat.title')}>
      <p>{t(session.seats.length === 0 ? 'seat.none' : 'seat.lead')}</p>
      {state === 'FAILED' && (
        <Notice tone="negative" role="alert">
          {t('seat.failed')}
        </Notice>
      )}
      <ul className="rt-seats">
        {session.seats.map((seat) => (
          <li key={seat.id}>
            <SeatButton seat={seat} isDisabled={state === 'BUSY'} onChoose={() => void choose(seat)} />
          </li>
        ))}
      </ul>
    </PlainPage>
  );
};
