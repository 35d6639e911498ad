import { useState } from 'react';
import { UserRoundCog } from 'lucide-react';
import * as v from 'valibot';
import { addDays, dayAt, type Day } from '@regiotafel/kernel/day';
import { useCommand } from '@regiotafel/web-data';
import { Button, showToast, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { comingDay } from '../../app/form/coming-day.js';
import { FormDialog } from '../../app/form/form-dialog.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import { FormDatePicker } from '../../app/form/form-pickers.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { TakeOverCaseMutation, type ShownCard } from './card.query.js';

const REASON_MAX = 1_000;
const LONGEST_DAYS = 28;
const reason = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(REASON_MAX));
const someDay = v.custom<Day>((day) => typeof day === 'string');

/** A manager who is away gets the case back on a day; one without a seat does not. */
const schemaOf = (managerHasSeat: boolean, today: Day) =>
  v.object({
    until: managerHasSeat
      ? v.pipe(v.nullable(someDay), v.nonNullable(comingDay(today), 'REQUIRED'))
      : v.nullable(comingDay(today)),
    reason,
  });
type Taken = { readonly until: Day | null; readonly reason: string };

type Props = {
  readonly card: ShownCard;
  readonly caseId: string;
  readonly managerHasSeat: boolean;
  readonly onDone: () => void;
};

const TakeOverDialog = ({
  card,
  caseId,
  managerHasSeat,
  onDone,
  onClose,
}: Props & { readonly onClose: () => void }) => {
  const t = useText();
  const today = dayAt(useNow());
  const takeOver = useCommand(TakeOverCaseMutation);
  const of = useScreenForm(schemaOf(managerHasSeat, today), { until: null, reason: '' });
  const send = async (taken: Taken) => {
    const { problem } = await takeOver({ caseId, ...taken });
    if (problem !== null) return problem;
    showToast(t('pool.takeOver.done'));
    onDone();
    return null;
  };
  const { name } = card.caseManager;
  return (
    <FormDialog title={t('pool.takeOver')} confirm={t('pool.takeOver')} of={of} send={send} onClose={onClose}>
      <p>{t(managerHasSeat ? 'pool.takeOver.absent' : 'pool.takeOver.noSeat', { name })}</p>
      {managerHasSeat && (
        <FormDatePicker
          of={of}
          name="until"
          label={t('pool.takeOver.until')}
          necessity="required"
          least={today}
          most={addDays(today, LONGEST_DAYS)}
          today={today}
        />
      )}
      <FormTextArea
        of={of}
        name="reason"
        label={t('pool.takeOver.reason')}
        necessity="required"
        rows={3}
        most={REASON_MAX}
      />
    </FormDialog>
  );
};

/** For the desk: managing a case whose manager is away or gone. */
export const TakeOver = (props: Props) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={UserRoundCog} onPress={() => setOpen(true)}>
        {t('pool.takeOver')}
      </Button>
      {isOpen && <TakeOverDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
};
