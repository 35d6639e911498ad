import { useCallback, useEffect, useState } from 'react';
import { AlertDialog, showToast, useText } from '@regiotafel/web-ui';
import { useSession } from '../session/session-context.js';
import { readSession } from '../session/session.js';
import { stepUp } from '../step-up.js';

const SIGN_IN = '/api/sign-in?fresh=1&return=/';

/** Goes on once somebody comes back to this tab from signing in. */
const useReturn = (hasLeft: boolean): void => {
  const t = useText();
  const { take } = useSession();
  const look = useCallback(async () => {
    const next = await readSession();
    if (!next.signedIn) return;
    take(next);
    stepUp.done();
    showToast(t('stepUp.back'));
  }, [t, take]);
  useEffect(() => {
    if (!hasLeft) return undefined;
    const onLook = (): void => {
      if (document.visibilityState === 'visible') look().catch(() => undefined);
    };
    document.addEventListener('visibilitychange', onLook);
    window.addEventListener('focus', onLook);
    return () => {
      document.removeEventListener('visibilitychange', onLook);
      window.removeEventListener('focus', onLook);
    };
  }, [hasLeft, look]);
};

/** What was asked needs a fresh sign-in. That happens in another tab, so that what was typed here stays. */
export const StepUpDialog = () => {
  const t = useText();
  const [hasLeft, setLeft] = useState(false);
  useReturn(hasLeft);
  const leave = (): void => {
    window.open(SIGN_IN, '_blank', 'noopener');
    setLeft(true);
  };
  return (
    <AlertDialog
      title={t('stepUp.title')}
      isOpen
      confirm={t('stepUp.again')}
      cancel={t('stepUp.not')}
      onConfirm={leave}
      onCancel={() => stepUp.done()}
    >
      <p>{t('stepUp.text')}</p>
    </AlertDialog>
  );
};
