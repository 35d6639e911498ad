import { useController, useWatch } from 'react-hook-form';
import { dayAt } from '@regiotafel/kernel/day';
import { FactList, Notice, useText, useTimeText, type Option } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { FormCheckboxGroup, FormRadioGroup, FormTextArea } from '../../app/form/form-fields.js';
import { FormComboBox, FormDatePicker, FormNumberField } from '../../app/form/form-pickers.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import type { TextWarning } from '../../app/text-warnings/text-warnings.query.js';
import type { AskedCard } from './ask.query.js';
import { HOURS_LEAST, HOURS_MOST, QUESTION_MAX, URGENCIES, type Asked, type AskValues } from './ask-values.js';
import { TextWarnings } from '../../app/text-warnings/text-warnings.js';
import { LANGUAGES, useLanguageName, useSkillName } from './use-names.js';

export type AskForm = ScreenForm<AskValues, Asked>;

export type QuestionStepProps = {
  readonly of: AskForm;
  readonly card: AskedCard | null;
  /** Municipalities to choose from; none when that of the asker or of the card counts. */
  readonly municipalities: readonly Option[];
  /** What in the question may lead to a person. */
  readonly warnings: readonly TextWarning[];
};

/** What is asked, without anything that leads to a person. */
export const QuestionStep = ({ of, card, municipalities, warnings }: QuestionStepProps) => {
  const t = useText();
  const { field } = useController({ control: of.form.control, name: 'question' });
  return (
    <>
      {card === null && <Notice>{t('expertise.ask.nameless')}</Notice>}
      {municipalities.length > 0 && (
        <FormComboBox of={of} name="municipalityId" label={t('expertise.ask.municipality')} options={municipalities} />
      )}
      <FormTextArea
        of={of}
        name="question"
        label={t('expertise.ask.question')}
        description={t('expertise.ask.questionHelp')}
        rows={7}
        most={QUESTION_MAX}
        necessity="required"
      />
      <TextWarnings text={field.value} warnings={warnings} onChange={field.onChange} />
    </>
  );
};

/** How much work it is, and until when. */
const TermFields = ({ of }: { readonly of: AskForm }) => {
  const t = useText();
  const today = dayAt(useNow());
  return (
    <div className="rt-form__fields">
      <FormNumberField
        of={of}
        name="hours"
        label={t('expertise.ask.hours')}
        description={t('expertise.ask.hoursHelp')}
        least={HOURS_LEAST}
        most={HOURS_MOST}
        step={HOURS_LEAST}
      />
      <FormDatePicker
        of={of}
        name="respondBy"
        label={t('expertise.ask.respondBy')}
        description={t('expertise.ask.respondByHelp')}
        least={today}
        today={today}
      />
    </div>
  );
};

/** Who could answer it, how much work it is, and until when. */
export const NeedStep = ({ of, skills }: { readonly of: AskForm; readonly skills: readonly string[] }) => {
  const t = useText();
  const skillOf = useSkillName();
  const languageOf = useLanguageName();
  return (
    <>
      <div className="rt-form__fields rt-ask__choices">
        <FormCheckboxGroup
          of={of}
          name="skills"
          label={t('expertise.ask.skills')}
          options={skills.map((id) => ({ id, label: skillOf(id) }))}
        />
        <FormCheckboxGroup
          of={of}
          name="languages"
          label={t('expertise.ask.languages')}
          description={t('expertise.ask.languagesHelp')}
          necessity="optional"
          options={LANGUAGES.map((id) => ({ id, label: languageOf(id) }))}
          className="rt-ask__languages"
        />
      </div>
      <FormRadioGroup
        of={of}
        name="urgency"
        label={t('expertise.urgency')}
        options={URGENCIES.map((id) => ({ id, label: t(`urgency.${id}`) }))}
      />
      <TermFields of={of} />
    </>
  );
};

export type CheckStepProps = QuestionStepProps;

/** Everything once more, as the expert will read it. */
export const CheckStep = ({ of, card, municipalities, warnings }: CheckStepProps) => {
  const t = useText();
  const time = useTimeText();
  const skillOf = useSkillName();
  const languageOf = useLanguageName();
  const values = useWatch({ control: of.form.control }) as AskValues;
  const municipality = municipalities.find(({ id }) => id === values.municipalityId);
  return (
    <>
      <Notice>{t(card === null ? 'expertise.ask.whoNameless' : 'expertise.ask.whoCard')}</Notice>
      <TextWarnings text={values.question} warnings={warnings} />
      <FactList
        facts={[
          { term: t('expertise.case'), value: card?.number ?? t('expertise.nameless') },
          ...(card || municipality
            ? [{ term: t('expertise.municipality'), value: card?.municipality.name ?? municipality?.label }]
            : []),
          { term: t('expertise.question'), value: <span className="rt-ask__text">{values.question}</span> },
          { term: t('expertise.skills'), value: values.skills.map(skillOf).join(', ') },
          { term: t('expertise.languages'), value: values.languages.map(languageOf).join(', ') || t('expertise.any') },
          { term: t('expertise.hours'), value: time.number(values.hours ?? 0, (values.hours ?? 0) % 1 === 0 ? 0 : 2) },
          { term: t('expertise.urgency'), value: t(`urgency.${values.urgency ?? 'NORMAL'}`) },
          {
            term: t('expertise.respondBy'),
            value: values.respondBy === null ? '—' : time.longDay(values.respondBy),
          },
        ]}
      />
    </>
  );
};
