import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import * as v from 'valibot';
import { useCommand } from '@regiotafel/web-data';
import { Button, IconButton, Notice, showToast, useText } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import { useScreenForm, type ScreenForm } from '../../app/form/screen-form.js';
import { AdoptCriteriaMutation, type Rules } from './criteria.query.js';

const TEXT_MAX = 300;
const CRITERIA_MAX = 12;

const text = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(TEXT_MAX));
const schema = v.object({
  criteria: v.pipe(
    v.array(v.object({ code: v.nullable(v.string()), textNl: text, textEn: text })),
    v.minLength(1),
    v.maxLength(CRITERIA_MAX),
  ),
});
type Form = ScreenForm<v.InferInput<typeof schema>, v.InferOutput<typeof schema>>;

type QuestionProps = {
  readonly of: Form;
  readonly at: number;
  readonly count: number;
  readonly onSwap: (other: number) => void;
  readonly onRemove: () => void;
};

const Question = ({ of, at, count, onSwap, onRemove }: QuestionProps) => {
  const t = useText();
  const place = { at: at + 1 };
  return (
    <div className="rt-criteria__question" role="group" aria-label={t('criteria.question', place)}>
      <FormTextArea
        of={of}
        name={`criteria.${at}.textNl`}
        label={t('criteria.textNl', place)}
        rows={2}
        most={TEXT_MAX}
      />
      <FormTextArea
        of={of}
        name={`criteria.${at}.textEn`}
        label={t('criteria.textEn', place)}
        rows={2}
        most={TEXT_MAX}
      />
      <span className="rt-criteria__moves">
        <IconButton
          icon={ArrowUp}
          label={t('criteria.up', place)}
          isDisabled={at === 0}
          onPress={() => onSwap(at - 1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t('criteria.down', place)}
          isDisabled={at === count - 1}
          onPress={() => onSwap(at + 1)}
        />
        <IconButton icon={Trash2} label={t('criteria.remove', place)} isDisabled={count === 1} onPress={onRemove} />
      </span>
    </div>
  );
};

const Questions = ({ of }: { readonly of: Form }) => {
  const t = useText();
  const { fields, append, remove, swap } = useFieldArray({ control: of.form.control, name: 'criteria' });
  return (
    <>
      {fields.map(({ id }, at) => (
        <Question
          key={id}
          of={of}
          at={at}
          count={fields.length}
          onSwap={(other) => swap(at, other)}
          onRemove={() => remove(at)}
        />
      ))}
      <div>
        <Button
          size="small"
          icon={Plus}
          isDisabled={fields.length >= CRITERIA_MAX}
          onPress={() => append({ code: null, textNl: '', textEn: '' })}
        >
          {t('criteria.add')}
        </Button>
      </div>
    </>
  );
};

export type CriteriaFormProps = { readonly rules: Rules; readonly onClose: () => void };

/** Writes the next version of the questions of a theme. */
export const CriteriaForm = ({ rules, onClose }: CriteriaFormProps) => {
  const t = useText();
  const adopt = useCommand(AdoptCriteriaMutation);
  const of = useScreenForm(schema, {
    criteria: rules.criteria.map(({ code, textNl, textEn }) => ({ code, textNl, textEn })),
  });
  const send = of.submit(async ({ criteria }) => {
    const { problem } = await adopt({ themeId: rules.theme.id, version: rules.criteriaVersion, criteria });
    if (problem !== null) return problem;
    showToast(t('criteria.adopted', { version: rules.criteriaVersion + 1 }));
    onClose();
    return null;
  });
  return (
    <form className="rt-form" onSubmit={send} noValidate>
      <FormErrors of={of} />
      <Notice title={t('criteria.next', { version: rules.criteriaVersion + 1 })}>{t('criteria.nextText')}</Notice>
      <Questions of={of} />
      <div className="rt-form__actions">
        <Button type="submit" look="primary" isPending={of.form.formState.isSubmitting}>
          {t('criteria.adopt')}
        </Button>
        <Button onPress={onClose}>{t('criteria.cancel')}</Button>
      </div>
    </form>
  );
};
