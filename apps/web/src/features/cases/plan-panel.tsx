import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button, Panel, useText } from '@regiotafel/web-ui';
import { Goals } from './goals.js';
import { PlanForm } from './plan-form.js';
import type { CasePlanFile } from './plan.query.js';

export type PlanPanelProps = { readonly file: CasePlanFile; readonly onRefresh: () => void };

/** What the plan wants to reach; whoever is involved changes it here. */
export const PlanPanel = ({ file, onRefresh }: PlanPanelProps) => {
  const t = useText();
  const [isEditing, setEditing] = useState(false);
  const { plan, mayWritePlan } = file;
  const canEdit = plan !== null && mayWritePlan;
  return (
    <Panel
      title={t('cases.plan')}
      actions={
        canEdit &&
        !isEditing && (
          <Button size="small" icon={Pencil} onPress={() => setEditing(true)}>
            {t('cases.plan.edit')}
          </Button>
        )
      }
    >
      {plan === null && <p className="rt-case__closed">{t('cases.notShared')}</p>}
      {plan !== null &&
        !isEditing &&
        (plan.goals.length === 0 ? <p>{t('cases.plan.empty')}</p> : <Goals goals={plan.goals} />)}
      {canEdit && isEditing && (
        <PlanForm caseId={file.id} plan={plan} onRefresh={onRefresh} onDone={() => setEditing(false)} />
      )}
    </Panel>
  );
};
