import { useWatch } from 'react-hook-form';
import { useText } from '@regiotafel/web-ui';
import { FormRadioGroup, FormTextArea, FormTextField } from '../../app/form/form-fields.js';
import { FormDateField, FormSelect } from '../../app/form/form-pickers.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import { useLocalName } from '../../app/local-name.js';
import type { MemberReport, MemberReportValues } from './member-report-values.js';
import type { MemberReportForm } from './member-report.query.js';

type FieldsProps = {
  readonly of: ScreenForm<MemberReportValues, MemberReport>;
  readonly themes: MemberReportForm['themes'];
};

const PersonFields = ({ of }: Pick<FieldsProps, 'of'>) => {
  const t = useText();
  return (
    <>
      <FormTextField of={of} name="person.name" label={t('intake.reports.personName')} necessity="optional" />
      <FormDateField of={of} name="person.birthDate" label={t('intake.person.birthDate')} necessity="optional" />
      <FormTextField of={of} name="person.address" label={t('intake.person.address')} necessity="optional" />
    </>
  );
};

/** What is the matter, and about whom for a theme about persons. */
export const MemberReportFields = ({ of, themes }: FieldsProps) => {
  const t = useText();
  const nameOf = useLocalName();
  const chosen = useWatch({ control: of.form.control, name: 'theme' });
  const theme = themes.find(({ code }) => code === chosen);
  return (
    <>
      <FormSelect
        of={of}
        name="theme"
        label={t('intake.theme')}
        necessity="required"
        options={themes.map((each) => ({ id: each.code, label: nameOf(each) }))}
      />
      <FormTextArea
        of={of}
        name="narrative"
        label={t('intake.reports.narrative')}
        description={t('intake.reports.narrativeHelp')}
        necessity="required"
        rows={8}
        most={10_000}
      />
      {theme?.aboutPerson === true && <PersonFields of={of} />}
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
