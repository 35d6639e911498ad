import type { Day } from '@regiotafel/kernel/day';
import { FactList, useText, useTimeText } from '@regiotafel/web-ui';
import type { CasePlan } from './plan.query.js';

/** What was said of the plan, as it stands. */
export const Views = ({ plan }: { readonly plan: CasePlan }) => {
  const t = useText();
  const time = useTimeText();
  const { personView, parentsView, isInformed, notInformedBecause, lookAgainOn } = plan;
  const informed = isInformed === null ? '—' : t(isInformed ? 'plan.informed.YES' : 'plan.informed.NO');
  return (
    <FactList
      facts={[
        { term: t('plan.personView'), value: personView ?? '—' },
        { term: t('plan.parentsView'), value: parentsView ?? '—' },
        { term: t(`plan.informedShort.of.${plan.told ?? 'PERSON'}`), value: informed },
        ...(notInformedBecause === null
          ? []
          : [{ term: t(`plan.because.of.${plan.told ?? 'PERSON'}`), value: notInformedBecause }]),
        ...(lookAgainOn === null ? [] : [{ term: t('plan.lookAgainOn'), value: time.longDay(lookAgainOn as Day) }]),
      ]}
    />
  );
};
