import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { AlertDialog, showToast, useText } from '@regiotafel/web-ui';
import { useSession } from '../session/session-context.js';
import { extendSession, readSession } from '../session/session.js';

/** Keeps an ending session alive, or leads to sign-in and back to this spot. `minutes` 0: it has ended. */
export const ExpiryDialog = ({ minutes }: { readonly minutes: number }) => {
  const t = useText();
  const { take } = useSession();
  const router = useRouter();
  const navigate = useNavigate();
  const [isPending, setPending] = useState(false);
  const hasEnded = minutes === 0;
  const signInAgain = async (): Promise<void> => {
    take(await readSession());
    await navigate({ to: '/aanmelden', search: { terug: router.state.location.href } });
  };
  const stay = async (): Promise<void> => {
    const session = await extendSession();
    if (!session.signedIn) return signInAgain();
    take(session);
    showToast(t('expiry.stayed'));
  };
  const act = (action: () => Promise<void>) => (): void => {
    setPending(true);
    action()
      .catch(() => showToast(t('connection.UNAVAILABLE.title'), 'negative'))
      .finally(() => setPending(false));
  };
  return (
    <AlertDialog
      title={t('expiry.title')}
      isOpen
      isPending={isPending}
      confirm={t(hasEnded ? 'expiry.again' : 'expiry.stay')}
      cancel={t('expiry.leave')}
      onConfirm={act(hasEnded ? signInAgain : stay)}
      onCancel={act(signInAgain)}
    >
      <p>{hasEnded ? t('expiry.ended') : t('expiry.text', { minutes })}</p>
    </AlertDialog>
  );
};
