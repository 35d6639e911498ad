import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import * as v from 'valibot';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, FactList, Panel, showToast, useText, useTimeText, type Fact } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { ProblemNotice } from '../../app/query-view.js';
import { TextWarnings, useTextWarnings } from '../../app/text-warnings/text-warnings.js';
import { AskReporterMutation, DropQuestionMutation, MarkAnswerReadMutation } from './reporter.query.js';
import { FormFooter } from './form-footer.js';
import type { Signal } from './signal.query.js';
import { useSend } from './use-send.js';

type PanelProps = { readonly signal: Signal; readonly refresh: () => void };
type Questions = NonNullable<Signal['questions']>;
type Asked = Questions['asked'][number];

const QUESTION_MAX = 500;
const schema = v.object({ question: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(QUESTION_MAX)) });

const AskForm = ({ signal, refresh, onClose }: PanelProps & { readonly onClose: () => void }) => {
  const t = useText();
  const ask = useCommand(AskReporterMutation);
  const of = useScreenForm(schema, { question: '' });
  const question = useWatch({ control: of.form.control, name: 'question' });
  const { warnings } = useTextWarnings(question);
  const { isSending, send } = useSend('ASK_REPORTER', refresh);
  const submit = of.submit(async (given) => {
    const problem = await send(() => ask({ signalId: signal.id, ...given }));
    if (problem === null) onClose();
    return problem;
  });
  return (
    <form className="rt-form" onSubmit={submit} noValidate>
      <FormErrors of={of} />
      <FormTextArea
        of={of}
        name="question"
        label={t('signals.question.text')}
        description={t('signals.question.textHelp')}
        necessity="required"
        rows={3}
        most={QUESTION_MAX}
      />
      <TextWarnings text={question} warnings={warnings} onChange={(text) => of.form.setValue('question', text)} />
      <FormFooter confirm={t('signals.question.send')} isSending={isSending} onCancel={onClose} />
    </form>
  );
};

const useFacts = ({ question, askedBy, askedAt, answer, answeredAt, droppedBecause }: Asked): Fact[] => {
  const t = useText();
  const time = useTimeText();
  const at = (moment: string): string => time.moment(new Date(moment));
  const waiting =
    droppedBecause === null ? t('signals.question.waiting') : t(`signals.question.ended.${droppedBecause}`);
  return [
    { term: t('signals.question.asked'), value: question },
    { term: t('signals.question.by'), value: t('signals.review.by', { name: askedBy.name, moment: at(askedAt) }) },
    { term: t('signals.question.answer'), value: answer ?? waiting },
    ...(answeredAt === null ? [] : [{ term: t('signals.question.answeredAt'), value: at(answeredAt) }]),
  ];
};

const Question = ({ asked, refresh }: { readonly asked: Asked; readonly refresh: () => void }) => {
  const t = useText();
  const facts = useFacts(asked);
  const drop = useCommand(DropQuestionMutation);
  const markRead = useCommand(MarkAnswerReadMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (run: typeof drop | typeof markRead, done: string): Promise<void> => {
    const { problem: found } = await run({ questionId: asked.id });
    setProblem(found);
    if (found === null) showToast(t(`signals.done.${done}`));
    refresh();
  };
  const isOpen = asked.answeredAt === null && asked.droppedAt === null;
  return (
    <li>
      <FactList facts={facts} />
      <div className="rt-form__actions">
        {isOpen && (
          <Button look="quiet" onPress={() => void take(drop, 'DROP_QUESTION')}>
            {t('signals.question.drop')}
          </Button>
        )}
        {asked.answeredAt !== null && asked.readAt === null && (
          <Button onPress={() => void take(markRead, 'MARK_READ')}>{t('signals.question.markRead')}</Button>
        )}
      </div>
      {problem !== null && <ProblemNotice problem={problem} />}
    </li>
  );
};

/** One question to the reporter, who answers with the code; and what was asked before. */
export const QuestionPanel = ({ signal, refresh }: PanelProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const { questions } = signal;
  if (!questions || (!questions.mayAsk && questions.asked.length === 0)) return null;
  return (
    <Panel title={t('signals.question')}>
      {questions.asked.length > 0 && (
        <ol className="rt-signal__questions">
          {questions.asked.map((asked) => (
            <Question key={asked.id} asked={asked} refresh={refresh} />
          ))}
        </ol>
      )}
      {questions.mayAsk && !isOpen && (
        <>
          <p>{t('signals.question.lead')}</p>
          <div className="rt-form__actions">
            <Button onPress={() => setOpen(true)}>{t('signals.question.open')}</Button>
          </div>
        </>
      )}
      {questions.mayAsk && isOpen && <AskForm signal={signal} refresh={refresh} onClose={() => setOpen(false)} />}
    </Panel>
  );
};
