import { useState } from 'react';
import * as v from 'valibot';
import { useCommand } from '@regiotafel/web-data';
import { Button, FactList, Notice, Panel, useText, useTimeText, type Fact } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormRadioGroup, FormTextArea } from '../../app/form/form-fields.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { FormFooter } from './form-footer.js';
import { AnswerReviewMutation, AskWaiverMutation } from './review.query.js';
import type { Signal } from './signal.query.js';
import { useSend } from './use-send.js';

type PanelProps = { readonly signal: Signal; readonly refresh: () => void };
type Review = NonNullable<Signal['review']>;

const text = v.pipe(v.string(), v.trim(), v.maxLength(2_000));
const answerSchema = v.pipe(
  v.object({
    agrees: v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(['YES', 'NO']), 'REQUIRED')),
    note: text,
  }),
  v.forward(
    v.partialCheck([['agrees'], ['note']], ({ agrees, note }) => agrees === 'YES' || note !== '', 'REQUIRED'),
    ['note'],
  ),
);
const waiverSchema = v.object({ reason: v.pipe(text, v.nonEmpty()) });

const AnswerForm = ({ review, refresh }: { readonly review: Review; readonly refresh: () => void }) => {
  const t = useText();
  const answer = useCommand(AnswerReviewMutation);
  const of = useScreenForm(answerSchema, { agrees: null, note: '' });
  const { isSending, send } = useSend('ANSWERED', refresh);
  const submit = of.submit(({ agrees, note }) =>
    send(() => answer({ reviewId: review.id, agrees: agrees === 'YES', note: note === '' ? null : note })),
  );
  return (
    <form className="rt-form" onSubmit={submit} noValidate>
      <FormErrors of={of} />
      <FormRadioGroup
        of={of}
        name="agrees"
        label={t('signals.review.agrees')}
        necessity="required"
        options={(['YES', 'NO'] as const).map((id) => ({ id, label: t(`signals.review.agrees.${id}`) }))}
      />
      <FormTextArea
        of={of}
        name="note"
        label={t('signals.review.note')}
        description={t('signals.review.noteHelp')}
        rows={3}
        most={2_000}
      />
      <div className="rt-form__actions">
        <Button look="primary" type="submit" isPending={isSending}>
          {t('signals.review.answer')}
        </Button>
      </div>
    </form>
  );
};

/** The question to a second person and the answer; the form for whoever may answer. */
export const ReviewPanel = ({ signal, refresh }: PanelProps) => {
  const t = useText();
  const time = useTimeText();
  const { review } = signal;
  if (!review) return null;
  const { about, conclusion, reason, state, reader, note, decidedBy, decidedAt } = review;
  const facts: (Fact | null)[] = [
    {
      term: t('signals.review.about'),
      value: conclusion ? t(`signals.conclusion.${conclusion}`) : t(`signals.review.${about}`),
    },
    reason === null ? null : { term: t('signals.review.reason'), value: reason },
    {
      term: t('signals.review.asked'),
      value: t('signals.review.by', { name: review.askedBy.name, moment: time.moment(new Date(review.askedAt)) }),
    },
    { term: t('signals.review.reader'), value: reader?.name ?? t('signals.review.colleague') },
    { term: t('signals.review.state'), value: t(`signals.review.${state}`) },
    decidedBy && decidedAt !== null
      ? {
          term: t('signals.review.decided'),
          value: t('signals.review.by', { name: decidedBy.name, moment: time.moment(new Date(decidedAt)) }),
        }
      : { term: t('signals.review.due'), value: time.moment(new Date(review.dueAt)) },
    note === null ? null : { term: t('signals.review.note'), value: note },
  ];
  return (
    <Panel title={t('signals.review')}>
      {state === 'LAPSED' && <Notice tone="warning">{t('signals.review.lapsed')}</Notice>}
      {state === 'GIVEN_BACK' && <Notice tone="warning">{t('signals.review.givenBack')}</Notice>}
      <FactList facts={facts.filter((fact) => fact !== null)} />
      {review.mayAnswer && <AnswerForm review={review} refresh={refresh} />}
    </Panel>
  );
};

const WaiverForm = ({ signal, refresh, onCancel }: PanelProps & { readonly onCancel: () => void }) => {
  const t = useText();
  const ask = useCommand(AskWaiverMutation);
  const of = useScreenForm(waiverSchema, { reason: '' });
  const { isSending, send } = useSend('ASK_WAIVER', refresh);
  const submit = of.submit(({ reason }) => send(() => ask({ signalId: signal.id, version: signal.version, reason })));
  return (
    <form className="rt-form" onSubmit={submit} noValidate>
      <FormErrors of={of} />
      <FormTextArea
        of={of}
        name="reason"
        label={t('signals.waiver.reason')}
        description={t('signals.waiver.reasonHelp')}
        necessity="required"
        rows={3}
        most={2_000}
      />
      <FormFooter confirm={t('signals.waiver.send')} isSending={isSending} onCancel={onCancel} />
    </form>
  );
};

/** The other way to an end: no feedback, when a second person agrees. */
export const WaiverPanel = ({ signal, refresh }: PanelProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  if (!signal.steps.includes('ASK_WAIVER')) return null;
  return (
    <Panel title={t('signals.waiver')}>
      <p>{t('signals.waiver.lead')}</p>
      {isOpen ? (
        <WaiverForm signal={signal} refresh={refresh} onCancel={() => setOpen(false)} />
      ) : (
        <div className="rt-form__actions">
          <Button onPress={() => setOpen(true)}>{t('signals.waiver.open')}</Button>
        </div>
      )}
    </Panel>
  );
};
