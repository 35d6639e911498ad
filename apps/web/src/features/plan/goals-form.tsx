import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { dayAt } from '@regiotafel/kernel/day';
import { useCommand } from '@regiotafel/web-data';
import { Button, IconButton, Notice, showToast, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { DraftLine } from '../../app/drafts/draft-line.js';
import { useDraftForm } from '../../app/drafts/use-draft-form.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import { FormDatePicker, FormSelect } from '../../app/form/form-pickers.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import {
  GOAL_MAX,
  GOALS_MAX,
  LIFE_DOMAINS,
  NO_GOAL,
  goalsOf,
  planSchema,
  planValues,
  type PlanValues,
  type WrittenPlan,
} from './plan-goals.js';
import { Goals } from './goals.js';
import { WriteCasePlanMutation, type CasePlan } from './plan.query.js';
import './plan.css';

type PlanForm = ScreenForm<PlanValues, WrittenPlan>;

type OneGoalProps = { readonly of: PlanForm; readonly at: number };

const OneGoal = ({ of, at }: OneGoalProps) => {
  const t = useText();
  const today = dayAt(useNow());
  const number = at + 1;
  return (
    <div className="rt-plan__fields">
      <FormTextArea
        of={of}
        name={`goals.${at}.text`}
        label={t('plan.goals.goal', { number })}
        rows={2}
        most={GOAL_MAX}
      />
      <FormSelect
        of={of}
        name={`goals.${at}.lifeDomain`}
        label={t('plan.goals.lifeDomain', { number })}
        necessity="required"
        options={LIFE_DOMAINS.map((domain) => ({ id: domain, label: t(`plan.lifeDomain.${domain}`) }))}
      />
      <FormDatePicker
        of={of}
        name={`goals.${at}.reachedOn`}
        label={t('plan.goals.reachedOn', { number })}
        necessity="optional"
        most={today}
        today={today}
      />
    </div>
  );
};

const GoalFields = ({ of }: { readonly of: PlanForm }) => {
  const t = useText();
  const { fields, append, remove, swap } = useFieldArray({ control: of.form.control, name: 'goals' });
  return (
    <>
      {fields.map(({ id }, at) => (
        <div key={id} className="rt-plan__goal">
          <OneGoal of={of} at={at} />
          <span className="rt-plan__moves">
            <IconButton
              icon={ArrowUp}
              label={t('plan.goals.up', { number: at + 1 })}
              isDisabled={at === 0}
              onPress={() => swap(at, at - 1)}
            />
            <IconButton
              icon={ArrowDown}
              label={t('plan.goals.down', { number: at + 1 })}
              isDisabled={at === fields.length - 1}
              onPress={() => swap(at, at + 1)}
            />
            <IconButton icon={Trash2} label={t('plan.goals.remove', { number: at + 1 })} onPress={() => remove(at)} />
          </span>
        </div>
      ))}
      <div>
        <Button size="small" icon={Plus} isDisabled={fields.length >= GOALS_MAX} onPress={() => append(NO_GOAL)}>
          {t('plan.goals.add')}
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
      title={t('plan.goals.changed')}
      actions={
        <>
          <Button size="small" onPress={onKeep}>
            {t('plan.goals.keepMine')}
          </Button>
          <Button size="small" onPress={onTake}>
            {t('plan.goals.takeTheirs')}
          </Button>
        </>
      }
    >
      <p>{t('plan.goals.nowReads')}</p>
      {plan.goals.length === 0 ? <p>{t('plan.goals.empty')}</p> : <Goals goals={plan.goals} />}
    </Notice>
  );
};

export type GoalsFormProps = {
  readonly caseId: string;
  /** The plan as it is now; it may become newer while somebody writes. */
  readonly plan: CasePlan;
  readonly onRefresh: () => void;
  readonly onDone: () => void;
};

/** Writes the goals anew. Text is never lost: not by leaving the screen, and not when somebody else was earlier. */
export const GoalsForm = ({ caseId, plan, onRefresh, onDone }: GoalsFormProps) => {
  const t = useText();
  const write = useCommand(WriteCasePlanMutation);
  const [base, setBase] = useState(plan.version);
  const place = { form: 'GOALS', objectId: caseId, base } as const;
  const { of, draft, forget } = useDraftForm(place, planSchema, planValues(plan.goals));
  const isChanged = plan.version !== base;
  const send = async (written: WrittenPlan) => {
    const { problem } = await write({ caseId, planVersion: base, goals: goalsOf(written) });
    if (problem?.code === 'CONFLICT') onRefresh();
    if (problem !== null) return problem;
    forget();
    showToast(t('plan.goals.saved'));
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
      <GoalFields of={of} />
      <DraftLine draft={draft} />
      <div className="rt-form__actions">
        <Button look="primary" type="submit" isDisabled={isChanged}>
          {t('plan.goals.save')}
        </Button>
        <Button onPress={stop}>{t('plan.goals.stop')}</Button>
      </div>
    </form>
  );
};
