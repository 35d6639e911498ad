import { FilePlus, Gavel, Printer } from 'lucide-react';
import { useState } from 'react';
import type * as v from 'valibot';
import { dayAt } from '@regiotafel/kernel/day';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Panel, showToast, useText, useTimeText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { DraftLine } from '../../app/drafts/draft-line.js';
import { useDraftForm } from '../../app/drafts/use-draft-form.js';
import { lastOfYear } from '../../app/form/coming-day.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormTextArea, FormTextField } from '../../app/form/form-fields.js';
import { FormDatePicker, FormSelect } from '../../app/form/form-pickers.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import { RouteLinkButton } from '../../app/route-link.js';
import { Decisions, SignedFields } from './decisions.js';
import { decisionSchema, FACTS_MAX, LINE_MAX, noteOf, noteSchema, TEXT_MAX } from './ladder-values.js';
import { RecordMayorDecisionMutation, WriteMayorNoteMutation, type Ladder } from './ladder.query.js';
import type { LadderPartProps } from './move-panel.js';

type FormProps = LadderPartProps & { readonly onDone: () => void };
const NO_NOTE = { question: '', facts: '', one: '', two: '', three: '' };
const OPTIONS = ['one', 'two', 'three'] as const;

const NoteForm = ({ caseId, onDone }: FormProps) => {
  const t = useText();
  const write = useCommand(WriteMayorNoteMutation);
  const place = { form: 'MAYOR_NOTE', objectId: caseId } as const;
  const { of, draft, forget } = useDraftForm(place, noteSchema, NO_NOTE);
  const stop = (): void => {
    forget();
    onDone();
  };
  const send = async (note: v.InferOutput<typeof noteSchema>): Promise<Problem | null> => {
    const { problem } = await write({ caseId, ...noteOf(note) });
    if (problem !== null) return problem;
    showToast(t('ladder.note.saved'));
    stop();
    return null;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      <FormTextField of={of} name="question" label={t('ladder.note.question')} necessity="required" />
      <FormTextArea
        of={of}
        name="facts"
        label={t('ladder.note.facts')}
        description={t('ladder.note.factsHelp')}
        necessity="required"
        rows={6}
        most={FACTS_MAX}
      />
      {OPTIONS.map((name, at) => (
        <FormTextArea
          key={name}
          of={of}
          name={name}
          label={t('ladder.note.option', { number: at + 1 })}
          necessity={name === 'three' ? 'optional' : 'required'}
          rows={2}
          most={LINE_MAX}
        />
      ))}
      <DraftLine draft={draft} />
      <div className="rt-form__actions">
        <Button look="primary" type="submit">
          {t('ladder.note.save')}
        </Button>
        <Button onPress={stop}>{t('ladder.stop')}</Button>
      </div>
    </form>
  );
};

type DecisionSchema = ReturnType<typeof decisionSchema>;
type DecisionFieldsProps = Pick<Ladder, 'notes'> &
  Pick<LadderPartProps, 'documents'> & {
    readonly of: ScreenForm<v.InferInput<DecisionSchema>, v.InferOutput<DecisionSchema>>;
  };

const DecisionFields = ({ of, notes, documents }: DecisionFieldsProps) => {
  const t = useText();
  const today = dayAt(useNow());
  return (
    <>
      {notes.length > 0 && (
        <FormSelect
          of={of}
          name="noteId"
          label={t('ladder.decision.note')}
          necessity="optional"
          options={notes.map(({ id, number }) => ({ id, label: number }))}
        />
      )}
      <FormTextField of={of} name="question" label={t('ladder.decision.question')} necessity="required" />
      <FormTextArea
        of={of}
        name="decision"
        label={t('ladder.decision.decision')}
        necessity="required"
        rows={3}
        most={TEXT_MAX}
      />
      <FormTextField of={of} name="basis" label={t('ladder.decision.basis')} necessity="required" />
      <FormDatePicker
        of={of}
        name="decidedOn"
        label={t('ladder.decision.on')}
        necessity="required"
        most={today}
        today={today}
      />
      <SignedFields of={of} documents={documents} />
      <FormDatePicker
        of={of}
        name="documentBy"
        label={t('ladder.decision.follows')}
        description={t('ladder.decision.followsHelp')}
        necessity="optional"
        least={today}
        most={lastOfYear(today)}
        today={today}
      />
    </>
  );
};

const DecisionForm = ({ caseId, ladder, documents, onDone }: FormProps) => {
  const t = useText();
  const today = dayAt(useNow());
  const record = useCommand(RecordMayorDecisionMutation);
  const [last] = ladder.notes;
  const about = { noteId: last?.id ?? null, question: last?.question ?? '' };
  const start = {
    ...about,
    decision: '',
    basis: '',
    decidedOn: null,
    documentId: null,
    document: '',
    documentBy: null,
  };
  const place = { form: 'MAYOR_DECISION', objectId: caseId } as const;
  const { of, draft, forget } = useDraftForm(place, decisionSchema(today), start);
  const stop = (): void => {
    forget();
    onDone();
  };
  const send = async (decision: v.InferOutput<ReturnType<typeof decisionSchema>>): Promise<Problem | null> => {
    const { problem } = await record({ caseId, ...decision });
    if (problem !== null) return problem;
    showToast(t('ladder.decision.saved'));
    stop();
    return null;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      <DecisionFields of={of} notes={ladder.notes} documents={documents} />
      <DraftLine draft={draft} />
      <div className="rt-form__actions">
        <Button look="primary" type="submit">
          {t('ladder.decision.save')}
        </Button>
        <Button onPress={stop}>{t('ladder.stop')}</Button>
      </div>
    </form>
  );
};

const Notes = ({ caseId, ladder }: Pick<LadderPartProps, 'caseId' | 'ladder'>) => {
  const t = useText();
  const time = useTimeText();
  return (
    <ul className="rt-ladder__list">
      {ladder.notes.map(({ id, number, question, copies, writtenBy, writtenAt }) => (
        <li key={id}>
          <strong>{number}</strong> {question}
          <span className="rt-ladder__detail">
            {writtenBy.name} · {time.moment(new Date(writtenAt))} · {t('ladder.note.copies', { count: copies })}
          </span>
          <div>
            <RouteLinkButton
              to="/casussen/$id/opschaling/$noteId"
              params={{ id: caseId, noteId: id }}
              size="small"
              icon={Printer}
              aria-label={t('ladder.note.printOf', { number })}
            >
              {t('ladder.note.print')}
            </RouteLinkButton>
          </div>
        </li>
      ))}
    </ul>
  );
};

/** The page on which the mayor decides, and what the mayor decided. */
export const MayorPanel = (props: LadderPartProps) => {
  const { caseId, ladder } = props;
  const t = useText();
  const [open, setOpen] = useState<'NOTE' | 'DECISION' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Panel
      title={t('ladder.mayor')}
      actions={
        open === null && (
          <>
            {ladder.mayWriteNote && (
              <Button size="small" icon={FilePlus} onPress={() => setOpen('NOTE')}>
                {t('ladder.note.write')}
              </Button>
            )}
            {ladder.mayRecordDecision && (
              <Button size="small" icon={Gavel} onPress={() => setOpen('DECISION')}>
                {t('ladder.decision.record')}
              </Button>
            )}
          </>
        )
      }
    >
      {open === 'NOTE' && <NoteForm {...props} onDone={close} />}
      {open === 'DECISION' && <DecisionForm {...props} onDone={close} />}
      {ladder.notes.length === 0 ? <p>{t('ladder.note.none')}</p> : <Notes caseId={caseId} ladder={ladder} />}
      {ladder.decisions.length > 0 && <h3>{t('ladder.decision.title')}</h3>}
      {ladder.decisions.length > 0 && <Decisions {...props} />}
    </Panel>
  );
};
