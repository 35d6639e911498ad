import { getRouteApi } from '@tanstack/react-router';
import { Dumbbell } from 'lucide-react';
import { useState } from 'react';
import { dayAt, type Day } from '@regiotafel/kernel/day';
import { useCommand, useScreenQuery } from '@regiotafel/web-data';
import {
  Button,
  DataTable,
  showToast,
  StatusPill,
  useText,
  useTimeText,
  type PillTone,
  type TableColumn,
} from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { useLocalName } from '../../app/local-name.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLink } from '../../app/route-link.js';
import { Page } from '../../app/shell/page.js';
import { ExercisesScreenQuery, StopExerciseMutation, type Exercise, type Proof } from './exercises.query.js';
import { StartExercise } from './start-exercise.js';
import './exercises.css';

const route = getRouteApi('/seat/oefenen');

const TONE: Readonly<Record<Exercise['state'], PillTone>> = {
  STARTED: 'info',
  CASE_OPENED: 'accent',
  AT_TABLE: 'positive',
  STOPPED: 'neutral',
};

type RunProps = { readonly exercise: Exercise; readonly onStop: () => void };

/** One exercise: which case, how far, and whether its table was in time. */
const Run = ({ exercise, onStop }: RunProps) => {
  const t = useText();
  const time = useTimeText();
  const nameOf = useLocalName();
  const stop = useCommand(StopExerciseMutation);
  const { state, scenario, startedOn, startedBy, tableBy, tableOn, workingDays, isInTime } = exercise;
  const name = nameOf(scenario);
  const end = async (): Promise<void> => {
    const { problem } = await stop({ exerciseId: exercise.id });
    showToast(problem === null ? t('exercises.stopped') : t('exercises.notStopped'));
    onStop();
  };
  return (
    <li className="rt-exercise__run">
      <StatusPill tone={state === 'AT_TABLE' && !isInTime ? 'warning' : TONE[state]}>
        {t(`exercises.state.${state}`)}
      </StatusPill>
      <span>{t('exercises.run', { name, day: time.day(startedOn as Day), by: startedBy.name })}</span>
      <span>
        {tableOn === null
          ? t('exercises.tableBy', { day: time.day(tableBy as Day) })
          : t('exercises.tableOn', { day: time.day(tableOn as Day), days: workingDays ?? 0 })}
      </span>
      {exercise.mayStop && (
        <Button size="small" aria-label={t('exercises.stopOf', { name })} onPress={() => void end()}>
          {t('exercises.stop')}
        </Button>
      )}
    </li>
  );
};

const columnsOf = (t: ReturnType<typeof useText>, refresh: () => void): TableColumn<Proof>[] => [
  {
    id: 'municipality',
    header: t('exercises.municipality'),
    isRowHeader: true,
    sortBy: ({ municipality }) => municipality.name,
    cell: ({ municipality }) => municipality.name,
  },
  {
    id: 'proven',
    header: t('exercises.proven'),
    sortBy: ({ isProven }) => (isProven ? 1 : 0),
    cell: ({ isProven }) => (
      <StatusPill tone={isProven ? 'positive' : 'warning'}>
        {t(isProven ? 'exercises.isProven' : 'exercises.notProven')}
      </StatusPill>
    ),
  },
  {
    id: 'runs',
    header: t('exercises.runs'),
    cell: ({ exercises }) =>
      exercises.length === 0 ? (
        t('exercises.none')
      ) : (
        <ul className="rt-exercise__runs">
          {exercises.map((exercise) => (
            <Run key={exercise.id} exercise={exercise} onStop={refresh} />
          ))}
        </ul>
      ),
  },
];

/** Practising with invented cases, and per municipality whether it showed this year that it gets a table in time. */
export const Screen = () => {
  const t = useText();
  const thisYear = Number(dayAt(useNow()).slice(0, 4));
  const { jaar: year = thisYear } = route.useSearch();
  const [isStarting, setStarting] = useState(false);
  const result = useScreenQuery(ExercisesScreenQuery, { year });
  const form = result.data?.exerciseForm;
  return (
    <Page
      title={t('exercises.title')}
      lead={t('exercises.lead')}
      actions={
        form && (
          <Button icon={Dumbbell} look="primary" onPress={() => setStarting(true)}>
            {t('exercises.start')}
          </Button>
        )
      }
    >
      <nav className="rt-exercise__year" aria-label={t('exercises.years')}>
        <RouteLink to="/oefenen" search={{ jaar: year - 1 }}>
          {year - 1}
        </RouteLink>
        <strong aria-current="page">{year}</strong>
        {year < thisYear && (
          <RouteLink to="/oefenen" search={{ jaar: year + 1 }}>
            {year + 1}
          </RouteLink>
        )}
      </nav>
      <QueryView of={result}>
        {({ exerciseYear }) => (
          <DataTable
            label={t('exercises.ofYear', { year })}
            columns={columnsOf(t, result.refresh)}
            rows={exerciseYear ?? []}
            rowId={({ municipality }) => municipality.id}
            rowName={({ municipality }) => municipality.name}
            empty={<p>{t('exercises.empty')}</p>}
          />
        )}
      </QueryView>
      {isStarting && form && <StartExercise form={form} onStart={result.refresh} onClose={() => setStarting(false)} />}
    </Page>
  );
};
