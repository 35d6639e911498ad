import { useState } from 'react';
import { AlertDialog, showToast, useText } from '@regiotafel/web-ui';
import { useSession } from '../session/session-context.js';
import { extendSession, signOut } from '../session/session.js';

/** Keeps an ending session alive, or lets it end. */
export const ExpiryDialog = ({ minutes }: { readonly minutes: number }) => {
  const t = useText();
  const { take, end } = useSession();
  const [isPending, setPending] = useState(false);
  const stay = async (): Promise<void> => {
    setPending(true);
    try {
      const session = await extendSession();
      if (!session.signedIn) return end();
      take(session);
      showToast(t('expiry.stayed'));
    } catch {
      showToast(t('connection.UNAVAILABLE.title'), 'negative');
    } finally {
      setPending(false);
    }
  };
  const leave = async (): Promise<void> => {
    await signOut().catch(() => null);
    end();
  };
  return (
    <AlertDialog
      title={t('expiry.title')}
      isOpen
      isPending={isPending}
      confirm={t('expiry.stay')}
      cancel={t('expiry.leave')}
      onConfirm={() => void stay()}
      onCancel={() => void leave()}
    >
      <p>{t('expiry.text', { minutes })}</p>
    </AlertDialog>
  );
};
