import { FileCheck } from 'lucide-react';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import type * as v from 'valibot';
import type { Day } from '@regiotafel/kernel/day';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, showToast, useText, useTimeText } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormTextField } from '../../app/form/form-fields.js';
import { FormSelect } from '../../app/form/form-pickers.js';
import { useScreenForm, type ScreenForm } from '../../app/form/screen-form.js';
import { useEither } from '../../app/form/use-either.js';
import { documentSchema } from './ladder-values.js';
import { AddDecisionDocumentMutation, type Ladder } from './ladder.query.js';
import type { LadderPartProps } from './move-panel.js';

type Signed = { documentId: string | null; document: string };
type SignedFieldsProps<V extends FieldValues & Signed, O> = Pick<LadderPartProps, 'documents'> & {
  readonly of: ScreenForm<V, O>;
};

/** Where the signed document is: with the case, or elsewhere. */
export const SignedFields = <V extends FieldValues & Signed, O>({ of: form, documents }: SignedFieldsProps<V, O>) => {
  const t = useText();
  const of = form as unknown as ScreenForm<Signed, O>;
  useEither(of.form, 'documentId', 'document');
  return (
    <>
      {documents.length > 0 && (
        <FormSelect
          of={of}
          name="documentId"
          label={t('ladder.decision.signed')}
          necessity="optional"
          options={[...documents]}
        />
      )}
      <FormTextField
        of={of}
        name="document"
        label={t(documents.length > 0 ? 'ladder.decision.orDocument' : 'ladder.decision.document')}
        necessity="optional"
      />
    </>
  );
};

type DocumentFormProps = Pick<LadderPartProps, 'caseId' | 'documents'> & {
  readonly decisionId: string;
  readonly onDone: () => void;
};

const DocumentForm = ({ caseId, decisionId, documents, onDone }: DocumentFormProps) => {
  const t = useText();
  const add = useCommand(AddDecisionDocumentMutation);
  const of = useScreenForm(documentSchema, { documentId: null, document: '' });
  const send = async (signed: v.InferOutput<typeof documentSchema>): Promise<Problem | null> => {
    const { problem } = await add({ caseId, decisionId, ...signed });
    if (problem !== null) return problem;
    showToast(t('ladder.decision.documentSaved'));
    onDone();
    return null;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      <SignedFields of={of} documents={documents} />
      <div className="rt-form__actions">
        <Button look="primary" type="submit">
          {t('ladder.decision.documentSave')}
        </Button>
        <Button onPress={onDone}>{t('ladder.stop')}</Button>
      </div>
    </form>
  );
};

type DecisionProps = LadderPartProps & { readonly decision: Ladder['decisions'][number] };

/** A document that follows is named here once it is there. */
const Follows = ({ caseId, ladder, documents, decision }: DecisionProps) => {
  const t = useText();
  const time = useTimeText();
  const [isOpen, setOpen] = useState(false);
  if (decision.documentBy === null) return null;
  if (isOpen)
    return (
      <DocumentForm caseId={caseId} decisionId={decision.id} documents={documents} onDone={() => setOpen(false)} />
    );
  return (
    <>
      <span className="rt-ladder__detail">
        {t('ladder.decision.followsBy', { day: time.longDay(decision.documentBy) })}
      </span>
      {ladder.mayRecordDecision && (
        <div>
          <Button size="small" icon={FileCheck} onPress={() => setOpen(true)}>
            {t('ladder.decision.addDocument')}
          </Button>
        </div>
      )}
    </>
  );
};

const Decision = (props: DecisionProps) => {
  const t = useText();
  const time = useTimeText();
  const { question, decision, basis, decidedOn, documentId, document, recordedBy } = props.decision;
  const label = props.documents.find((each) => each.id === documentId)?.label;
  return (
    <li>
      <strong>{question}</strong>
      <p className="rt-ladder__text">{decision}</p>
      <span className="rt-ladder__detail">{basis}</span>
      <span className="rt-ladder__detail">
        {t('ladder.decision.by', { day: time.longDay(decidedOn as Day), name: recordedBy.name })}
      </span>
      {[label, document].filter(Boolean).map((place) => (
        <span key={place} className="rt-ladder__detail">
          {t('ladder.decision.kept', { place: place ?? '' })}
        </span>
      ))}
      <Follows {...props} />
    </li>
  );
};

/** What the mayor decided, each with its signed document. */
export const Decisions = (props: LadderPartProps) => (
  <ul className="rt-ladder__list">
    {props.ladder.decisions.map((decision) => (
      <Decision key={decision.id} {...props} decision={decision} />
    ))}
  </ul>
);
