import { Scale } from 'lucide-react';
import { useState } from 'react';
import * as v from 'valibot';
import { dayAt, type Day } from '@regiotafel/kernel/day';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Deadline, FactList, Panel, showToast, useText, useTimeText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { DraftLine } from '../../app/drafts/draft-line.js';
import { useDraftForm } from '../../app/drafts/use-draft-form.js';
import { dayOfYear, lastOfYear } from '../../app/form/coming-day.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormRadioGroup, FormTextArea } from '../../app/form/form-fields.js';
import { FormDatePicker } from '../../app/form/form-pickers.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import { chosen } from './plan-goals.js';
import { WeighInterestsMutation, type Interests } from './plan.query.js';

const TEXT_MAX = 4_000;
const PREVAILS = ['SAFETY', 'CARE', 'BOTH'] as const;
const text = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(TEXT_MAX));

const interestsSchema = (today: Day) =>
  v.object({
    safetyView: text,
    careView: text,
    prevails: chosen(PREVAILS),
    why: text,
    until: v.pipe(
      v.nullable(v.custom<Day>((day) => typeof day === 'string')),
      v.nonNullable(dayOfYear(today), 'REQUIRED'),
    ),
  });

const NOT_WEIGHED = { safetyView: '', careView: '', prevails: null, why: '', until: null };
const TEXTS = ['safetyView', 'careView'] as const;

type Schema = ReturnType<typeof interestsSchema>;
type OfInterests = { readonly of: ScreenForm<v.InferInput<Schema>, v.InferOutput<Schema>> };

const InterestFields = ({ of }: OfInterests) => {
  const t = useText();
  const today = dayAt(useNow());
  return (
    <>
      {TEXTS.map((name) => (
        <FormTextArea
          key={name}
          of={of}
          name={name}
          label={t(`plan.interests.${name}`)}
          necessity="required"
          rows={3}
          most={TEXT_MAX}
        />
      ))}
      <FormRadioGroup
        of={of}
        name="prevails"
        label={t('plan.interests.prevails')}
        necessity="required"
        options={PREVAILS.map((id) => ({ id, label: t(`plan.prevails.${id}`) }))}
      />
      <FormTextArea of={of} name="why" label={t('plan.interests.why')} necessity="required" rows={3} most={TEXT_MAX} />
      <FormDatePicker
        of={of}
        name="until"
        label={t('plan.interests.until')}
        necessity="required"
        least={today}
        most={lastOfYear(today)}
        today={today}
      />
    </>
  );
};

const InterestsForm = ({ caseId, onDone }: { readonly caseId: string; readonly onDone: () => void }) => {
  const t = useText();
  const today = dayAt(useNow());
  const weigh = useCommand(WeighInterestsMutation);
  const place = { form: 'INTERESTS', objectId: caseId } as const;
  const { of, draft, forget } = useDraftForm(place, interestsSchema(today), NOT_WEIGHED);
  const stop = (): void => {
    forget();
    onDone();
  };
  const send = async (weighed: v.InferOutput<ReturnType<typeof interestsSchema>>): Promise<Problem | null> => {
    const { problem } = await weigh({ caseId, ...weighed });
    if (problem !== null) return problem;
    showToast(t('plan.interests.saved'));
    stop();
    return null;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      <InterestFields of={of} />
      <DraftLine draft={draft} />
      <div className="rt-form__actions">
        <Button look="primary" type="submit">
          {t('plan.interests.save')}
        </Button>
        <Button onPress={stop}>{t('plan.stop')}</Button>
      </div>
    </form>
  );
};

const Weighed = ({ interests, isLast }: { readonly interests: Interests; readonly isLast: boolean }) => {
  const t = useText();
  const time = useTimeText();
  const now = useNow();
  const { safetyView, careView, prevails, why, until, weighedBy, weighedAt } = interests;
  return (
    <li className="rt-plan__measure">
      <FactList
        facts={[
          { term: t('plan.interests.safetyView'), value: safetyView },
          { term: t('plan.interests.careView'), value: careView },
          { term: t('plan.interests.prevails'), value: t(`plan.prevails.${prevails}`) },
          { term: t('plan.interests.why'), value: why },
          {
            term: t('plan.interests.until'),
            value: isLast ? <Deadline due={until as Day} now={now} /> : time.day(until as Day),
          },
        ]}
      />
      <span className="rt-plan__detail">
        {weighedBy.name} · {time.moment(new Date(weighedAt))}
      </span>
    </li>
  );
};

export type InterestsPanelProps = {
  readonly caseId: string;
  readonly interests: readonly Interests[];
  readonly mayWrite: boolean;
};

/** Safety and care weighed against each other, the last time first. What was weighed stays. */
export const InterestsPanel = ({ caseId, interests, mayWrite }: InterestsPanelProps) => {
  const t = useText();
  const [isWeighing, setWeighing] = useState(false);
  return (
    <Panel
      title={t('plan.interests')}
      actions={
        mayWrite &&
        !isWeighing && (
          <Button size="small" icon={Scale} onPress={() => setWeighing(true)}>
            {t('plan.interests.weigh')}
          </Button>
        )
      }
    >
      {isWeighing && <InterestsForm caseId={caseId} onDone={() => setWeighing(false)} />}
      {interests.length === 0 ? (
        <p>{t('plan.interests.none')}</p>
      ) : (
        <ol className="rt-plan__measures">
          {interests.map((each, at) => (
            <Weighed key={each.id} interests={each} isLast={at === 0} />
          ))}
        </ol>
      )}
    </Panel>
  );
};
