import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { dayAt } from '@regiotafel/kernel/day';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Panel, showToast, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { DraftLine } from '../../app/drafts/draft-line.js';
import { useDraftForm } from '../../app/drafts/use-draft-form.js';
import { lastOfYear } from '../../app/form/coming-day.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormRadioGroup, FormTextArea } from '../../app/form/form-fields.js';
import { FormDatePicker } from '../../app/form/form-pickers.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import type { PlanPartProps } from './plan-part.js';
import { WritePlanViewsMutation, type CasePlanFile } from './plan.query.js';
import { Views } from './views.js';
import {
  INFORMED,
  VIEW_MAX,
  viewsOf,
  viewsSchema,
  viewsValues,
  type ViewsValues,
  type WrittenViews,
} from './views-values.js';

type WhoIsTold = NonNullable<CasePlanFile['whoIsTold']>;
/** Who must know now; null for whoever may not read whom the case is about, and so does not write. */
type ViewsPanelProps = PlanPartProps & { readonly told: WhoIsTold | null };

type InformedProps = { readonly of: ScreenForm<ViewsValues, WrittenViews>; readonly told: WhoIsTold };

const Informed = ({ of, told }: InformedProps) => {
  const t = useText();
  const today = dayAt(useNow());
  const informed = useWatch({ control: of.form.control, name: 'informed' });
  return (
    <>
      <FormRadioGroup
        of={of}
        name="informed"
        label={t(`plan.informed.of.${told}`)}
        necessity="required"
        options={INFORMED.map((id) => ({ id, label: t(`plan.informed.${id}`) }))}
      />
      {informed === 'NO' && (
        <>
          <FormTextArea
            of={of}
            name="because"
            label={t(`plan.because.of.${told}`)}
            necessity="required"
            rows={3}
            most={VIEW_MAX}
          />
          <FormDatePicker
            of={of}
            name="lookAgainOn"
            label={t('plan.lookAgainOn')}
            necessity="required"
            least={today}
            most={lastOfYear(today)}
            today={today}
          />
        </>
      )}
    </>
  );
};

const ViewFields = ({ of }: { readonly of: ScreenForm<ViewsValues, WrittenViews> }) => {
  const t = useText();
  return (
    <>
      <FormTextArea
        of={of}
        name="personView"
        label={t('plan.personView')}
        description={t('plan.personViewHelp')}
        rows={3}
        most={VIEW_MAX}
      />
      <FormTextArea
        of={of}
        name="parentsView"
        label={t('plan.parentsView')}
        description={t('plan.parentsViewHelp')}
        rows={3}
        most={VIEW_MAX}
      />
    </>
  );
};

type ViewsFormProps = ViewsPanelProps & { readonly onDone: () => void };

const ViewsForm = ({ caseId, plan, told, onRefresh, onDone }: ViewsFormProps) => {
  const t = useText();
  const today = dayAt(useNow());
  const write = useCommand(WritePlanViewsMutation);
  const [base, setBase] = useState(plan.version);
  const place = { form: 'VIEWS', objectId: caseId, base } as const;
  const { of, draft, forget } = useDraftForm(place, viewsSchema(today), viewsValues(plan));
  const send = async (written: WrittenViews): Promise<Problem | null> => {
    const { problem } = await write({ caseId, planVersion: base, ...viewsOf(written) });
    if (problem?.code === 'CONFLICT') {
      onRefresh();
      setBase(plan.version);
    }
    if (problem !== null) return problem;
    forget();
    showToast(t('plan.views.saved'));
    onDone();
    return null;
  };
  const stop = (): void => {
    forget();
    onDone();
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      <ViewFields of={of} />
      <Informed of={of} told={told ?? 'PERSON'} />
      <DraftLine draft={draft} />
      <div className="rt-form__actions">
        <Button look="primary" type="submit">
          {t('plan.views.save')}
        </Button>
        <Button onPress={stop}>{t('plan.stop')}</Button>
      </div>
    </form>
  );
};

/** What the person and the parents think of the plan, and whether the person knows of it. */
export const ViewsPanel = (props: ViewsPanelProps) => {
  const t = useText();
  const [isEditing, setEditing] = useState(false);
  return (
    <Panel
      title={t('plan.views')}
      actions={
        props.plan.mayWrite &&
        !isEditing && (
          <Button size="small" icon={Pencil} onPress={() => setEditing(true)}>
            {t('plan.views.edit')}
          </Button>
        )
      }
    >
      {isEditing ? <ViewsForm {...props} onDone={() => setEditing(false)} /> : <Views plan={props.plan} />}
    </Panel>
  );
};
