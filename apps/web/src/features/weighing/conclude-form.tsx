import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { dayAt } from '@regiotafel/kernel/day';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Notice, Panel, showToast, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { DraftLine } from '../../app/drafts/draft-line.js';
import { useDraftForm } from '../../app/drafts/use-draft-form.js';
import { lastOfYear } from '../../app/form/coming-day.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormRadioGroup, FormTextArea } from '../../app/form/form-fields.js';
import { FormDatePicker, FormSelect } from '../../app/form/form-pickers.js';
import type { HeldForm } from '../../app/form/held-form.js';
import { Overtaken } from '../../app/form/overtaken.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import { conclusionSchema, EMPTY_CONCLUSION, TEXT_MOST, type Conclusion, type ConclusionValues } from './judgement.js';
import { OUTCOMES } from './stage.js';
import { ConcludeWeighingMutation, type Weighing } from './weighing.query.js';

type OfConclusion = { readonly of: ScreenForm<ConclusionValues, Conclusion> };

const MoreInformation = ({ of, members }: OfConclusion & Pick<Weighing, 'members'>) => {
  const t = useText();
  const today = dayAt(useNow());
  return (
    <div className="rt-form__fields">
      <FormSelect
        of={of}
        name="moreFromMemberId"
        label={t('weighing.moreFrom')}
        description={t('weighing.moreFrom.help')}
        necessity="optional"
        options={members.map(({ member }) => ({ id: member.id, label: member.name }))}
      />
      <FormDatePicker
        of={of}
        name="moreBy"
        label={t('weighing.moreBy')}
        necessity="required"
        least={today}
        most={lastOfYear(today)}
        today={today}
      />
    </div>
  );
};

const TEXTS = ['rationale', 'proportionality', 'subsidiarity'] as const;

const Why = ({ of }: OfConclusion) => {
  const t = useText();
  return (
    <>
      {TEXTS.map((name) => (
        <FormTextArea
          key={name}
          of={of}
          name={name}
          label={t(`weighing.conclude.${name}`)}
          description={t(`weighing.conclude.${name}.help`)}
          necessity="required"
          rows={3}
          most={TEXT_MOST}
        />
      ))}
      <FormTextArea
        of={of}
        name="dissent"
        label={t('weighing.dissent')}
        description={t('weighing.dissent.help')}
        necessity="optional"
        rows={2}
        most={2_000}
      />
    </>
  );
};

const Outcome = ({ of, members }: OfConclusion & Pick<Weighing, 'members'>) => {
  const t = useText();
  const outcome = useWatch({ control: of.form.control, name: 'outcome' });
  return (
    <>
      <FormRadioGroup
        of={of}
        name="outcome"
        label={t('weighing.outcome')}
        necessity="required"
        options={OUTCOMES.map((id) => ({
          id,
          label: t(`outcome.${id}`),
          description: t(`weighing.outcome.${id}.help`),
        }))}
      />
      {outcome === 'MORE_INFORMATION' && <MoreInformation of={of} members={members} />}
    </>
  );
};

export type ConcludeFormProps = {
  readonly weighing: Weighing;
  readonly held: HeldForm;
  readonly refresh: () => void;
};

const OVERTAKEN = ['CONFLICT', 'WEIGHING_WRONG_STATE'];

const useConclusion = ({ weighing: { id, version }, held, refresh }: ConcludeFormProps) => {
  const t = useText();
  const conclude = useCommand(ConcludeWeighingMutation);
  const schema = conclusionSchema(dayAt(useNow()));
  const place = { form: 'CONCLUSION', objectId: id } as const;
  const { of, draft, forget } = useDraftForm(place, schema, EMPTY_CONCLUSION);
  const [isSending, setSending] = useState(false);
  const discard = (): void => {
    forget();
    held.release();
  };
  const send = async (conclusion: Conclusion): Promise<Problem | null> => {
    setSending(true);
    const { problem } = await conclude({ weighingId: id, version, ...conclusion });
    setSending(false);
    if (problem !== null && OVERTAKEN.includes(problem.code)) {
      held.hold();
      refresh();
    }
    if (problem !== null) return problem;
    discard();
    showToast(t('weighing.concluded'));
    return null;
  };
  return { of, draft, isSending, send, discard };
};

/** For the chair: records the joint outcome for good. */
export const ConcludeForm = (props: ConcludeFormProps) => {
  const t = useText();
  const { of, draft, isSending, send, discard } = useConclusion(props);
  const { members } = props.weighing;
  return (
    <Panel title={t('weighing.conclude')}>
      <form className="rt-form" onSubmit={of.submit(send)} noValidate>
        <FormErrors of={of} />
        {props.held.isOvertaken && <Overtaken onDiscard={discard} />}
        <div className="rt-conclude">
          <div className="rt-form">
            <Outcome of={of} members={members} />
          </div>
          <div className="rt-form">
            <Why of={of} />
          </div>
        </div>
        <DraftLine draft={draft} />
        <Notice tone="warning">{t('weighing.conclude.forGood')}</Notice>
        <div className="rt-form__actions">
          <Button look="primary" type="submit" isPending={isSending}>
            {t('weighing.conclude.send')}
          </Button>
        </div>
      </form>
    </Panel>
  );
};
