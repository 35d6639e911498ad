import { useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { dayAt } from '@regiotafel/kernel/day';
import { useCommand, useScreenQuery, type Problem } from '@regiotafel/web-data';
import { showToast, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { FormDialog } from '../../app/form/form-dialog.js';
import { FormRadioGroup, FormTextArea, FormTextField } from '../../app/form/form-fields.js';
import { FormComboBox, FormDatePicker, FormSelect } from '../../app/form/form-pickers.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import { DraftLine } from '../../app/drafts/draft-line.js';
import { useDraftForm } from '../../app/drafts/use-draft-form.js';
import { useLocalName } from '../../app/local-name.js';
import { QueryView } from '../../app/query-view.js';
import {
  filledBy,
  measureOf,
  measureSchema,
  measureValues,
  NATURES,
  NECESSITY_MAX,
  OWN,
  TRACKS,
  type MeasureValues,
  type WrittenMeasure,
} from './measure-values.js';
import { LIFE_DOMAINS } from './plan-goals.js';
import type { PlanPartProps } from './plan-part.js';
import { MeasureChoicesQuery, WriteMeasureMutation, type Measure, type MeasureChoices } from './plan.query.js';

type OfMeasure = { readonly of: ScreenForm<MeasureValues, WrittenMeasure> };

const ownersOf = ({ whoSeesThis }: MeasureChoices) => {
  const readers = [
    ...(whoSeesThis?.insiders ?? []).map(({ member }) => member),
    ...(whoSeesThis?.grants ?? [])
      .filter(({ state, fieldSets }) => state === 'ACTIVE' && fieldSets.includes('PLAN'))
      .map(({ member }) => member),
  ];
  const byId = new Map(readers.map((member) => [member.id, member]));
  return [...byId.values()].map(({ id, name, tenantName }) => ({ id, label: name, description: tenantName }));
};

/** Choosing from the catalogue fills in what the region agreed on; all of it may be changed. */
const useFilling = (of: OfMeasure['of'], choices: MeasureChoices): void => {
  const nameOf = useLocalName();
  const { form } = of;
  const code = useWatch({ control: form.control, name: 'kind' });
  const known = useRef(code);
  useEffect(() => {
    if (code === known.current) return;
    known.current = code;
    const kind = choices.measureKinds?.find((each) => each.code === code);
    const startsOn = form.getValues('startsOn');
    if (!kind || startsOn === null) return;
    for (const [name, value] of Object.entries(filledBy(kind, nameOf(kind), startsOn)))
      form.setValue(name as keyof MeasureValues, value, { shouldDirty: true });
  }, [code, choices, form, nameOf]);
};

const Limit = ({ of }: OfMeasure) => {
  const t = useText();
  const nature = useWatch({ control: of.form.control, name: 'nature' });
  if (nature !== 'LIMITING') return null;
  return (
    <>
      <FormTextArea
        of={of}
        name="necessity"
        label={t('plan.measure.necessity')}
        description={t('plan.measure.necessityHelp')}
        necessity="required"
        rows={3}
        most={NECESSITY_MAX}
      />
      <FormTextField of={of} name="basis" label={t('plan.measure.basis')} necessity="required" />
    </>
  );
};

const Period = ({ of }: OfMeasure) => {
  const t = useText();
  const today = dayAt(useNow());
  return (
    <div className="rt-form__fields">
      <FormDatePicker of={of} name="startsOn" label={t('plan.measure.startsOn')} necessity="required" today={today} />
      <FormDatePicker of={of} name="dueOn" label={t('plan.measure.dueOn')} necessity="required" today={today} />
    </div>
  );
};

const Kind = ({ of, choices }: OfMeasure & { readonly choices: MeasureChoices }) => {
  const t = useText();
  const nameOf = useLocalName();
  const kinds = (choices.measureKinds ?? []).filter(({ active }) => active);
  const options = kinds.map((kind) => ({
    id: kind.code,
    label: nameOf(kind),
    description: [
      t(`plan.nature.${kind.nature}`),
      t(`plan.track.${kind.track}`),
      t('plan.measure.decidedBy', { who: nameOf({ nameNl: kind.decidedByNl, nameEn: kind.decidedByEn }) }),
      t('plan.measure.days', { days: kind.usualDays }),
    ].join(' · '),
  }));
  return (
    <FormComboBox
      of={of}
      name="kind"
      label={t('plan.measure.kind')}
      description={t('plan.measure.kindHelp')}
      necessity="required"
      options={[...options, { id: OWN, label: t('plan.measure.own') }]}
    />
  );
};

const What = ({ of, plan }: OfMeasure & Pick<PlanPartProps, 'plan'>) => {
  const t = useText();
  return (
    <>
      <FormRadioGroup
        of={of}
        name="track"
        label={t('plan.measure.track')}
        necessity="required"
        options={TRACKS.map((id) => ({ id, label: t(`plan.track.${id}`) }))}
      />
      <FormSelect
        of={of}
        name="lifeDomain"
        label={t('plan.measure.lifeDomain')}
        necessity="required"
        options={LIFE_DOMAINS.map((id) => ({ id, label: t(`plan.lifeDomain.${id}`) }))}
      />
      {plan.goals.length > 0 && (
        <FormSelect
          of={of}
          name="goalId"
          label={t('plan.measure.goal')}
          necessity="optional"
          options={plan.goals.map(({ id, text }) => ({ id, label: text }))}
        />
      )}
    </>
  );
};

type FieldsProps = OfMeasure & Pick<PlanPartProps, 'plan'> & { readonly choices: MeasureChoices };

const Fields = ({ of, plan, choices }: FieldsProps) => {
  const t = useText();
  useFilling(of, choices);
  return (
    <>
      <Kind of={of} choices={choices} />
      <FormTextField of={of} name="title" label={t('plan.measure.title')} necessity="required" />
      <FormRadioGroup
        of={of}
        name="nature"
        label={t('plan.measure.nature')}
        necessity="required"
        options={NATURES.map((id) => ({ id, label: t(`plan.nature.${id}`), description: t(`plan.nature.${id}.help`) }))}
      />
      <Limit of={of} />
      <What of={of} plan={plan} />
      <FormComboBox
        of={of}
        name="ownerId"
        label={t('plan.measure.owner')}
        description={t('plan.measure.ownerHelp')}
        necessity="required"
        options={ownersOf(choices)}
      />
      <Period of={of} />
    </>
  );
};

export type MeasureFormProps = PlanPartProps & {
  /** Null for a new one. */
  readonly measure: Measure | null;
  readonly onClose: () => void;
};

/** Plans a measure, or plans it anew. */
export const MeasureForm = ({ caseId, plan, measure, onRefresh, onClose }: MeasureFormProps) => {
  const t = useText();
  const today = dayAt(useNow());
  const write = useCommand(WriteMeasureMutation);
  const choices = useScreenQuery(MeasureChoicesQuery, { id: caseId });
  const place = {
    form: 'MEASURE',
    objectId: caseId,
    partId: measure?.id ?? null,
    base: measure?.version ?? 0,
  } as const;
  const { of, draft, forget } = useDraftForm(place, measureSchema, measureValues(measure, today));
  const send = async (written: WrittenMeasure): Promise<Problem | null> => {
    const known = measure && { measureId: measure.id, version: measure.version };
    const { problem } = await write({ caseId, ...known, ...measureOf(written) });
    if (problem?.code === 'CONFLICT') onRefresh();
    if (problem === null) showToast(t('plan.measure.saved'));
    return problem;
  };
  const stop = (): void => {
    forget();
    onClose();
  };
  return (
    <FormDialog
      title={t(measure === null ? 'plan.measure.add' : 'plan.measure.change')}
      confirm={t('plan.measure.save')}
      size="wide"
      of={of}
      send={send}
      onClose={stop}
    >
      <QueryView of={choices}>{(data) => <Fields of={of} plan={plan} choices={data} />}</QueryView>
      <DraftLine draft={draft} />
    </FormDialog>
  );
};
