import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import * as v from 'valibot';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, FactList, Notice, Panel, showToast, useText, useTimeText, type Fact } from '@regiotafel/web-ui';
import { DraftLine } from '../../app/drafts/draft-line.js';
import { useDraftForm } from '../../app/drafts/use-draft-form.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormRadioGroup, FormTextArea } from '../../app/form/form-fields.js';
import { useHeldForm, type HeldForm } from '../../app/form/held-form.js';
import { Overtaken } from '../../app/form/overtaken.js';
import { levelsFor } from './feedback-level.js';
import { GiveFeedbackMutation, type Signal } from './signal.query.js';

const LEVELS = ['ASSESSED', 'ASSESSED_WITH_ADVICE', 'OUTCOME_CATEGORY'] as const;
const text = v.pipe(v.string(), v.trim(), v.maxLength(2_000));

const schema = v.pipe(
  v.object({
    level: v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(LEVELS), 'REQUIRED')),
    advice: text,
    outcomeNeed: text,
  }),
  v.forward(
    v.partialCheck([['level'], ['advice']], ({ level, advice }) => level === 'ASSESSED' || advice !== '', 'REQUIRED'),
    ['advice'],
  ),
  v.forward(
    v.partialCheck(
      [['level'], ['outcomeNeed']],
      ({ level, outcomeNeed }) => level !== 'OUTCOME_CATEGORY' || outcomeNeed !== '',
      'REQUIRED',
    ),
    ['outcomeNeed'],
  ),
);

type Feedback = v.InferOutput<typeof schema>;
type Given = NonNullable<Signal['feedback']>;

const EMPTY = { level: null, advice: '', outcomeNeed: '' };

export type FeedbackPanelProps = { readonly signal: Signal; readonly refresh: () => void };

const useFeedback = ({ signal, refresh }: FeedbackPanelProps, { hold, release }: HeldForm) => {
  const t = useText();
  const give = useCommand(GiveFeedbackMutation);
  const place = { form: 'FEEDBACK', objectId: signal.id } as const;
  const { of, draft, forget } = useDraftForm(place, schema, EMPTY);
  const [isSending, setSending] = useState(false);
  const discard = (): void => {
    forget();
    release();
  };
  const send = async ({ level, advice, outcomeNeed }: Feedback): Promise<Problem | null> => {
    setSending(true);
    const { problem } = await give({
      signalId: signal.id,
      version: signal.version,
      level,
      advice: level === 'ASSESSED' ? null : advice,
      outcomeNeed: level === 'OUTCOME_CATEGORY' ? outcomeNeed : null,
    });
    setSending(false);
    if (problem?.code === 'CONFLICT') {
      hold();
      refresh();
    }
    if (problem !== null) return problem;
    discard();
    showToast(t('signals.done.GIVE_FEEDBACK'));
    return null;
  };
  return { of, draft, isSending, send, discard };
};

type FeedbackForm = ReturnType<typeof useFeedback>['of'];

/** The texts that a level asks for. */
const FeedbackTexts = ({ of, level }: { readonly of: FeedbackForm; readonly level: string | null }) => {
  const t = useText();
  return (
    <>
      {level !== null && level !== 'ASSESSED' && (
        <FormTextArea
          of={of}
          name="advice"
          label={t('signals.feedback.advice')}
          description={t('signals.feedback.adviceHelp')}
          necessity="required"
          rows={3}
          most={2_000}
        />
      )}
      {level === 'OUTCOME_CATEGORY' && (
        <FormTextArea
          of={of}
          name="outcomeNeed"
          label={t('signals.feedback.need')}
          description={t('signals.feedback.needHelp')}
          necessity="required"
          rows={2}
          most={2_000}
        />
      )}
    </>
  );
};

/** What the reporter heard, as it was recorded. */
const Told = ({ feedback }: { readonly feedback: Given }) => {
  const t = useText();
  const time = useTimeText();
  const { level, advice, outcomeNeed, givenBy, givenAt } = feedback;
  const facts: Fact[] = [{ term: t('signals.feedback.level'), value: t(`signals.feedback.${level}`) }];
  if (advice !== null) facts.push({ term: t('signals.feedback.advice'), value: advice });
  if (outcomeNeed !== null) facts.push({ term: t('signals.feedback.need'), value: outcomeNeed });
  return (
    <>
      <FactList facts={facts} />
      <p className="rt-small">
        {t('signals.feedback.by', { name: givenBy.name, moment: time.moment(new Date(givenAt)) })}
      </p>
    </>
  );
};

const FeedbackForm = ({ held, ...props }: FeedbackPanelProps & { readonly held: HeldForm }) => {
  const t = useText();
  const { of, draft, isSending, send, discard } = useFeedback(props, held);
  const { reporterType, reporter, reportedBy, feedback } = props.signal;
  const level = useWatch({ control: of.form.control, name: 'level' });
  const levels = levelsFor(reporterType, Boolean(reportedBy));
  return (
    <Panel title={t('signals.feedback')}>
      <p>{t(reporter === null ? 'signals.feedback.noContact' : 'signals.feedback.lead')}</p>
      {!levels.includes('OUTCOME_CATEGORY') && (
        <Notice>{t(reporterType === 'ANONYMOUS' ? 'signals.feedback.capAnonymous' : 'signals.feedback.cap')}</Notice>
      )}
      <form className="rt-form" onSubmit={of.submit(send)} noValidate>
        <FormErrors of={of} />
        {held.isOvertaken && <Overtaken onDiscard={discard}>{feedback && <Told feedback={feedback} />}</Overtaken>}
        <FormRadioGroup
          of={of}
          name="level"
          label={t('signals.feedback.level')}
          necessity="required"
          options={levels.map((id) => ({
            id,
            label: t(`signals.feedback.${id}`),
            description: t(`signals.feedback.${id}.help`),
          }))}
        />
        <FeedbackTexts of={of} level={level} />
        <DraftLine draft={draft} />
        <div className="rt-form__actions">
          <Button look="primary" type="submit" isPending={isSending}>
            {t('signals.feedback.send')}
          </Button>
        </div>
      </form>
    </Panel>
  );
};

/** Records what the reporter was told, never more than this kind of reporter may know; afterwards shows it. */
export const FeedbackPanel = (props: FeedbackPanelProps) => {
  const t = useText();
  const { steps, feedback } = props.signal;
  const held = useHeldForm(steps.includes('GIVE_FEEDBACK'));
  if (held.isShown) return <FeedbackForm {...props} held={held} />;
  if (!feedback) return null;
  return (
    <Panel title={t('signals.feedback.given')}>
      <Told feedback={feedback} />
    </Panel>
  );
};
