import { useText } from '@regiotafel/web-ui';
import type { Explanation } from './planning.query.js';
import { roleName } from './role-name.js';

const REASONS_SHOWN = 5;

/** Why a meeting is not earlier, in words: per reason how many earlier moments it closes. Never says what is in a calendar. */
export const WhyNotEarlier = ({
  explanation,
  isPlaced,
}: {
  readonly explanation: Explanation;
  readonly isPlaced: boolean;
}) => {
  const t = useText();
  const { earlier, noticeWorkingDays, reasons, lift } = explanation;
  const notice = noticeWorkingDays ?? 0;
  if (isPlaced && earlier === 0) return <p className="rt-why__first">{t('planning.why.first')}</p>;
  return (
    <details className="rt-why" open={!isPlaced}>
      <summary>{t(isPlaced ? 'planning.why' : 'planning.why.never')}</summary>
      <p>{t(isPlaced ? 'planning.why.count' : 'planning.why.countNever', { count: earlier })}</p>
      <ul>
        {reasons.slice(0, REASONS_SHOWN).map(({ code, position, role, count }) => (
          <li key={`${code} ${position}`}>
            <span>{t(`planning.reason.${code}`, { role: roleName(t, role), notice })}</span>
            <span className="rt-why__count">{t('planning.why.moments', { count })}</span>
          </li>
        ))}
      </ul>
      {lift.length > 0 && (
        <p>
          {t('planning.why.lift', {
            what: lift
              .map(({ code, role }) => t(`planning.lift.${code}`, { role: roleName(t, role) }))
              .join(t('planning.why.and')),
          })}
        </p>
      )}
    </details>
  );
};
