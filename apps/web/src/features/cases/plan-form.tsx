import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useCommand } from '@regiotafel/web-data';
import { Button, IconButton, Notice, showToast, useText } from '@regiotafel/web-ui';
import { useDraftForm } from '../../app/form/drafts.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import { useSession } from '../../app/session/session-context.js';
import {
  GOAL_MAX,
  GOALS_MAX,
  goalsOf,
  planSchema,
  planValues,
  type PlanValues,
  type WrittenPlan,
} from './plan-goals.js';
import { Goals } from './goals.js';
import { WriteCasePlanMutation, type CasePlan } from './plan.query.js';
import './cases.css';

type PlanForm = ScreenForm<PlanValues, WrittenPlan>;

const GoalFields = ({ of }: { readonly of: PlanForm }) => {
  const t = useText();
  const { fields, append, remove, swap } = useFieldArray({ control: of.form.control, name: 'goals' });
  return (
    <>
      {fields.map(({ id }, at) => (
        <div key={id} className="rt-case__goal">
          <FormTextArea
            of={of}
            name={`goals.${at}.text`}
            label={t('cases.plan.goal', { number: at + 1 })}
            rows={2}
            most={GOAL_MAX}
          />
          <span className="rt-case__moves">
            <IconButton
              icon={ArrowUp}
              label={t('cases.plan.up', { number: at + 1 })}
              isDisabled={at === 0}
              onPress={() => swap(at, at - 1)}
            />
            <IconButton
              icon={ArrowDown}
              label={t('cases.plan.down', { number: at + 1 })}
              isDisabled={at === fields.length - 1}
              onPress={() => swap(at, at + 1)}
            />
            <IconButton icon={Trash2} label={t('cases.plan.remove', { number: at + 1 })} onPress={() => remove(at)} />
          </span>
        </div>
      ))}
      <div>
        <Button size="small" icon={Plus} isDisabled={fields.length >= GOALS_MAX} onPress={() => append({ text: '' })}>
          {t('cases.plan.add')}
        </Button>
      </div>
    </>
  );
};

type ChangedProps = { readonly plan: CasePlan; readonly onKeep: () => void; readonly onTake: () => void };

/** Somebody else was earlier: shows what they wrote, beside what is being written here. */
const Changed = ({ plan, onKeep, onTake }: ChangedProps) => {
  const t = useText();
  return (
    <Notice
      tone="warning"
      role="alert"
      title={t('cases.plan.changed')}
      actions={
        <>
          <Button size="small" onPress={onKeep}>
            {t('cases.plan.keepMine')}
          </Button>
          <Button size="small" onPress={onTake}>
            {t('cases.plan.takeTheirs')}
          </Button>
        </>
      }
    >
      <p>{t('cases.plan.nowReads')}</p>
      {plan.goals.length === 0 ? <p>{t('cases.plan.empty')}</p> : <Goals goals={plan.goals} />}
    </Notice>
  );
};

export type PlanFormProps = {
  readonly caseId: string;
  /** The plan as it is now; it may become newer while somebody writes. */
  readonly plan: CasePlan;
  readonly onRefresh: () => void;
  readonly onDone: () => void;
};

/** Writes the goals anew. Text is never lost: not by leaving the screen, and not when somebody else was earlier. */
export const PlanForm = ({ caseId, plan, onRefresh, onDone }: PlanFormProps) => {
  const t = useText();
  const { session } = useSession();
  const write = useCommand(WriteCasePlanMutation);
  const [base, setBase] = useState(plan.version);
  const key = `plan ${caseId}`;
  const { of, isResumed, forget } = useDraftForm(session.seat?.id ?? '', key, planSchema, planValues(plan.goals));
  const isChanged = plan.version !== base;
  const send = async (written: WrittenPlan) => {
    const { problem } = await write({ caseId, planVersion: base, goals: goalsOf(written) });
    if (problem?.code === 'CONFLICT') onRefresh();
    if (problem !== null) return problem;
    forget();
    showToast(t('cases.plan.saved'));
    onDone();
    return null;
  };
  const take = (): void => {
    of.form.reset(planValues(plan.goals));
    setBase(plan.version);
  };
  const stop = (): void => {
    forget();
    onDone();
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      {isChanged && <Changed plan={plan} onKeep={() => setBase(plan.version)} onTake={take} />}
      {!isChanged && <FormErrors of={of} />}
      {isResumed && <p className="rt-case__detail">{t('cases.plan.resumed')}</p>}
      <GoalFields of={of} />
      <div className="rt-form__actions">
        <Button look="primary" type="submit" isDisabled={isChanged}>
          {t('cases.plan.save')}
        </Button>
        <Button onPress={stop}>{t('cases.plan.stop')}</Button>
      </div>
    </form>
  );
};
