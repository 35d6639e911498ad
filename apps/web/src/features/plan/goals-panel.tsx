import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button, Panel, useText } from '@regiotafel/web-ui';
import { GoalsForm } from './goals-form.js';
import { Goals } from './goals.js';
import type { PlanPartProps } from './plan-part.js';

/** What the plan wants to reach; whoever is involved changes it here. */
export const GoalsPanel = ({ caseId, plan, onRefresh }: PlanPartProps) => {
  const t = useText();
  const [isEditing, setEditing] = useState(false);
  return (
    <Panel
      title={t('plan.goals')}
      actions={
        plan.mayWrite &&
        !isEditing && (
          <Button size="small" icon={Pencil} onPress={() => setEditing(true)}>
            {t('plan.goals.edit')}
          </Button>
        )
      }
    >
      {!isEditing && (plan.goals.length === 0 ? <p>{t('plan.goals.empty')}</p> : <Goals goals={plan.goals} />)}
      {isEditing && <GoalsForm caseId={caseId} plan={plan} onRefresh={onRefresh} onDone={() => setEditing(false)} />}
    </Panel>
  );
};
