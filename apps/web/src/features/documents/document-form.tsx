import { useState } from 'react';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, showToast, useText } from '@regiotafel/web-ui';
import { base64Of } from '../../app/file/base64.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormCheckboxGroup, FormFileField, FormRadioGroup, FormTextField } from '../../app/form/form-fields.js';
import { FormSelect } from '../../app/form/form-pickers.js';
import { type ScreenForm, useScreenForm } from '../../app/form/screen-form.js';
import {
  acceptOf,
  documentSchema,
  documentValues,
  KINDS,
  megabytesOf,
  SOURCE_REGIMES,
  type DocumentValues,
  type WrittenDocument,
} from './document-values.js';
import { AddDocumentMutation, type CaseDocument, type DocumentRules } from './documents.query.js';

type FieldsProps = {
  readonly of: ScreenForm<DocumentValues, WrittenDocument>;
  readonly rules: DocumentRules;
};

const Fields = ({ of, rules }: FieldsProps) => {
  const t = useText();
  const types = rules.types.map((type) => t(`documents.type.${type}`)).join(', ');
  return (
    <>
      <FormFileField
        of={of}
        name="content"
        label={t('documents.file')}
        description={t('documents.fileHelp', { types, most: megabytesOf(rules.maxBytes) })}
        necessity="required"
        accept={acceptOf(rules)}
      />
      <FormTextField
        of={of}
        name="title"
        label={t('documents.name')}
        description={t('documents.nameHelp')}
        necessity="required"
      />
      <FormSelect
        of={of}
        name="kind"
        label={t('documents.kind')}
        necessity="required"
        options={KINDS.map((id) => ({ id, label: t(`documents.kind.${id}`) }))}
      />
      <FormRadioGroup
        of={of}
        name="sourceRegime"
        label={t('contribution.source')}
        description={t('contribution.sourceHelp')}
        necessity="required"
        options={SOURCE_REGIMES.map((id) => ({ id, label: t(`contribution.source.${id}`) }))}
      />
      <FormCheckboxGroup
        of={of}
        name="marks"
        label={t('contribution.marks')}
        options={[
          {
            id: 'PROFESSIONAL_SECRECY',
            label: t('contribution.mark.PROFESSIONAL_SECRECY'),
            description: t('contribution.mark.PROFESSIONAL_SECRECY.help'),
          },
        ]}
      />
    </>
  );
};

export type DocumentFormProps = {
  readonly caseId: string;
  readonly rules: DocumentRules;
  /** The version before, when this is a newer one. */
  readonly replaced: CaseDocument | null;
  readonly onDone: () => void;
};

/** Adds a file to the case, or a newer version of one. */
export const DocumentForm = ({ caseId, rules, replaced, onDone }: DocumentFormProps) => {
  const t = useText();
  const add = useCommand(AddDocumentMutation);
  const of = useScreenForm(documentSchema(rules), documentValues(replaced));
  const [isSending, setSending] = useState(false);
  const send = async ({ title, kind, sourceRegime, marks, content }: WrittenDocument): Promise<Problem | null> => {
    setSending(true);
    const { problem } = await add({
      caseId,
      replaces: replaced?.id ?? null,
      title,
      kind,
      sourceRegime,
      professionalSecrecy: marks.includes('PROFESSIONAL_SECRECY'),
      content: base64Of(new Uint8Array(await content.arrayBuffer())),
    });
    setSending(false);
    if (problem !== null) return problem;
    showToast(t('documents.added'));
    onDone();
    return null;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      {replaced && <p>{t('documents.replaces', { title: replaced.title, version: replaced.version })}</p>}
      <Fields of={of} rules={rules} />
      <div className="rt-form__actions">
        <Button look="primary" type="submit" isPending={isSending}>
          {t('documents.send')}
        </Button>
        <Button onPress={onDone}>{t('documents.cancel')}</Button>
      </div>
    </form>
  );
};
