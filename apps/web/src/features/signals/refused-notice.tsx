import { Notice, useText, useTimeText } from '@regiotafel/web-ui';
import type { RefusedReports } from './inbox.query.js';

export type RefusedNoticeProps = { readonly refused: readonly RefusedReports[] };

/** That reports did not come through because there were too many in an hour: nobody else tells the desk. */
export const RefusedNotice = ({ refused }: RefusedNoticeProps) => {
  const t = useText();
  const time = useTimeText();
  if (refused.length === 0) return null;
  return (
    <Notice tone="warning" title={t('signals.refused.title')}>
      <ul>
        {refused.map(({ id, count, lastAt, system }) => (
          <li key={id}>
            {t(system === null ? 'signals.refused.form' : 'signals.refused.system', {
              count,
              moment: time.moment(new Date(lastAt)),
              system: system ?? '',
            })}
          </li>
        ))}
      </ul>
      <p>{t('signals.refused.next')}</p>
    </Notice>
  );
};
