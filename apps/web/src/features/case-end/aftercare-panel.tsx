import { useState } from 'react';
import type * as v from 'valibot';
import { dayAt, type Day } from '@regiotafel/kernel/day';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Deadline, Panel, StatusPill, showToast, useText, useTimeText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { DraftLine } from '../../app/drafts/draft-line.js';
import { useDraftForm } from '../../app/drafts/use-draft-form.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormRadioGroup, FormTextArea } from '../../app/form/form-fields.js';
import { FormDatePicker, FormNumberField } from '../../app/form/form-pickers.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import { ProblemNotice } from '../../app/query-view.js';
import {
  MeetEndCriterionMutation,
  RecordContactMutation,
  StartAftercareMutation,
  type CaseEnd,
  type CaseEndFile,
} from './case-end.query.js';
import { aftercareSchema, contactSchema, criteriaOf, REACHED, stillStands, TEXT_MAX, WAYS } from './end-values.js';
import { TookPart, type CaseSignals } from './took-part.js';

type Current = NonNullable<CaseEnd['aftercare']['current']>;

const NOT_ARRANGED = { arrangement: '', everyDays: 30, criteria: '' };

const StartForm = ({ caseId }: { readonly caseId: string }) => {
  const t = useText();
  const start = useCommand(StartAftercareMutation);
  const place = { form: 'AFTERCARE', objectId: caseId } as const;
  const { of, draft, forget } = useDraftForm(place, aftercareSchema, NOT_ARRANGED);
  const send = async ({ criteria, ...rest }: v.InferOutput<typeof aftercareSchema>): Promise<Problem | null> => {
    const { problem } = await start({ caseId, ...rest, endCriteria: criteriaOf(criteria) });
    if (problem !== null) return problem;
    forget();
    showToast(t('caseEnd.aftercare.started'));
    return null;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      <FormTextArea
        of={of}
        name="arrangement"
        label={t('caseEnd.aftercare.arrangement')}
        necessity="required"
        rows={3}
        most={TEXT_MAX}
      />
      <FormNumberField of={of} name="everyDays" label={t('caseEnd.aftercare.everyDays')} necessity="required" />
      <FormTextArea
        of={of}
        name="criteria"
        label={t('caseEnd.aftercare.criteria')}
        description={t('caseEnd.aftercare.criteriaHelp')}
        necessity="required"
        rows={3}
      />
      <DraftLine draft={draft} />
      <div>
        <Button type="submit">{t('caseEnd.aftercare.start')}</Button>
      </div>
    </form>
  );
};

type OfContact = {
  readonly of: ScreenForm<
    v.InferInput<ReturnType<typeof contactSchema>>,
    v.InferOutput<ReturnType<typeof contactSchema>>
  >;
  readonly startedOn: Day;
};

/** When it was, how, and whether it worked. */
const ContactFields = ({ of, startedOn }: OfContact) => {
  const t = useText();
  const today = dayAt(useNow());
  return (
    <>
      <FormDatePicker
        of={of}
        name="heldOn"
        label={t('caseEnd.contact.on')}
        least={startedOn}
        most={today}
        today={today}
      />
      <FormRadioGroup
        of={of}
        name="way"
        label={t('caseEnd.contact.way')}
        necessity="required"
        options={WAYS.map((id) => ({ id, label: t(`caseEnd.way.${id}`) }))}
      />
      <FormRadioGroup
        of={of}
        name="reached"
        label={t('caseEnd.contact.reached')}
        necessity="required"
        options={REACHED.map((id) => ({ id, label: t(`caseEnd.reached.${id}`) }))}
      />
    </>
  );
};

type ContactProps = { readonly caseId: string; readonly startedOn: Day; readonly onDone: () => void };

const ContactForm = ({ caseId, startedOn, onDone }: ContactProps) => {
  const t = useText();
  const today = dayAt(useNow());
  const record = useCommand(RecordContactMutation);
  const place = { form: 'CONTACT', objectId: caseId } as const;
  const start = { heldOn: today, way: null, reached: null, note: '' };
  const { of, draft, forget } = useDraftForm(place, contactSchema(today, startedOn), start);
  const stop = (): void => {
    forget();
    onDone();
  };
  const send = async (contact: v.InferOutput<ReturnType<typeof contactSchema>>): Promise<Problem | null> => {
    const { problem } = await record({ caseId, ...contact, reached: contact.reached === 'YES' });
    if (problem !== null) return problem;
    showToast(t('caseEnd.contact.saved'));
    stop();
    return null;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      <ContactFields of={of} startedOn={startedOn} />
      <FormTextArea of={of} name="note" label={t('caseEnd.contact.note')} rows={3} most={TEXT_MAX} />
      <DraftLine draft={draft} />
      <div className="rt-form__actions">
        <Button look="primary" type="submit">
          {t('caseEnd.contact.save')}
        </Button>
        <Button onPress={stop}>{t('caseEnd.stop')}</Button>
      </div>
    </form>
  );
};

type CriteriaProps = {
  readonly caseId: string;
  readonly current: Current;
  /** The case is in this aftercare now. */
  readonly isRunning: boolean;
  readonly mayMeet: boolean;
};

type CriterionProps = {
  readonly caseId: string;
  readonly criterion: Current['endCriteria'][number];
  readonly mayMeet: boolean;
};

/** One thing that must be so, and saying that it is. */
const Criterion = ({ caseId, criterion, mayMeet }: CriterionProps) => {
  const t = useText();
  const meet = useCommand(MeetEndCriterionMutation);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { id, text, metAt, settledAt, settledBecause } = criterion;
  const send = async (): Promise<void> => {
    setPending(true);
    const result = await meet({ caseId, criterionId: id });
    setPending(false);
    setProblem(result.problem);
  };
  return (
    <li>
      {text} {metAt !== null && <StatusPill tone="positive">{t('caseEnd.criterion.met')}</StatusPill>}
      {settledAt !== null && <StatusPill tone="neutral">{t('caseEnd.criterion.settled')}</StatusPill>}
      {settledBecause !== null && <p className="rt-end__text">{settledBecause}</p>}
      {problem && <ProblemNotice problem={problem} />}
      {metAt === null && settledAt === null && mayMeet && (
        <Button
          size="small"
          isPending={isPending}
          aria-label={t('caseEnd.criterion.meetOf', { text })}
          onPress={() => void send()}
        >
          {t('caseEnd.criterion.meet')}
        </Button>
      )}
    </li>
  );
};

const Criteria = ({ caseId, current, mayMeet }: Omit<CriteriaProps, 'isRunning'>) => (
  <ul className="rt-end__list">
    {current.endCriteria.map((criterion) => (
      <Criterion key={criterion.id} caseId={caseId} criterion={criterion} mayMeet={mayMeet} />
    ))}
  </ul>
);

const Contacts = ({ contacts }: Pick<Current, 'contacts'>) => {
  const t = useText();
  const time = useTimeText();
  if (contacts.length === 0) return <p>{t('caseEnd.contact.none')}</p>;
  return (
    <ul className="rt-end__list">
      {contacts.map(({ id, heldOn, way, reached, note, recordedBy }) => (
        <li key={id}>
          <strong>{time.day(heldOn as Day)}</strong> {t(`caseEnd.way.${way}`)} ·{' '}
          {t(reached ? 'caseEnd.reached.YES' : 'caseEnd.reached.NO')}
          <span className="rt-end__detail">{recordedBy.name}</span>
          {note !== null && <p className="rt-end__text">{note}</p>}
        </li>
      ))}
    </ul>
  );
};

const Arrangement = ({ caseId, current, isRunning, mayMeet }: CriteriaProps) => {
  const t = useText();
  const now = useNow();
  const [isRecording, setRecording] = useState(false);
  return (
    <>
      <p className="rt-end__text">{current.arrangement}</p>
      {isRunning && (
        <p>
          {t('caseEnd.aftercare.rhythm', { days: current.everyDays })}{' '}
          <Deadline due={current.nextContactOn as Day} now={now} />
        </p>
      )}
      <h3>{t('caseEnd.aftercare.criteriaTitle')}</h3>
      <Criteria caseId={caseId} current={current} mayMeet={mayMeet} />
      <h3>{t('caseEnd.contact.title')}</h3>
      <Contacts contacts={current.contacts} />
      {isRunning && !isRecording && (
        <div>
          <Button size="small" onPress={() => setRecording(true)}>
            {t('caseEnd.contact.record')}
          </Button>
        </div>
      )}
      {isRecording && (
        <ContactForm
          caseId={caseId}
          startedOn={dayAt(new Date(current.startedAt))}
          onDone={() => setRecording(false)}
        />
      )}
    </>
  );
};

export type EndPartProps = {
  readonly caseId: string;
  readonly file: CaseEndFile;
  readonly end: CaseEnd;
  readonly signals: CaseSignals;
};

/** Staying in touch: what was agreed, each contact, and what must be so before it ends. */
export const AftercarePanel = ({ caseId, file, end: { aftercare }, signals }: EndPartProps) => {
  const t = useText();
  const { current, participants } = aftercare;
  const { status, commands, parties } = file;
  const isRunning = status === 'AFTERCARE';
  const isWorkedOn = status === 'ACTIVE' || status === 'MONITORING';
  const mayStart = commands.includes('START_AFTERCARE');
  const stands = stillStands(current);
  return (
    <Panel title={t('caseEnd.aftercare')}>
      {current === null && !mayStart && <p>{t('caseEnd.aftercare.none')}</p>}
      {current !== null && (
        <Arrangement caseId={caseId} current={current} isRunning={isRunning} mayMeet={isWorkedOn || isRunning} />
      )}
      {mayStart && !stands && (
        <>
          <h3>{t('caseEnd.aftercare.participants')}</h3>
          <TookPart participants={participants} parties={parties} signals={signals} />
          <StartForm caseId={caseId} />
        </>
      )}
    </Panel>
  );
};
