import { useState } from 'react';
import * as v from 'valibot';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Notice, useText } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormTextField } from '../../app/form/form-fields.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { PlainPage } from '../../app/shell/plain-page.js';
import { ConfirmTakeoverMutation } from './intake.query.js';
import './intake.css';

const schema = v.object({ code: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100)) });

/** Whoever takes a signal over says so here. The page shows nothing of it: what there is to know was told in person. */
export const Screen = () => {
  const t = useText();
  const confirm = useCommand(ConfirmTakeoverMutation);
  const of = useScreenForm(schema, { code: '' });
  const [isConfirmed, setConfirmed] = useState<boolean | null>(null);
  const [isSending, setSending] = useState(false);
  const send = async ({ code }: { code: string }): Promise<Problem | null> => {
    setSending(true);
    const { data, problem } = await confirm({ code });
    setSending(false);
    setConfirmed(data?.confirmTakeover?.isConfirmed ?? null);
    return problem;
  };
  return (
    <PlainPage title={t('intake.takeover.title')} size="wide">
      <p>{t('intake.takeover.lead')}</p>
      <form className="rt-form" onSubmit={of.submit(send)} noValidate>
        <FormErrors of={of} />
        <FormTextField
          of={of}
          name="code"
          label={t('intake.takeover.code')}
          description={t('intake.takeover.codeHelp')}
          necessity="required"
          className="rt-intake__code"
        />
        <div className="rt-form__actions">
          <Button look="primary" type="submit" isPending={isSending}>
            {t('intake.takeover.send')}
          </Button>
        </div>
      </form>
      <div role="status">
        {isConfirmed === true && (
          <Notice tone="positive" title={t('intake.takeover.done')}>
            {t('intake.takeover.doneText')}
          </Notice>
        )}
        {isConfirmed === false && (
          <Notice tone="warning" title={t('intake.takeover.unknown')}>
            {t('intake.takeover.unknownText')}
          </Notice>
        )}
      </div>
    </PlainPage>
  );
};
