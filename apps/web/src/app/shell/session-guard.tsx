import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { AlertDialog, showToast, useText } from '@regiotafel/web-ui';
import { useSession } from '../session/session-context.js';

const WARN_MS = 5 * 60_000;
const LOOK_EVERY_MS = 10_000;

/** Minutes that are left, or null while there is no need to say so. Real time, not business time. */
const minutesLeft = (expiresAt: Date | null, now: number): number | null => {
  const left = expiresAt === null ? Number.POSITIVE_INFINITY : expiresAt.getTime() - now;
  return left > WARN_MS ? null : Math.max(0, Math.ceil(left / 60_000));
};

/** Warns before the session ends, and leads back to the same spot when it did. */
export const SessionGuard = () => {
  const t = useText();
  const { session, refresh } = useSession();
  const router = useRouter();
  const navigate = useNavigate();
  const [now, setNow] = useState(() => Date.now());
  const [isPending, setPending] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const left = minutesLeft(session.expiresAt, now);
  const again = (): void => void navigate({ to: '/aanmelden', search: { terug: router.state.location.href } });
  const stay = async (): Promise<void> => {
    setPending(true);
    const next = await refresh().finally(() => setPending(false));
    if (!next.signedIn) again();
    else if (minutesLeft(next.expiresAt, Date.now()) === null) showToast(t('expiry.stayed'));
  };
  return (
    <AlertDialog
      title={t('expiry.title')}
      isOpen={left !== null}
      isPending={isPending}
      confirm={t(left === 0 ? 'expiry.again' : 'expiry.stay')}
      cancel={t('shell.signOut')}
      onConfirm={() => (left === 0 ? again() : void stay())}
      onCancel={again}
    >
      <p>{left === 0 ? t('expiry.ended') : t('expiry.text', { minutes: left ?? 0 })}</p>
    </AlertDialog>
  );
};
