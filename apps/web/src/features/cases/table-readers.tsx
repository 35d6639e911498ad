import { dayAt } from '@regiotafel/kernel/day';
import { Panel, useText, useTimeText } from '@regiotafel/web-ui';
import type { TableReader } from './access.query.js';

export type TableReadersProps = { readonly readers: readonly TableReader[] };

/** Who sits at a table about this case, and until when that person reads what was said there. */
export const TableReaders = ({ readers }: TableReadersProps) => {
  const t = useText();
  const time = useTimeText();
  return (
    <Panel title={t('cases.tableReaders')}>
      <p>{t('cases.tableReadersText')}</p>
      {readers.length === 0 ? (
        <p>{t('cases.tableReadersNone')}</p>
      ) : (
        <ul className="rt-access">
          {readers.map(({ member, startsAt, until }) => (
            <li key={`${member.id} ${startsAt}`}>
              <strong>{member.name}</strong>
              <span className="rt-access__detail">
                {member.jobTitle} ·{' '}
                {t('cases.tableReaderUntil', { start: time.day(dayAt(new Date(startsAt))), until: time.day(until) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
