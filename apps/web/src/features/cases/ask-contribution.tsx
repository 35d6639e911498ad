import { addDays, dayAt } from '@regiotafel/kernel/day';
import { MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '@regiotafel/web-data';
import { Button, showToast, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { FormDialog } from '../../app/form/form-dialog.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import { FormDatePicker } from '../../app/form/form-pickers.js';
import { useScreenForm, type ScreenForm } from '../../app/form/screen-form.js';
import { FormMemberField } from '../../app/members/member-field.js';
import { type Asked, askSchema, type AskValues, NO_QUESTION, SENTENCE_MAX } from './ask-values.js';
import { AskContributionMutation } from './contributions.query.js';

/** Days that a question stands at most; the service holds it to its purpose. */
const MOST_DAYS = 42;

const Fields = ({ of }: { readonly of: ScreenForm<AskValues, Asked> }) => {
  const t = useText();
  const today = dayAt(useNow());
  const text = { of, necessity: 'required', rows: 2, most: SENTENCE_MAX } as const;
  return (
    <>
      <p>{t('cases.ask.text')}</p>
      <FormMemberField of={of} name="memberId" label={t('cases.ask.member')} necessity="required" />
      <FormTextArea
        {...text}
        name="question"
        label={t('cases.ask.question')}
        description={t('cases.ask.questionHelp')}
      />
      <FormTextArea {...text} name="necessity" label={t('cases.ask.necessity')} />
      <FormDatePicker
        of={of}
        name="until"
        label={t('cases.ask.until')}
        necessity="optional"
        least={today}
        most={addDays(today, MOST_DAYS)}
        today={today}
      />
    </>
  );
};

const AskDialog = ({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) => {
  const t = useText();
  const ask = useCommand(AskContributionMutation);
  const of = useScreenForm(askSchema, NO_QUESTION);
  const send = async (asked: Asked) => {
    const { problem } = await ask({ caseId, ...asked });
    if (problem === null) showToast(t('cases.ask.sent'));
    return problem;
  };
  return (
    <FormDialog
      title={t('cases.ask.title')}
      confirm={t('cases.ask.send')}
      size="wide"
      of={of}
      send={send}
      onClose={onClose}
    >
      <Fields of={of} />
    </FormDialog>
  );
};

/** Puts a question to somebody who reads nothing of the case but that. */
export const AskContribution = ({ caseId }: { readonly caseId: string }) => {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" icon={MessageCircleQuestion} onPress={() => setAsking(true)}>
        {t('cases.ask')}
      </Button>
      {isAsking && <AskDialog caseId={caseId} onClose={() => setAsking(false)} />}
    </>
  );
};
