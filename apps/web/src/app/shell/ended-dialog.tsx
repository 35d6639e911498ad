import { useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { AlertDialog, showToast, useText } from '@regiotafel/web-ui';
import { useSession } from '../session/session-context.js';
import { readSession } from '../session/session.js';

/** Looks whether somebody signed in again in another tab, each time this one is looked at. */
const useReturn = (): void => {
  const t = useText();
  const { session, take } = useSession();
  const navigate = useNavigate();
  const seat = session.seat?.id;
  const look = useCallback(async () => {
    const next = await readSession();
    if (!next.signedIn) return;
    take(next);
    if (next.seat?.id !== seat) await navigate({ to: '/' });
    showToast(t('expiry.back'));
  }, [navigate, seat, t, take]);
  useEffect(() => {
    const onLook = (): void => {
      if (document.visibilityState === 'visible') look().catch(() => undefined);
    };
    document.addEventListener('visibilitychange', onLook);
    window.addEventListener('focus', onLook);
    return () => {
      document.removeEventListener('visibilitychange', onLook);
      window.removeEventListener('focus', onLook);
    };
  }, [look]);
};

/** The session is over. Signing in happens in another tab, so that what was typed here stays. */
export const EndedDialog = () => {
  const t = useText();
  const { take } = useSession();
  const router = useRouter();
  useReturn();
  const leave = async (): Promise<void> => {
    const back = router.state.location.href;
    take(await readSession());
    await router.navigate({ to: '/aanmelden', search: { terug: back } });
  };
  return (
    <AlertDialog
      title={t('expiry.over')}
      isOpen
      confirm={t('expiry.again')}
      cancel={t('expiry.here')}
      onConfirm={() => window.open('/aanmelden', '_blank', 'noopener')}
      onCancel={() => void leave().catch(() => showToast(t('connection.UNAVAILABLE.title'), 'negative'))}
    >
      <p>{t('expiry.ended')}</p>
    </AlertDialog>
  );
};
