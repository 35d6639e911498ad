import { addDays, type Day } from '@regiotafel/kernel/day';
import { useText, useTimeText } from '@regiotafel/web-ui';

export type PeriodProps = { readonly of: { readonly from: Day | null; readonly until: Day } };

/** The half-years that figures are about: their first and last day. */
export const Period = ({ of: { from, until } }: PeriodProps) => {
  const t = useText();
  const time = useTimeText();
  if (from === null) return null;
  return <p>{t('uniformity.period', { from: time.longDay(from), last: time.longDay(addDays(until, -1)) })}</p>;
};
