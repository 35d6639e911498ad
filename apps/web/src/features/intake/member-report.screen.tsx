import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { dayAt } from '@regiotafel/kernel/day';
import { useCommand, useScreenQuery, type Problem } from '@regiotafel/web-data';
import { Button, Notice, Panel, Select, showToast, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { usePageForm } from '../../app/form/page-form.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLink } from '../../app/route-link.js';
import { useSession } from '../../app/session/session-context.js';
import { Page } from '../../app/shell/page.js';
import { EmergencyLines } from './emergency-lines.js';
import { HandlingNotice } from './notice-step.js';
import { MemberReportFields } from './member-report-fields.js';
import { EMPTY_REPORT, memberReportSchema, submissionOf, type MemberReport } from './member-report-values.js';
import {
  MemberReportFormQuery,
  ReportPlacesQuery,
  ReportSignalMutation,
  type MemberReportForm,
} from './member-report.query.js';
import './intake.css';

const route = getRouteApi('/seat/meldingen/nieuw');

type FormProps = { readonly municipalityId: string; readonly form: MemberReportForm };

const ReportForm = ({ municipalityId, form }: FormProps) => {
  const t = useText();
  const navigate = route.useNavigate();
  const { seat } = useSession().session;
  const report = useCommand(ReportSignalMutation);
  const schema = memberReportSchema(dayAt(useNow()));
  const { of, forget } = usePageForm(seat?.id ?? '', `report ${municipalityId}`, schema, EMPTY_REPORT);
  const [isSending, setSending] = useState(false);
  const send = async (said: MemberReport): Promise<Problem | null> => {
    setSending(true);
    const { problem } = await report(submissionOf(said, municipalityId, form.themes));
    setSending(false);
    if (problem !== null) return problem;
    forget();
    showToast(t('intake.reports.sent'));
    await navigate({ to: '/meldingen' });
    return null;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      <Notice>{t('intake.reports.ownName')}</Notice>
      <MemberReportFields of={of} themes={form.themes} />
      <div className="rt-form__actions">
        <Button look="primary" type="submit" isPending={isSending}>
          {t('intake.reports.send')}
        </Button>
      </div>
    </form>
  );
};

/** First how a report is handled, then the form. */
const Report = (props: FormProps) => {
  const t = useText();
  const [isRead, setRead] = useState(false);
  const { form } = props;
  if (isRead) return <ReportForm {...props} />;
  return (
    <Panel title={t('intake.reports.notice')}>
      <HandlingNotice form={form} />
      <div className="rt-form__actions">
        <Button look="primary" onPress={() => setRead(true)}>
          {t('intake.reports.read')}
        </Button>
      </div>
    </Panel>
  );
};

const OfMunicipality = ({ id }: { readonly id: string }) => {
  const t = useText();
  const result = useScreenQuery(MemberReportFormQuery, { municipalityId: id });
  return (
    <QueryView of={result} lines={8}>
      {({ memberReportForm: form }) =>
        form ? (
          <>
            <EmergencyLines lines={form.emergency} />
            <Report municipalityId={id} form={form} />
          </>
        ) : (
          <Notice tone="warning">{t('intake.reports.noForm')}</Notice>
        )
      }
    </QueryView>
  );
};

export const Screen = () => {
  const t = useText();
  const { gemeente } = route.useSearch();
  const navigate = route.useNavigate();
  const places = useScreenQuery(ReportPlacesQuery, {});
  return (
    <Page
      title={t('intake.reports.new')}
      lead={t('intake.reports.newLead')}
      actions={<RouteLink to="/meldingen">{t('intake.reports.back')}</RouteLink>}
    >
      <QueryView of={places}>
        {({ region }) => (
          <Select
            label={t('intake.reports.municipality')}
            options={(region?.municipalities ?? []).map(({ id, name }) => ({ id, label: name }))}
            value={gemeente ?? null}
            onChange={(id) => id !== null && void navigate({ search: { gemeente: id } })}
          />
        )}
      </QueryView>
      {gemeente !== undefined && <OfMunicipality key={gemeente} id={gemeente} />}
    </Page>
  );
};
