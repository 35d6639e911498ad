import * as v from 'valibot';
import { addDays, dayAt, type Day } from '@regiotafel/kernel/day';
import { useCommand } from '@regiotafel/web-data';
import { showToast, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { FormDialog } from '../../app/form/form-dialog.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import { FormDatePicker } from '../../app/form/form-pickers.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { DecideCovenantClosingMutation, type Period } from './covenants.query.js';

const REASON_MAX = 2_000;
const LONGEST_DAYS = 366;
const closingSchema = v.object({
  closesOn: v.pipe(
    v.nullable(v.custom<Day>((day) => typeof day === 'string')),
    v.nonNullable(
      v.custom<Day>((day) => typeof day === 'string'),
      'REQUIRED',
    ),
  ),
  reason: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(REASON_MAX)),
});
type Closing = v.InferOutput<typeof closingSchema>;

const lastOf = ({ hasOwnBasis, until }: Period): Day => (hasOwnBasis ? addDays(until, LONGEST_DAYS) : until);

export type DecideClosingProps = { readonly period: Period; readonly onClose: () => void };

/** Ends running access earlier or later than the run-out, for a reason. */
export const DecideClosing = ({ period, onClose }: DecideClosingProps) => {
  const t = useText();
  const today = dayAt(useNow());
  const decide = useCommand(DecideCovenantClosingMutation);
  const of = useScreenForm(closingSchema, { closesOn: null, reason: '' });
  const reason = { of, name: 'reason', necessity: 'required', rows: 2, most: REASON_MAX } as const;
  const send = async (closing: Closing) => {
    const { problem } = await decide({ covenantId: period.id, ...closing });
    if (problem === null) showToast(t('covenants.decided'));
    return problem;
  };
  return (
    <FormDialog title={t('covenants.decide')} confirm={t('covenants.save')} of={of} send={send} onClose={onClose}>
      <p>{t(period.hasOwnBasis ? 'covenants.decideText' : 'covenants.decideEarlier')}</p>
      <FormDatePicker
        of={of}
        name="closesOn"
        label={t('covenants.closesOn')}
        necessity="required"
        least={today}
        most={lastOf(period)}
        today={today}
      />
      <FormTextArea {...reason} label={t('covenants.reason')} />
    </FormDialog>
  );
};
