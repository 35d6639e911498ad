import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Day } from '@regiotafel/kernel/day';
import { Button, Notice, Panel, useText, useTimeText } from '@regiotafel/web-ui';
import { MeasureForm } from './measure-form.js';
import { MeasureItem } from './measure-item.js';
import type { PlanPartProps } from './plan-part.js';
import type { CasePlan, Measure } from './plan.query.js';

/** Measures that do not go together, each pair with its reason and its days. */
export const Conflicts = ({ plan: { conflicts, measures } }: { readonly plan: CasePlan }) => {
  const t = useText();
  const time = useTimeText();
  const titleOf = (id: string): string => measures.find((each) => each.id === id)?.title ?? '';
  if (conflicts.length === 0) return null;
  return (
    <Notice tone="warning" title={t('plan.conflicts', { count: conflicts.length })}>
      <ul>
        {conflicts.map(({ reason, one, other, from, until, tracks }) => (
          <li key={`${one} ${other}`}>
            {t(`plan.conflict.${reason}`, {
              one: titleOf(one),
              other: titleOf(other),
              tracks: (tracks ?? []).map((track) => t(`plan.track.${track}`)).join(', '),
            })}{' '}
            {t('plan.conflict.period', { from: time.day(from as Day), until: time.day(until as Day) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

/** Whose owner no longer reads the plan: somebody else has to do it. */
const WithoutReader = ({ plan }: Pick<PlanPartProps, 'plan'>) => {
  const t = useText();
  const unread = plan.measures.filter(({ id }) => plan.measuresWithoutReader.includes(id));
  if (unread.length === 0) return null;
  return (
    <Notice tone="warning" title={t('plan.withoutReader')}>
      <ul>
        {unread.map(({ id, title, owner }) => (
          <li key={id}>
            {title}: {owner.name}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

/** What limits and what supports, with who does it and by when. */
export const MeasuresPanel = ({ caseId, plan, onRefresh }: PlanPartProps) => {
  const t = useText();
  const [open, setOpen] = useState<Measure | 'NEW' | null>(null);
  return (
    <Panel
      title={t('plan.measures')}
      actions={
        plan.mayWrite && (
          <Button size="small" icon={Plus} onPress={() => setOpen('NEW')}>
            {t('plan.measure.add')}
          </Button>
        )
      }
    >
      <p>{t(`plan.balance.${plan.balance}`)}</p>
      <Conflicts plan={plan} />
      <WithoutReader plan={plan} />
      {plan.measures.length > 0 && (
        <ul className="rt-plan__measures">
          {plan.measures.map((measure) => (
            <MeasureItem
              key={measure.id}
              caseId={caseId}
              plan={plan}
              measure={measure}
              onRefresh={onRefresh}
              onChange={() => setOpen(measure)}
            />
          ))}
        </ul>
      )}
      {open !== null && (
        <MeasureForm
          caseId={caseId}
          plan={plan}
          measure={open === 'NEW' ? null : open}
          onRefresh={onRefresh}
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  );
};
