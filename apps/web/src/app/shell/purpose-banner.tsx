import { ShieldCheck } from 'lucide-react';
import type { Day } from '@regiotafel/kernel/day';
import { useText, useTimeText } from '@regiotafel/web-ui';
import './page.css';

export type PurposeBannerProps = {
  /** Why this may be read, in words. */
  readonly purpose: string;
  /** Law or agreement it rests on. */
  readonly basis: string;
  /** Last day of the right to read, when there is one. */
  readonly until?: Day | undefined;
};

/** Stands above everything about a person: why it is visible, on what ground and until when; reading is logged. */
export const PurposeBanner = ({ purpose, basis, until }: PurposeBannerProps) => {
  const t = useText();
  const time = useTimeText();
  return (
    <aside className="rt-purpose" aria-label={t('purpose.label')}>
      <ShieldCheck aria-hidden size={18} />
      <p>
        <strong>{purpose}</strong> · {basis}
        {until && ` · ${t('purpose.until', { day: time.day(until) })}`} · {t('purpose.logged')}
      </p>
    </aside>
  );
};
