import { useState } from 'react';
import * as v from 'valibot';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, useText, useTimeText } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { HoneyPot } from './honey-pot.js';
import { AnswerQuestionMutation, type OwnReport } from './intake.query.js';
import './intake.css';

const ANSWER_MAX = 5_000;
const schema = v.object({
  answer: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(ANSWER_MAX)),
  website: v.string(),
});
type Answer = v.InferOutput<typeof schema>;

export type AnswerFormProps = {
  readonly code: string;
  readonly question: NonNullable<OwnReport['question']>;
  readonly onDone: (isKept: boolean) => void;
};

/** What the municipality wants to know, and the answer. */
export const AnswerForm = ({ code, question, onDone }: AnswerFormProps) => {
  const t = useText();
  const time = useTimeText();
  const answer = useCommand(AnswerQuestionMutation);
  const of = useScreenForm(schema, { answer: '', website: '' });
  const [isSending, setSending] = useState(false);
  const send = async (given: Answer): Promise<Problem | null> => {
    setSending(true);
    const { data, problem } = await answer({ code, ...given });
    setSending(false);
    if (problem === null) onDone(data.answerQuestion?.isKept ?? false);
    return problem;
  };
  return (
    <section className="rt-intake__part" aria-label={t('intake.question')}>
      <h2>{t('intake.question')}</h2>
      <p>{t('intake.question.asked', { moment: time.moment(new Date(question.askedAt)) })}</p>
      <blockquote className="rt-intake__question">{question.text}</blockquote>
      <form className="rt-form" onSubmit={of.submit(send)} noValidate>
        <FormErrors of={of} />
        <FormTextArea
          of={of}
          name="answer"
          label={t('intake.question.answer')}
          description={t('intake.question.answerHelp')}
          necessity="required"
          rows={5}
          most={ANSWER_MAX}
        />
        <HoneyPot field={of.form.register('website')} />
        <div className="rt-form__actions">
          <Button look="primary" type="submit" isPending={isSending}>
            {t('intake.question.send')}
          </Button>
        </div>
      </form>
    </section>
  );
};
