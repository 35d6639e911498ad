import * as v from 'valibot';
import type { Day } from '@regiotafel/kernel/day';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Panel, StatusPill, showToast, useText, useTimeText } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormRadioGroup, FormTextArea } from '../../app/form/form-fields.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { REASON_MAX } from './people-values.js';
import { LookAtTakeoverMutation, type PeopleFile, type Takeover } from './people.query.js';

const ANSWERS = ['AGREE', 'DISAGREE'] as const;
const lookSchema = v.pipe(
  v.object({
    answer: v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(ANSWERS), 'REQUIRED')),
    note: v.pipe(v.string(), v.trim(), v.maxLength(REASON_MAX)),
  }),
  v.forward(
    v.partialCheck([['answer'], ['note']], ({ answer, note }) => answer === 'AGREE' || note !== '', 'REQUIRED'),
    ['note'],
  ),
);

const Look = ({ caseId, takeover }: { readonly caseId: string; readonly takeover: Takeover }) => {
  const t = useText();
  const look = useCommand(LookAtTakeoverMutation);
  const of = useScreenForm(lookSchema, { answer: null, note: '' });
  const send = async ({ answer, note }: v.InferOutput<typeof lookSchema>): Promise<Problem | null> => {
    const agrees = answer === 'AGREE';
    const { problem } = await look({ caseId, takeoverId: takeover.id, agrees, note: note === '' ? null : note });
    if (problem === null) showToast(t('casePeople.takeover.looked'));
    return problem;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      <FormRadioGroup
        of={of}
        name="answer"
        label={t('casePeople.takeover.right')}
        necessity="required"
        options={ANSWERS.map((id) => ({ id, label: t(`casePeople.takeover.${id}`) }))}
      />
      <FormTextArea of={of} name="note" label={t('casePeople.takeover.note')} rows={2} most={REASON_MAX} />
      <div>
        <Button type="submit">{t('casePeople.takeover.look')}</Button>
      </div>
    </form>
  );
};

const Item = ({ caseId, takeover }: { readonly caseId: string; readonly takeover: Takeover }) => {
  const t = useText();
  const time = useTimeText();
  const { takenBy, from, takenAt, until, reason, agrees, lookedBy, note, mayLook } = takeover;
  return (
    <li>
      {t('casePeople.takeover.line', {
        by: takenBy.name,
        from: from.name,
        moment: time.moment(new Date(takenAt)),
      })}{' '}
      {until !== null && t('casePeople.takeover.until', { day: time.day(until as Day) })}
      <span className="rt-case__detail">{t('casePeople.because', { reason })}</span>
      {agrees === null ? (
        <StatusPill tone="warning">{t('casePeople.takeover.waits')}</StatusPill>
      ) : (
        <span className="rt-case__detail">
          {t(agrees ? 'casePeople.takeover.agreed' : 'casePeople.takeover.disagreed', { name: lookedBy?.name ?? '' })}{' '}
          {note}
        </span>
      )}
      {mayLook && <Look caseId={caseId} takeover={takeover} />}
    </li>
  );
};

/** Who took the case over while its manager was away, and what others think of it. */
export const TakeoversPanel = ({ file }: { readonly file: PeopleFile }) => {
  const t = useText();
  if (file.takeovers.length === 0) return null;
  return (
    <Panel title={t('casePeople.takeovers')}>
      <ul className="rt-case__people">
        {file.takeovers.map((takeover) => (
          <Item key={takeover.id} caseId={file.id} takeover={takeover} />
        ))}
      </ul>
    </Panel>
  );
};
