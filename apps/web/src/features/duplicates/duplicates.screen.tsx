import { useState } from 'react';
import { dayAt } from '@regiotafel/kernel/day';
import { useCommand, useScreenQuery, type Problem } from '@regiotafel/web-data';
import {
  Button,
  EmptyState,
  FactList,
  Notice as Message,
  Panel,
  showToast,
  StatusPill,
  useText,
  useTimeText,
} from '@regiotafel/web-ui';
import { ProblemNotice, QueryView } from '../../app/query-view.js';
import { Page } from '../../app/shell/page.js';
import { BasisDialog } from './basis-dialog.js';
import {
  DecideDuplicateCheckMutation,
  DuplicatesScreenQuery,
  HandleDuplicateNoticeMutation,
  type DuplicateCheck,
  type Notice,
} from './duplicates.query.js';
import './duplicates.css';

type CheckProps = { readonly check: DuplicateCheck };

const Basis = ({ check }: CheckProps) => {
  const t = useText();
  const time = useTimeText();
  const { covenant, dpia, decidedBy, decidedAt } = check;
  if (decidedBy === null || decidedAt === null) return <p>{t('duplicates.never')}</p>;
  return (
    <FactList
      facts={[
        { term: t('duplicates.covenant'), value: covenant ?? '—' },
        { term: t('duplicates.dpia'), value: dpia ?? '—' },
        {
          term: t('duplicates.decided'),
          value: t('duplicates.decidedBy', { name: decidedBy.name, day: time.day(dayAt(new Date(decidedAt))) }),
        },
      ]}
    />
  );
};

const State = ({ check }: CheckProps) => {
  const t = useText();
  const [isNaming, setNaming] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const decide = useCommand(DecideDuplicateCheckMutation);
  const turnOff = async (): Promise<void> => {
    const result = await decide({ version: check.version, isOn: false });
    setProblem(result.problem);
    if (result.problem === null) showToast(t('duplicates.isOff.done'));
  };
  return (
    <Panel
      title={t('duplicates.state')}
      actions={
        check.isOn ? (
          <Button size="small" onPress={() => void turnOff()}>
            {t('duplicates.turnOff')}
          </Button>
        ) : (
          <Button size="small" onPress={() => setNaming(true)}>
            {t('duplicates.turnOn')}
          </Button>
        )
      }
    >
      <p>
        <StatusPill tone={check.isOn ? 'positive' : 'neutral'}>
          {t(check.isOn ? 'duplicates.isOn' : 'duplicates.isOff')}
        </StatusPill>
      </p>
      <p>{t('duplicates.how')}</p>
      <Basis check={check} />
      {problem !== null && <ProblemNotice problem={problem} />}
      {isNaming && <BasisDialog check={check} onClose={() => setNaming(false)} />}
    </Panel>
  );
};

const NoticeEntry = ({ notice }: { readonly notice: Notice }) => {
  const t = useText();
  const time = useTimeText();
  const [problem, setProblem] = useState<Problem | null>(null);
  const handle = useCommand(HandleDuplicateNoticeMutation);
  const side = (name: string, number: string | null) => (number === null ? name : `${number} (${name})`);
  const one = side(notice.municipality.name, notice.number);
  const other = side(notice.other.name, notice.otherNumber);
  const send = async (): Promise<void> => {
    const result = await handle({ noticeId: notice.id });
    setProblem(result.problem);
    if (result.problem === null) showToast(t('duplicates.handled'));
  };
  return (
    <li>
      <strong>{t('duplicates.pair', { one, other })}</strong>
      <p className="rt-duplicates__when">{time.moment(new Date(notice.toldAt))}</p>
      <p>{t('duplicates.call')}</p>
      <Button size="small" aria-label={t('duplicates.handleOf', { one, other })} onPress={() => void send()}>
        {t('duplicates.handle')}
      </Button>
      {problem !== null && <ProblemNotice problem={problem} />}
    </li>
  );
};

const Holds = ({ check }: CheckProps) => {
  const t = useText();
  const time = useTimeText();
  if (check.holds.length === 0) return null;
  return (
    <Message tone="warning" title={t('duplicates.waits')}>
      <ul>
        {check.holds.map(({ municipality, marks, until }) => (
          <li key={municipality.id}>
            {t('duplicates.waitsOf', { name: municipality.name, count: marks, moment: time.moment(new Date(until)) })}
          </li>
        ))}
      </ul>
      <p>{t('duplicates.waitsWhy')}</p>
    </Message>
  );
};

const Notices = ({ check }: CheckProps) => {
  const t = useText();
  return (
    <Panel title={t('duplicates.notices')}>
      {check.notices.length === 0 ? (
        <p>{t('duplicates.none')}</p>
      ) : (
        <ul className="rt-duplicates">
          {check.notices.map((notice) => (
            <NoticeEntry key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
    </Panel>
  );
};

export const Screen = () => {
  const t = useText();
  const result = useScreenQuery(DuplicatesScreenQuery, {});
  return (
    <Page title={t('duplicates.title')}>
      <QueryView of={result}>
        {({ duplicateCheck }) =>
          duplicateCheck ? (
            <>
              <Holds check={duplicateCheck} />
              <Notices check={duplicateCheck} />
              <State check={duplicateCheck} />
            </>
          ) : (
            <EmptyState title={t('duplicates.nothing')} />
          )
        }
      </QueryView>
    </Page>
  );
};
