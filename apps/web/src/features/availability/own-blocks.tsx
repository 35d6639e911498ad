import { Trash2 } from 'lucide-react';
import { dayAt } from '@regiotafel/kernel/day';
import { useCommand } from '@regiotafel/web-data';
import { Button, IconButton, showToast, useText, useTimeText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormTextField } from '../../app/form/form-fields.js';
import { FormDatePicker } from '../../app/form/form-pickers.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { AddBusyBlockMutation, RemoveBusyBlockMutation, type BusyBlock } from './availability.query.js';
import { blockInput, blockSchema } from './busy-block.js';

/** Keeps a time free by hand. */
export const BlockForm = () => {
  const t = useText();
  const today = dayAt(useNow());
  const add = useCommand(AddBusyBlockMutation);
  const of = useScreenForm(blockSchema, { day: null, startsAt: '', endsAt: '' });
  const send = of.submit(async (block) => {
    const { problem } = await add(blockInput(block));
    if (problem !== null) return problem;
    of.form.reset();
    showToast(t('availability.blocked'));
    return null;
  });
  return (
    <form className="rt-form" onSubmit={send} noValidate>
      <FormErrors of={of} />
      <div className="rt-form__fields">
        <FormDatePicker
          of={of}
          name="day"
          label={t('availability.day')}
          necessity="required"
          today={today}
          least={today}
        />
        <FormTextField
          of={of}
          name="startsAt"
          label={t('availability.from')}
          placeholder="09:00"
          necessity="required"
          className="rt-field--clock"
        />
        <FormTextField
          of={of}
          name="endsAt"
          label={t('availability.until')}
          placeholder="12:30"
          necessity="required"
          className="rt-field--clock"
        />
      </div>
      <div>
        <Button type="submit" isPending={of.form.formState.isSubmitting}>
          {t('availability.block')}
        </Button>
      </div>
    </form>
  );
};

const Block = ({ block }: { readonly block: BusyBlock }) => {
  const t = useText();
  const time = useTimeText();
  const remove = useCommand(RemoveBusyBlockMutation);
  const from = new Date(block.startsAt);
  const span = `${time.day(dayAt(from))} ${time.time(from)}–${time.time(new Date(block.endsAt))}`;
  const takeAway = async (): Promise<void> => {
    const { problem } = await remove({ blockId: block.id });
    if (problem === null) showToast(t('availability.unblocked'));
    else showToast(t(problem.messageId, { errorId: problem.errorId ?? '—', ...problem.params }), 'negative');
  };
  return (
    <li>
      <span>{span}</span>
      <IconButton icon={Trash2} label={t('availability.unblock', { span })} onPress={() => void takeAway()} />
    </li>
  );
};

/** The own blocks of the week that is shown; what comes from a calendar is changed there. */
export const OwnBlocks = ({ blocks }: { readonly blocks: readonly BusyBlock[] }) => {
  const t = useText();
  const own = blocks.filter(({ calendarId }) => calendarId === null);
  if (own.length === 0) return <p>{t('availability.noBlocks')}</p>;
  return (
    <ul className="rt-calendars">
      {own.map((block) => (
        <Block key={block.id} block={block} />
      ))}
    </ul>
  );
};
