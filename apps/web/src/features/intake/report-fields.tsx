import { useWatch } from 'react-hook-form';
import { Notice, useText } from '@regiotafel/web-ui';
import { FormRadioGroup, FormTextArea, FormTextField } from '../../app/form/form-fields.js';
import { FormDateField } from '../../app/form/form-pickers.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import { useLocalName } from '../../app/local-name.js';
import type { IntakeForm } from './intake.query.js';
import { REPORTER_TYPES, type Report, type ReportValues } from './report-values.js';

type OfReport = { readonly of: ScreenForm<ReportValues, Report> };

export const StoryStep = ({ of, form }: OfReport & { readonly form: IntakeForm }) => {
  const t = useText();
  const nameOf = useLocalName();
  return (
    <div className="rt-form">
      <FormRadioGroup
        of={of}
        name="theme"
        label={t('intake.theme')}
        necessity="required"
        options={form.themes.map((theme) => ({ id: theme.code, label: nameOf(theme) }))}
      />
      <FormTextArea
        of={of}
        name="narrative"
        label={t('intake.narrative')}
        description={t('intake.narrative.help')}
        necessity="required"
        rows={9}
        most={10_000}
      />
    </div>
  );
};

export const PersonStep = ({ of }: OfReport) => {
  const t = useText();
  return (
    <div className="rt-form">
      <p>{t('intake.person.lead')}</p>
      <FormTextField
        of={of}
        name="person.name"
        label={t('intake.person.name')}
        description={t('intake.person.nameHelp')}
        necessity="optional"
      />
      <FormDateField of={of} name="person.birthDate" label={t('intake.person.birthDate')} necessity="optional" />
      <FormTextField of={of} name="person.address" label={t('intake.person.address')} necessity="optional" />
    </div>
  );
};

const ReporterDetails = ({ of, withOrganisation }: OfReport & { readonly withOrganisation: boolean }) => {
  const t = useText();
  return (
    <>
      <FormTextField
        of={of}
        name="reporter.name"
        label={t('intake.reporter.name')}
        necessity="required"
        autoComplete="name"
      />
      {withOrganisation && (
        <FormTextField
          of={of}
          name="reporter.organisation"
          label={t('intake.reporter.organisation')}
          necessity="optional"
          autoComplete="organization"
        />
      )}
      <FormTextField
        of={of}
        name="reporter.phone"
        label={t('intake.reporter.phone')}
        description={t('intake.reporter.contactHelp')}
        necessity="optional"
        type="tel"
        autoComplete="tel"
      />
      <FormTextField
        of={of}
        name="reporter.email"
        label={t('intake.reporter.email')}
        necessity="optional"
        type="email"
        autoComplete="email"
      />
      <FormRadioGroup
        of={of}
        name="nameMayBeKnown"
        label={t('intake.reporter.known')}
        description={t('intake.reporter.knownHelp')}
        options={(['NO', 'YES'] as const).map((id) => ({ id, label: t(`intake.reporter.known.${id}`) }))}
      />
    </>
  );
};

export const ReporterStep = ({ of }: OfReport) => {
  const t = useText();
  const type = useWatch({ control: of.form.control, name: 'reporterType' });
  return (
    <div className="rt-form">
      <FormRadioGroup
        of={of}
        name="reporterType"
        label={t('intake.reporterType')}
        necessity="required"
        options={REPORTER_TYPES.map((id) => ({
          id,
          label: t(`intake.reporterType.${id}`),
          description: t(`intake.reporterType.${id}.help`),
        }))}
      />
      {type === 'ANONYMOUS' && <Notice>{t('intake.anonymous')}</Notice>}
      {type !== null && type !== 'ANONYMOUS' && <ReporterDetails of={of} withOrganisation={type === 'FRONTLINE'} />}
    </div>
  );
};
