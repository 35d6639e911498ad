import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { dayAt } from '@regiotafel/kernel/day';
import { useCommand, useScreenQuery, type Problem } from '@regiotafel/web-data';
import { Button, useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { useNow } from '../../app/business-clock.js';
import { usePageForm } from '../../app/form/page-form.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLink } from '../../app/route-link.js';
import { useSession } from '../../app/session/session-context.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { Page } from '../../app/shell/page.js';
import { EmergencyLines } from './emergency-lines.js';
import { PhoneFormQuery, RecordSignalMutation, type PhoneForm, type RecordedSignal } from './intake.query.js';
import { CallerFields, PersonFields, StoryFields } from './phone-fields.js';
import { PhoneReceipt } from './phone-receipt.js';
import { EMPTY_CALL, phoneSchema, recording, type Call } from './phone-values.js';
import './intake.css';

type CallFormProps = { readonly form: PhoneForm; readonly onRecorded: (recorded: RecordedSignal) => void };

const useCall = ({ form, onRecorded }: CallFormProps) => {
  const { seat } = useSession().session;
  const record = useCommand(RecordSignalMutation);
  const { of, forget } = usePageForm(seat?.id ?? '', 'phone signal', phoneSchema(dayAt(useNow())), EMPTY_CALL);
  const [isSending, setSending] = useState(false);
  const chosen = useWatch({ control: of.form.control, name: 'theme' });
  const theme = form.themes.find(({ code }) => code === chosen);
  const send = async (call: Call): Promise<Problem | null> => {
    setSending(true);
    const { data, problem } = await record(recording(call, theme));
    setSending(false);
    if (problem !== null) return problem;
    forget();
    if (data.recordSignal) onRecorded(data.recordSignal);
    return null;
  };
  return { of, theme, isSending, send };
};

const CallForm = (props: CallFormProps) => {
  const t = useText();
  const { of, theme, isSending, send } = useCall(props);
  return (
    <form className="rt-call" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      <StoryFields of={of} form={props.form} />
      {theme?.aboutPerson !== false && <PersonFields of={of} />}
      <CallerFields of={of} />
      <div className="rt-form__actions">
        <Button look="primary" type="submit" isPending={isSending}>
          {t('intake.phone.save')}
        </Button>
      </div>
    </form>
  );
};

const Call = ({ form }: { readonly form: PhoneForm }) => {
  const t = useText();
  const [recorded, setRecorded] = useState<RecordedSignal | null>(null);
  if (recorded) return <PhoneReceipt recorded={recorded} onAnother={() => setRecorded(null)} />;
  return (
    <>
      <p>
        {t('intake.phone.first')} <RouteLink to="/deskundigen/vragen">{t('intake.phone.consult')}</RouteLink>
      </p>
      <CallForm form={form} onRecorded={setRecorded} />
    </>
  );
};

export const Screen = () => {
  const t = useText();
  const result = useScreenQuery(PhoneFormQuery, {});
  if (isAbsent(result, ({ phoneForm }) => phoneForm)) return <NotFoundPage />;
  return (
    <Page
      title={t('intake.phone.title')}
      lead={t('intake.phone.lead')}
      actions={<RouteLink to="/signalen">{t('intake.phone.back')}</RouteLink>}
    >
      <EmergencyLines lines={result.data?.phoneForm?.emergency} />
      <QueryView of={result} lines={12}>
        {({ phoneForm }) => phoneForm && <Call form={phoneForm} />}
      </QueryView>
    </Page>
  );
};
