import { Check } from 'lucide-react';
import { useText } from '@regiotafel/web-ui';
import type { ReporterStep } from './intake.query.js';

const STEPS: readonly ReporterStep[] = ['RECEIVED', 'IN_PROGRESS', 'ASSESSED', 'CLOSED'];

/** How far a report is. The same four words for every route and every outcome: nobody can read an outcome from them. */
export const StatusSteps = ({ step }: { readonly step: ReporterStep }) => {
  const t = useText();
  const now = STEPS.indexOf(step);
  return (
    <section className="rt-status" aria-label={t('intake.status.result')}>
      <h2>{t('intake.status.now', { step: t(`intake.status.${step}`) })}</h2>
      <ol>
        {STEPS.map((each, at) => (
          <li key={each} data-state={at <= now ? 'REACHED' : 'AHEAD'} aria-current={at === now ? 'step' : undefined}>
            <span className="rt-status__mark" aria-hidden>
              {at <= now && <Check size={14} strokeWidth={3} />}
            </span>
            <span>
              <strong>{t(`intake.status.${each}`)}</strong>
              <span className="rt-status__text">{t(`intake.status.${each}.text`)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
