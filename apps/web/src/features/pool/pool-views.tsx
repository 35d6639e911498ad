import { Bookmark, Columns3, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '@regiotafel/web-data';
import { Button, Menu, showToast, useText, type MenuEntry, type MenuGroup } from '@regiotafel/web-ui';
import { ChooseColumns } from './choose-columns.js';
import { KeepView } from './keep-view.js';
import { RemovePoolViewMutation, type KeptView } from './pool.query.js';
import { searchOfView, shownColumns, textOfSearch, type PoolSearch } from './pool-search.js';

/** The view that the address shows, when it is one that was kept. */
const currentOf = (views: readonly KeptView[], search: PoolSearch): KeptView | undefined =>
  views.find((view) => {
    const kept = searchOfView(view);
    return textOfSearch(kept) === textOfSearch(search) && shownColumns(kept).join() === shownColumns(search).join();
  });

export type PoolViewsProps = {
  readonly views: readonly KeptView[];
  readonly search: PoolSearch;
  readonly mayShare: boolean;
  readonly onShow: (search: PoolSearch) => void;
};

type Task = 'KEEP' | 'CHANGE' | 'COLUMNS';

/** What can be done about views: keep this one, change or take away the one that is shown. */
const useTasks = (current: KeptView | undefined, begin: (task: Task) => void): readonly MenuEntry[] => {
  const t = useText();
  const remove = useCommand(RemovePoolViewMutation);
  const takeAway = async ({ id, version }: KeptView): Promise<void> => {
    const { problem } = await remove({ viewId: id, version });
    if (problem === null) showToast(t('pool.views.removed'));
    else showToast(t(problem.messageId, { errorId: problem.errorId ?? '—', ...problem.params }), 'negative');
  };
  const keep: MenuEntry = { id: 'keep', label: t('pool.views.keep'), icon: Plus, onAction: () => begin('KEEP') };
  if (!current?.isToChange) return [keep];
  const { name } = current;
  return [
    keep,
    {
      id: 'change',
      label: t('pool.views.changeNamed', { name }),
      icon: Pencil,
      onAction: () => begin('CHANGE'),
    },
    {
      id: 'remove',
      label: t('pool.views.removeNamed', { name }),
      icon: Trash2,
      isDangerous: true,
      onAction: () => void takeAway(current),
    },
  ];
};

type ViewMenuProps = Omit<PoolViewsProps, 'mayShare'> & {
  readonly current: KeptView | undefined;
  readonly onBegin: (task: Task) => void;
  readonly onChoose: (id: string) => void;
};

const ViewMenu = ({ views, current, onShow, onBegin, onChoose }: ViewMenuProps) => {
  const t = useText();
  const entry = (view: KeptView): MenuEntry => ({
    id: view.id,
    label: view.name,
    onAction: () => {
      onChoose(view.id);
      onShow(searchOfView(view));
    },
  });
  const group = (id: string, kept: readonly KeptView[]): MenuGroup[] =>
    kept.length === 0
      ? []
      : [{ id, label: t(`pool.views.${id}`), selected: current?.id ?? '', entries: kept.map(entry) }];
  const shared = views.filter(({ isShared }) => isShared);
  const own = views.filter(({ isMine, isShared }) => isMine && !isShared);
  return (
    <Menu
      label={t('pool.views.mine')}
      trigger={<Button icon={Bookmark}>{current ? current.name : t('pool.views.mine')}</Button>}
      groups={[...group('own', own), ...group('shared', shared), { id: 'tasks', entries: useTasks(current, onBegin) }]}
    />
  );
};

/** Views that were kept on the server, own and shared, and the columns of the table. */
export const PoolViews = ({ views, search, mayShare, onShow }: PoolViewsProps) => {
  const t = useText();
  const [task, setTask] = useState<Task | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const current = currentOf(views, search) ?? views.find(({ id }) => id === last);
  const close = (): void => setTask(null);
  return (
    <>
      <ViewMenu views={views} search={search} current={current} onShow={onShow} onBegin={setTask} onChoose={setLast} />
      <Button icon={Columns3} onPress={() => setTask('COLUMNS')}>
        {t('pool.columns')}
      </Button>
      {task === 'COLUMNS' && (
        <ChooseColumns
          shown={shownColumns(search)}
          onChoose={(kolommen) => onShow({ ...search, kolommen })}
          onClose={close}
        />
      )}
      {(task === 'KEEP' || task === 'CHANGE') && (
        <KeepView
          search={search}
          view={task === 'CHANGE' ? (current ?? null) : null}
          mayShare={mayShare}
          onClose={close}
        />
      )}
    </>
  );
};
