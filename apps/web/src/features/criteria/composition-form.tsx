import * as v from 'valibot';
import { useCommand } from '@regiotafel/web-data';
import { Button, showToast, useText } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormCheckboxGroup } from '../../app/form/form-fields.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { SetCompositionMutation, type Rules } from './criteria.query.js';

/** Kinds of parties, with those that weigh most first. */
const PARTIES = [
  'MUNICIPALITY',
  'POLICE',
  'PROSECUTION',
  'MENTAL_HEALTH',
  'YOUTH_CARE',
  'CHILD_PROTECTION',
  'PROBATION',
  'SCHOOL',
  'WELFARE',
  'HOUSING',
  'SUPPORT_ORGANISATION',
] as const;

const schema = v.object({ composition: v.pipe(v.array(v.string()), v.minLength(1, 'REQUIRED')) });

export type CompositionFormProps = { readonly rules: Rules; readonly onClose: () => void };

/** Which parties must have judged before the table of a theme meets. */
export const CompositionForm = ({ rules, onClose }: CompositionFormProps) => {
  const t = useText();
  const compose = useCommand(SetCompositionMutation);
  const of = useScreenForm(schema, { composition: [...rules.composition] });
  const send = of.submit(async ({ composition }) => {
    const { problem } = await compose({
      themeId: rules.theme.id,
      version: rules.compositionVersion,
      composition: PARTIES.filter((party) => composition.includes(party)),
    });
    if (problem !== null) return problem;
    showToast(t('criteria.composed'));
    onClose();
    return null;
  });
  return (
    <form className="rt-form" onSubmit={send} noValidate>
      <FormErrors of={of} />
      <FormCheckboxGroup
        of={of}
        name="composition"
        label={t('criteria.parties')}
        description={t('criteria.partiesHint')}
        options={PARTIES.map((id) => ({ id, label: t(`partyType.${id}`) }))}
      />
      <div className="rt-form__actions">
        <Button type="submit" look="primary" isPending={of.form.formState.isSubmitting}>
          {t('criteria.compose')}
        </Button>
        <Button onPress={onClose}>{t('criteria.cancel')}</Button>
      </div>
    </form>
  );
};
