import { lazy, Suspense, useEffect, useState } from 'react';
import { useSession } from '../session/session-context.js';
import type { Session } from '../session/session.js';

const WARN_MS = 5 * 60_000;
const LOOK_EVERY_MS = 10_000;

const ExpiryDialog = lazy(async () => ({ default: (await import('./expiry-dialog.js')).ExpiryDialog }));

/** Minutes that are left, or null while there is no need to say so. Real time, not business time. */
const minutesLeft = ({ expiresAt }: Session, now: number): number | null => {
  const left = expiresAt === null ? Number.POSITIVE_INFINITY : expiresAt.getTime() - now;
  return left > WARN_MS ? null : Math.max(0, Math.ceil(left / 60_000));
};

/** Warns before the session ends, and leads back to the same spot when it did. */
export const SessionGuard = () => {
  const { session } = useSession();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const left = minutesLeft(session, now);
  return left === null ? null : (
    <Suspense fallback={null}>
      <ExpiryDialog minutes={left} />
    </Suspense>
  );
};
