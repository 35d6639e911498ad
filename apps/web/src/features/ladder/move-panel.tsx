import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type * as v from 'valibot';
import { dayAt, type Day } from '@regiotafel/kernel/day';
import { readFragment, useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Panel, StatusPill, showToast, useText, useTimeText } from '@regiotafel/web-ui';
import { ChooseSecond } from '../../app/access/choose-second.js';
import { useNow } from '../../app/business-clock.js';
import { DraftLine } from '../../app/drafts/draft-line.js';
import { useDraftForm } from '../../app/drafts/use-draft-form.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormCheckboxGroup, FormRadioGroup, FormTextArea, FormTextField } from '../../app/form/form-fields.js';
import { FormDatePicker } from '../../app/form/form-pickers.js';
import { useScreenForm, type ScreenForm } from '../../app/form/screen-form.js';
import { useEither } from '../../app/form/use-either.js';
import { useMe } from '../../app/me.js';
import { FormMemberBox, useMembersOf } from '../../app/members/member-field.js';
import type { MemberChoice } from '../../app/members/member.query.js';
import { downSchema, NO_STEP_UP, PACKAGE_PARTS, TEXT_MAX, upSchema } from './ladder-values.js';
import { DeEscalateCaseMutation, EscalateCaseMutation, LadderParts, type Ladder } from './ladder.query.js';

type UpValues = v.InferInput<ReturnType<typeof upSchema>>;
type Up = v.InferOutput<ReturnType<typeof upSchema>>;
type FormProps = LadderPartProps & { readonly onDone: () => void };
type OfUp = { readonly of: ScreenForm<UpValues, Up> };

const Where = ({ of, ladder }: OfUp & Pick<FormProps, 'ladder'>) => {
  const t = useText();
  const toRung = useWatch({ control: of.form.control, name: 'toRung' });
  const criteria = ladder.up.find(({ rung }) => rung === toRung)?.criteria ?? [];
  return (
    <>
      <FormRadioGroup
        of={of}
        name="toRung"
        label={t('ladder.upTo')}
        necessity="required"
        options={ladder.up.map(({ rung }) => ({ id: rung, label: t(`ladder.rung.${rung}`) }))}
      />
      {criteria.length > 0 && (
        <FormCheckboxGroup
          of={of}
          name="criteria"
          label={t('ladder.criteria')}
          necessity="required"
          options={criteria.map((id) => ({ id, label: t(`ladder.criterion.${id}`) }))}
        />
      )}
    </>
  );
};

type SecondProps = OfUp & Pick<FormProps, 'caseId'> & { readonly receiver: MemberChoice | null };

/** Identity for somebody of another tenant takes two: whoever shares it names the second. */
const Second = ({ of, receiver, caseId }: SecondProps) => {
  const me = useMe();
  const parts = useWatch({ control: of.form.control, name: 'package' });
  const isNeeded = receiver !== null && receiver.tenantName !== me?.member.tenantName && parts.includes('IDENTITY');
  const { form } = of;
  useEffect(() => form.setValue('needsSecond', isNeeded), [form, isNeeded]);
  return isNeeded ? <ChooseSecond of={of} name="secondId" caseId={caseId} receiverId={receiver.id} /> : null;
};

const HandOver = ({ of, caseId }: OfUp & Pick<FormProps, 'caseId'>) => {
  const t = useText();
  const today = dayAt(useNow());
  const members = useMembersOf(of, 'receiverId');
  useEither(of.form, 'receiverId', 'receiver');
  return (
    <>
      <FormTextArea of={of} name="reason" label={t('ladder.why')} necessity="required" rows={3} most={TEXT_MAX} />
      <FormMemberBox
        of={of}
        name="receiverId"
        label={t('ladder.receiver')}
        description={t('ladder.receiverHelp')}
        necessity="optional"
        members={members}
      />
      <FormTextField
        of={of}
        name="receiver"
        label={t('ladder.receiverElsewhere')}
        description={t('ladder.receiverElsewhereHelp')}
        necessity="optional"
      />
      <FormCheckboxGroup
        of={of}
        name="package"
        label={t('ladder.package')}
        description={t('ladder.packageHelp')}
        options={PACKAGE_PARTS.map((id) => ({ id, label: t(`ladder.part.${id}`) }))}
      />
      <Second of={of} receiver={members.chosen} caseId={caseId} />
      <FormTextArea
        of={of}
        name="returnPath"
        label={t('ladder.returnPath')}
        necessity="required"
        rows={2}
        most={TEXT_MAX}
      />
      <FormDatePicker
        of={of}
        name="answerBy"
        label={t('ladder.answerBy')}
        necessity="required"
        least={today}
        today={today}
      />
    </>
  );
};

const UpForm = ({ caseId, ladder, onDone }: FormProps) => {
  const t = useText();
  const today = dayAt(useNow());
  const escalate = useCommand(EscalateCaseMutation);
  const place = { form: 'ESCALATION', objectId: caseId } as const;
  const { of, draft, forget } = useDraftForm(place, upSchema(today), NO_STEP_UP);
  const stop = (): void => {
    forget();
    onDone();
  };
  const send = async (step: Up): Promise<Problem | null> => {
    const toRung = step.toRung as Ladder['rung'];
    const asked = ladder.up.find(({ rung }) => rung === toRung)?.criteria ?? [];
    const criteria = step.criteria.filter((each) => asked.includes(each));
    const { data, problem } = await escalate({ caseId, ...step, toRung, criteria });
    if (problem !== null) return problem;
    const gone = data.escalateCase?.ladder && readFragment(LadderParts, data.escalateCase.ladder).steps[0];
    const waits = gone?.identityAccess?.state === 'REQUESTED' ? gone.identityAccess.second.name : null;
    showToast(waits === null ? t('ladder.wentUp') : t('ladder.wentUpWaits', { name: waits }));
    stop();
    return null;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      <Where of={of} ladder={ladder} />
      <HandOver of={of} caseId={caseId} />
      <DraftLine draft={draft} />
      <div className="rt-form__actions">
        <Button look="primary" type="submit">
          {t('ladder.up')}
        </Button>
        <Button onPress={stop}>{t('ladder.stop')}</Button>
      </div>
    </form>
  );
};

const DownForm = ({ caseId, ladder, onDone }: FormProps) => {
  const t = useText();
  const deEscalate = useCommand(DeEscalateCaseMutation);
  const of = useScreenForm(downSchema, { toRung: ladder.wayBack?.rung ?? null, reason: '' });
  const send = async ({ toRung, reason }: v.InferOutput<typeof downSchema>): Promise<Problem | null> => {
    const { problem } = await deEscalate({ caseId, toRung: toRung as Ladder['rung'], reason });
    if (problem !== null) return problem;
    showToast(t('ladder.wentDown'));
    onDone();
    return null;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      {ladder.wayBack?.text && <p>{t('ladder.back', { text: ladder.wayBack.text })}</p>}
      <FormRadioGroup
        of={of}
        name="toRung"
        label={t('ladder.downTo')}
        necessity="required"
        options={ladder.down.map((rung) => ({ id: rung, label: t(`ladder.rung.${rung}`) }))}
      />
      <FormTextArea of={of} name="reason" label={t('ladder.whyDown')} necessity="required" rows={3} most={TEXT_MAX} />
      <div className="rt-form__actions">
        <Button look="primary" type="submit">
          {t('ladder.down')}
        </Button>
        <Button onPress={onDone}>{t('ladder.stop')}</Button>
      </div>
    </form>
  );
};

const StepItem = ({ step }: { readonly step: Ladder['steps'][number] }) => {
  const t = useText();
  const time = useTimeText();
  const { fromRung, toRung, criteria, answerBy, reason, receiverMember, returnPath, decidedBy, decidedAt } = step;
  const { identityAccess } = step;
  const receiver = [receiverMember?.name, step.receiver].filter(Boolean).join(', ');
  return (
    <li>
      <strong>{t('ladder.step', { from: t(`ladder.rung.${fromRung}`), to: t(`ladder.rung.${toRung}`) })}</strong>
      <span className="rt-ladder__detail">
        {decidedBy.name} · {time.moment(new Date(decidedAt))}
      </span>
      {criteria.length > 0 && (
        <span className="rt-ladder__detail">{criteria.map((each) => t(`ladder.criterion.${each}`)).join(' · ')}</span>
      )}
      <p className="rt-ladder__text">{reason}</p>
      {receiver !== '' && (
        <span className="rt-ladder__detail">
          {t('ladder.to', {
            receiver,
            parts: step.package.map((part) => t(`ladder.part.${part}`)).join(', ') || 'none',
          })}
        </span>
      )}
      {identityAccess && (
        <span className="rt-ladder__detail">
          {t('ladder.identity', { state: identityAccess.state, name: identityAccess.second.name })}
        </span>
      )}
      {answerBy !== null && (
        <span className="rt-ladder__detail">{t('ladder.answer', { day: time.longDay(answerBy as Day) })}</span>
      )}
      {returnPath !== null && <span className="rt-ladder__detail">{t('ladder.back', { text: returnPath })}</span>}
    </li>
  );
};

export type LadderPartProps = {
  readonly caseId: string;
  readonly ladder: Ladder;
  readonly documents: readonly { readonly id: string; readonly label: string }[];
};

/** Where the case stands, how it came there, and the next step up or down. */
export const MovePanel = (props: LadderPartProps) => {
  const { ladder } = props;
  const t = useText();
  const [open, setOpen] = useState<'UP' | 'DOWN' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Panel
      title={t('ladder.title')}
      actions={
        ladder.mayMove &&
        open === null && (
          <>
            {ladder.up.length > 0 && (
              <Button size="small" icon={ArrowUp} onPress={() => setOpen('UP')}>
                {t('ladder.up')}
              </Button>
            )}
            {ladder.down.length > 0 && (
              <Button size="small" icon={ArrowDown} onPress={() => setOpen('DOWN')}>
                {t('ladder.down')}
              </Button>
            )}
          </>
        )
      }
    >
      <p>
        {t('ladder.now')} <StatusPill tone="accent">{t(`ladder.rung.${ladder.rung}`)}</StatusPill>
      </p>
      {open === 'UP' && <UpForm {...props} onDone={close} />}
      {open === 'DOWN' && <DownForm {...props} onDone={close} />}
      {ladder.steps.length === 0 ? (
        <p>{t('ladder.none')}</p>
      ) : (
        <ul className="rt-ladder__list">
          {ladder.steps.map((step) => (
            <StepItem key={step.id} step={step} />
          ))}
        </ul>
      )}
    </Panel>
  );
};
