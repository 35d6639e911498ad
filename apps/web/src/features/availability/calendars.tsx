import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { dayAt } from '@regiotafel/kernel/day';
import { useCommand } from '@regiotafel/web-data';
import {
  AlertDialog,
  IconButton,
  showToast,
  StatusPill,
  useText,
  useTimeText,
  type PillTone,
} from '@regiotafel/web-ui';
import { RemoveCalendarMutation, type Calendar } from './availability.query.js';

const TONE: Readonly<Record<Calendar['state'], PillTone>> = {
  WAITING: 'info',
  OK: 'positive',
  BROKEN: 'negative',
  UNREACHABLE: 'warning',
};

const Fault = ({ calendar }: { readonly calendar: Calendar }) => {
  const t = useText();
  const { state, errorCode, errorLine } = calendar;
  if (errorCode === null) return null;
  const why = state === 'BROKEN' ? t(`field.${errorCode}`, { line: errorLine ?? 1 }) : t(`error.${errorCode}`);
  return (
    <p className="rt-calendars__fault">
      {why} {t('availability.kept')}
    </p>
  );
};

const Remove = ({ calendar }: { readonly calendar: Calendar }) => {
  const t = useText();
  const remove = useCommand(RemoveCalendarMutation);
  const [isAsking, setAsking] = useState(false);
  const [isPending, setPending] = useState(false);
  const confirm = async (): Promise<void> => {
    setPending(true);
    const { problem } = await remove({ calendarId: calendar.id });
    setPending(false);
    setAsking(false);
    if (problem === null) showToast(t('availability.removed'));
    else showToast(t(problem.messageId, { errorId: problem.errorId ?? '—', ...problem.params }), 'negative');
  };
  return (
    <>
      <IconButton icon={Trash2} label={t(`availability.remove.${calendar.kind}`)} onPress={() => setAsking(true)} />
      <AlertDialog
        title={t('availability.removeTitle')}
        isOpen={isAsking}
        isPending={isPending}
        look="danger"
        confirm={t('availability.removeConfirm')}
        onConfirm={() => void confirm()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('availability.removeText')}</p>
      </AlertDialog>
    </>
  );
};

/** The own calendars: how each stands, when it was read, and how far it reaches. */
export const Calendars = ({ calendars }: { readonly calendars: readonly Calendar[] }) => {
  const t = useText();
  const time = useTimeText();
  if (calendars.length === 0) return <p>{t('availability.none')}</p>;
  return (
    <ul className="rt-calendars">
      {calendars.map((calendar) => (
        <li key={calendar.id}>
          <div className="rt-calendars__text">
            <div className="rt-calendars__head">
              <strong>{t(`availability.kind.${calendar.kind}`)}</strong>
              <StatusPill tone={TONE[calendar.state]}>{t(`availability.state.${calendar.state}`)}</StatusPill>
            </div>
            <p className="rt-calendars__facts">
              {[
                calendar.readAt !== null && t('availability.read', { at: time.moment(new Date(calendar.readAt)) }),
                calendar.coversUntil !== null &&
                  t('availability.covers', { day: time.shortDate(dayAt(new Date(calendar.coversUntil))) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <Fault calendar={calendar} />
          </div>
          <Remove calendar={calendar} />
        </li>
      ))}
    </ul>
  );
};
