import { useWatch } from 'react-hook-form';
import { Notice, Panel, useText } from '@regiotafel/web-ui';
import { FormRadioGroup, FormTextArea, FormTextField } from '../../app/form/form-fields.js';
import { FormDateField, FormSelect } from '../../app/form/form-pickers.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import { useLocalName } from '../../app/local-name.js';
import type { PhoneForm } from './intake.query.js';
import { CALLER_TYPES, type Call, type CallValues } from './phone-values.js';

type OfCall = { readonly of: ScreenForm<CallValues, Call> };

export const StoryFields = ({ of, form }: OfCall & { readonly form: PhoneForm }) => {
  const t = useText();
  const nameOf = useLocalName();
  return (
    <Panel title={t('intake.phone.story')}>
      <div className="rt-form">
        <FormSelect
          of={of}
          name="theme"
          label={t('intake.theme')}
          necessity="required"
          options={form.themes.map((theme) => ({ id: theme.code, label: nameOf(theme) }))}
        />
        <FormTextArea
          of={of}
          name="narrative"
          label={t('intake.phone.narrative')}
          description={t('intake.phone.narrativeHelp')}
          necessity="required"
          rows={8}
          most={10_000}
        />
      </div>
    </Panel>
  );
};

export const PersonFields = ({ of }: OfCall) => {
  const t = useText();
  return (
    <Panel title={t('intake.phone.person')}>
      <div className="rt-form">
        <FormTextField of={of} name="person.name" label={t('intake.phone.personName')} necessity="optional" />
        <FormDateField of={of} name="person.birthDate" label={t('intake.person.birthDate')} necessity="optional" />
        <FormTextField of={of} name="person.address" label={t('intake.person.address')} necessity="optional" />
      </div>
    </Panel>
  );
};

const CallerDetails = ({ of }: OfCall) => {
  const t = useText();
  return (
    <>
      <FormTextField of={of} name="reporter.name" label={t('intake.phone.name')} necessity="optional" />
      <FormTextField of={of} name="reporter.organisation" label={t('intake.phone.organisation')} necessity="optional" />
      <FormTextField of={of} name="reporter.phone" label={t('intake.phone.number')} necessity="optional" type="tel" />
      <FormRadioGroup
        of={of}
        name="nameMayBeKnown"
        label={t('intake.phone.known')}
        description={t('intake.reporter.knownHelp')}
        options={(['NO', 'YES'] as const).map((id) => ({ id, label: t(`intake.phone.known.${id}`) }))}
      />
    </>
  );
};

export const CallerFields = ({ of }: OfCall) => {
  const t = useText();
  const type = useWatch({ control: of.form.control, name: 'reporterType' });
  return (
    <Panel title={t('intake.phone.caller')}>
      <div className="rt-form">
        <FormSelect
          of={of}
          name="reporterType"
          label={t('intake.phone.type')}
          necessity="required"
          options={CALLER_TYPES.map((id) => ({ id, label: t(`signals.reporter.${id}`) }))}
        />
        {type === 'ANONYMOUS' ? <Notice>{t('intake.phone.anonymous')}</Notice> : <CallerDetails of={of} />}
      </div>
    </Panel>
  );
};
