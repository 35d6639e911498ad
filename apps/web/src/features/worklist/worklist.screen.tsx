import { getRouteApi } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { useScreenQuery } from '@regiotafel/web-data';
import { EmptyState, Notice, ToggleChips, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { QueryView } from '../../app/query-view.js';
import { useRefreshOnReturn } from '../../app/refresh.js';
import { useSession } from '../../app/session/session-context.js';
import { Page } from '../../app/shell/page.js';
import { TaskTable } from './task-table.js';
import { isWithin, tasksOf, TERMS, type Task, type Term } from './tasks.js';
import { WorklistQuery } from './worklist.query.js';

const route = getRouteApi('/seat/');

const Empty = () => {
  const t = useText();
  const { seat } = useSession().session;
  const hasRole = (seat?.roles.length ?? 0) > 0;
  return (
    <EmptyState title={t(hasRole ? 'worklist.empty' : 'worklist.noRole')} icon={Inbox}>
      {t(hasRole ? 'worklist.emptyNext' : 'worklist.noRoleNext')}
    </EmptyState>
  );
};

const useTerm = (): readonly [Term, (term: Term) => void] => {
  const navigate = route.useNavigate();
  const { termijn = 'alles' } = route.useSearch();
  const choose = (term: Term): void =>
    void navigate({ search: term === 'alles' ? {} : { termijn: term }, replace: true });
  return [termijn, choose];
};

const Tasks = ({ tasks }: { readonly tasks: readonly Task[] }) => {
  const t = useText();
  const now = useNow();
  const [term, choose] = useTerm();
  if (tasks.length === 0) return <Empty />;
  const counted = TERMS.map((id) => ({ id, count: tasks.filter((task) => isWithin(task, id, now)).length }));
  const chips = counted.map(({ id, count }) => ({ id, label: t(`worklist.term.${id}`), count }));
  return (
    <>
      <ToggleChips
        label={t('worklist.terms')}
        chips={chips}
        selected={term}
        onSelect={(id) => choose(TERMS.find((each) => each === id) ?? 'alles')}
      />
      <TaskTable
        tasks={tasks.filter((task) => isWithin(task, term, now))}
        empty={<EmptyState title={t('worklist.noneInTerm')}>{t('worklist.noneInTermNext')}</EmptyState>}
      />
    </>
  );
};

export const Screen = () => {
  const t = useText();
  const worklist = useScreenQuery(WorklistQuery, {});
  useRefreshOnReturn(worklist.refresh);
  return (
    <Page title={t('worklist.title')} lead={t('worklist.lead')}>
      <QueryView of={worklist}>
        {(data) => {
          const { tasks, lacksDeputy } = tasksOf(data);
          return (
            <>
              {lacksDeputy && (
                <Notice tone="warning" title={t('worklist.NO_DEPUTY')}>
                  {t('worklist.NO_DEPUTY.why')}
                </Notice>
              )}
              <Tasks tasks={tasks} />
            </>
          );
        }}
      </QueryView>
    </Page>
  );
};
