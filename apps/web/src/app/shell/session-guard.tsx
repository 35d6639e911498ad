import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { useSession } from '../session/session-context.js';
import { readSession, type Session } from '../session/session.js';
import { stepUp } from '../step-up.js';

const WARN_MS = 5 * 60_000;
const LOOK_EVERY_MS = 10_000;

const ExpiryDialog = lazy(async () => ({ default: (await import('./expiry-dialog.js')).ExpiryDialog }));
const StepUpDialog = lazy(async () => ({ default: (await import('./step-up-dialog.js')).StepUpDialog }));
const EndedDialog = lazy(async () => ({ default: (await import('./ended-dialog.js')).EndedDialog }));

/** Minutes that are left, or null while there is no need to say so. Real time, not business time. */
const minutesLeft = ({ expiresAt }: Session, now: number): number | null => {
  const left = expiresAt === null ? Number.POSITIVE_INFINITY : expiresAt.getTime() - now;
  return left > WARN_MS ? null : Math.max(0, Math.ceil(left / 60_000));
};

const useRealTime = (): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
};

/** Every request keeps a session alive, so its end is asked for again before anybody is disturbed. */
const useConfirmed = (isNear: boolean): boolean => {
  const { session, take, end } = useSession();
  const [confirmed, setConfirmed] = useState<number | null>(null);
  const expiry = session.expiresAt?.getTime() ?? null;
  useEffect(() => {
    if (!isNear || confirmed === expiry) return;
    const look = async (): Promise<void> => {
      const next = await readSession();
      if (next.signedIn) take(next);
      else end();
      setConfirmed(next.expiresAt?.getTime() ?? null);
    };
    look().catch(() => setConfirmed(expiry));
  }, [isNear, confirmed, expiry, take, end]);
  return isNear && confirmed === expiry;
};

/** Warns before the session ends, and says so when it has. */
export const SessionGuard = () => {
  const { session, hasEnded } = useSession();
  const left = minutesLeft(session, useRealTime());
  const isStepUp = useSyncExternalStore(stepUp.subscribe, stepUp.read);
  const isConfirmed = useConfirmed(left !== null && !hasEnded);
  return (
    <Suspense fallback={null}>
      {isStepUp && !hasEnded && <StepUpDialog />}
      {hasEnded || (isConfirmed && left === 0) ? <EndedDialog /> : isConfirmed && <ExpiryDialog minutes={left ?? 0} />}
    </Suspense>
  );
};
