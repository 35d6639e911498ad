import { useMemo } from 'react';
import * as v from 'valibot';
import { dayAt, type Day } from '@regiotafel/kernel/day';
import { useCommand } from '@regiotafel/web-data';
import { Notice, showToast, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { FormDialog } from '../../app/form/form-dialog.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import { FormDatePicker, FormSelect } from '../../app/form/form-pickers.js';
import { comingDay } from '../../app/form/coming-day.js';
import { usePageForm } from '../../app/form/page-form.js';
import { useSession } from '../../app/session/session-context.js';
import { AddActionMutation, RecordDecisionMutation } from './meeting-steps.query.js';
import type { AgendaItem, Decision } from './meeting.query.js';
import { OwnLawNotice } from './own-law-notice.js';

const TEXT_MAX = 4_000;
const required = v.pipe(v.string(), v.trim(), v.nonEmpty('REQUIRED'), v.maxLength(TEXT_MAX));

type DialogProps = { readonly item: AgendaItem; readonly onClose: () => void };

const decisionSchema = v.object({ text: required });

/** Writes down a decision, or the one that corrects an earlier one: decisions are never changed. */
export const DecisionDialog = ({ item, corrects, onClose }: DialogProps & { readonly corrects: Decision | null }) => {
  const t = useText();
  const record = useCommand(RecordDecisionMutation);
  const { seat } = useSession().session;
  const key = `decision ${item.id} ${corrects?.id ?? ''}`;
  const { of, isResumed, forget } = usePageForm(seat?.id ?? '', key, decisionSchema, { text: '' });
  const stop = (): void => {
    forget();
    onClose();
  };
  const send = async ({ text }: v.InferOutput<typeof decisionSchema>) => {
    const { problem } = await record({ agendaItemId: item.id, text, corrects: corrects?.id ?? null });
    if (problem === null) showToast(t('meeting.decision.recorded'));
    return problem;
  };
  return (
    <FormDialog
      title={t(corrects === null ? 'meeting.decision.title' : 'meeting.decision.correct')}
      confirm={t('meeting.decision.send')}
      of={of}
      send={send}
      onClose={stop}
    >
      {isResumed && <p>{t('meeting.resumed')}</p>}
      {corrects !== null && <Notice>{corrects.text}</Notice>}
      <OwnLawNotice item={item} />
      <FormTextArea of={of} name="text" label={t('meeting.decision.text')} necessity="required" most={TEXT_MAX} />
      <p>{t('meeting.decision.final')}</p>
    </FormDialog>
  );
};

const actionSchema = (today: Day) =>
  v.object({
    text: required,
    ownerId: v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED')),
    dueOn: v.pipe(v.nullable(comingDay(today)), v.nonNullable(comingDay(today), 'REQUIRED')),
  });

type ActionForm = ReturnType<typeof usePageForm<ReturnType<typeof actionSchema>>>['of'];

const WhoAndWhen = ({
  of,
  item,
  today,
}: {
  readonly of: ActionForm;
  readonly item: AgendaItem;
  readonly today: Day;
}) => {
  const t = useText();
  return (
    <div className="rt-form__fields">
      <FormSelect
        of={of}
        name="ownerId"
        label={t('meeting.action.owner')}
        necessity="required"
        options={item.members.map(({ id, name }) => ({ id, label: name }))}
      />
      <FormDatePicker
        of={of}
        name="dueOn"
        label={t('meeting.action.due')}
        necessity="required"
        today={today}
        least={today}
      />
    </div>
  );
};

/** Writes down what somebody will do, and before when. */
export const ActionDialog = ({ item, onClose }: DialogProps) => {
  const t = useText();
  const today = dayAt(useNow());
  const add = useCommand(AddActionMutation);
  const schema = useMemo(() => actionSchema(today), [today]);
  const start = { text: '', ownerId: null, dueOn: null };
  const { seat } = useSession().session;
  const { of, isResumed, forget } = usePageForm(seat?.id ?? '', `action ${item.id}`, schema, start);
  const stop = (): void => {
    forget();
    onClose();
  };
  const send = async (action: v.InferOutput<typeof schema>) => {
    const { problem } = await add({ agendaItemId: item.id, ...action });
    if (problem === null) showToast(t('meeting.action.added'));
    return problem;
  };
  return (
    <FormDialog title={t('meeting.action.title')} confirm={t('meeting.action.send')} of={of} send={send} onClose={stop}>
      {isResumed && <p>{t('meeting.resumed')}</p>}
      <OwnLawNotice item={item} />
      <FormTextArea
        of={of}
        name="text"
        label={t('meeting.action.text')}
        necessity="required"
        rows={3}
        most={TEXT_MAX}
      />
      <WhoAndWhen of={of} item={item} today={today} />
    </FormDialog>
  );
};
