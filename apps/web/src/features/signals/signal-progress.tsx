import { Check } from 'lucide-react';
import { useText } from '@regiotafel/web-ui';
import type { SignalStatus } from './inbox.query.js';
import { placeOf, ROAD } from './road.js';
import './signals.css';

const stateOf = (at: number, now: number): 'DONE' | 'CURRENT' | 'AHEAD' => {
  if (at === now) return 'CURRENT';
  return at < now ? 'DONE' : 'AHEAD';
};

/** How far a signal is on the road that most signals go. */
export const SignalProgress = ({ status }: { readonly status: SignalStatus }) => {
  const t = useText();
  const now = placeOf(status);
  return (
    <ol className="rt-road" aria-label={t('signals.progress')}>
      {ROAD.map((each, at) => (
        <li key={each} data-state={stateOf(at, now)} aria-current={at === now ? 'step' : undefined}>
          <span className="rt-road__mark" aria-hidden>
            {at < now && <Check size={12} strokeWidth={3} />}
          </span>
          {t(`signals.status.${at === now ? status : each}`)}
        </li>
      ))}
    </ol>
  );
};
