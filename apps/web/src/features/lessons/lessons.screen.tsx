import { getRouteApi, useLocation } from '@tanstack/react-router';
import { Lightbulb } from 'lucide-react';
import { useMemo, useState } from 'react';
import { usePagedQuery, type ResultOf } from '@regiotafel/web-data';
import { EmptyState, MoreRows, SearchField, Select, StatusPill, useText } from '@regiotafel/web-ui';
import { useLocalName, type Named } from '../../app/local-name.js';
import { ProblemNotice } from '../../app/query-view.js';
import { Page } from '../../app/shell/page.js';
import { LessonsScreenQuery, type Lesson } from './lessons.query.js';
import './lessons.css';

const route = getRouteApi('/seat/lessen');
const ALL = 'ALL';
const lessonsOf = (data: ResultOf<typeof LessonsScreenQuery>) => data.lessons;

const LessonItem = ({ lesson: { theme, result, lesson, learnedIn } }: { readonly lesson: Lesson }) => {
  const t = useText();
  const nameOf = useLocalName();
  return (
    <li className="rt-lesson">
      <p className="rt-lesson__text">{lesson}</p>
      <span className="rt-lesson__detail">
        <StatusPill tone="info">{nameOf(theme)}</StatusPill> {t(`lessons.result.${result}`)} · {learnedIn}
      </span>
    </li>
  );
};

/** The words to look for: those that the screen was opened with, until others are typed. */
const useWords = () => {
  const given = useLocation({ select: ({ state }) => state.lessonWords ?? '' });
  const [last, setLast] = useState(given);
  const [words, setWords] = useState(given);
  if (given !== last) {
    setLast(given);
    setWords(given);
  }
  return { given, words, setWords };
};

type FilterProps = {
  readonly themes: readonly (Named & { readonly id: string })[];
  readonly words: string;
  readonly onWords: (words: string) => void;
};

/** Looks for a word, or among the lessons of one theme. The theme stands in the address; a word may be a name and does not. */
const Filters = ({ themes, words, onWords }: FilterProps) => {
  const t = useText();
  const nameOf = useLocalName();
  const navigate = route.useNavigate();
  const { thema } = route.useSearch();
  const [typed, setTyped] = useState(words);
  const search = (text: string): void => onWords(text.trim());
  const choose = (id: string | null): void =>
    void navigate({
      search: (old) => ({ ...old, thema: id === ALL ? undefined : (id ?? undefined) }),
      state: true,
      replace: true,
    });
  const type = (text: string): void => {
    setTyped(text);
    if (text === '') search('');
  };
  return (
    <div className="rt-lessons__search">
      <SearchField
        label={t('lessons.search')}
        description={t('lessons.searchHelp')}
        value={typed}
        onChange={type}
        onSubmit={search}
      />
      <Select
        label={t('lessons.theme')}
        options={[
          { id: ALL, label: t('lessons.allThemes') },
          ...themes.map((theme) => ({ id: theme.id, label: nameOf(theme) })),
        ]}
        value={thema ?? ALL}
        onChange={choose}
      />
    </div>
  );
};

/** What the region learned from its cases. Whose case it was stands nowhere. */
export const Screen = () => {
  const t = useText();
  const { thema } = route.useSearch();
  const { given, words, setWords } = useWords();
  const variables = useMemo(() => ({ text: words || null, theme: thema ?? null }), [words, thema]);
  const list = usePagedQuery(LessonsScreenQuery, variables, lessonsOf);
  const isEmpty = !list.isLoading && list.rows.length === 0 && list.problem === null;
  return (
    <Page title={t('lessons.title')} lead={t('lessons.lead')}>
      <Filters key={given} themes={list.data?.region?.themes ?? []} words={words} onWords={setWords} />
      {list.problem && <ProblemNotice problem={list.problem} />}
      {isEmpty && (
        <EmptyState
          icon={Lightbulb}
          title={t(words === '' && thema === undefined ? 'lessons.empty' : 'lessons.noneFound')}
        >
          {t('lessons.emptyNext')}
        </EmptyState>
      )}
      <ul className="rt-lessons" aria-busy={list.isLoading}>
        {list.rows.map((lesson) => (
          <LessonItem key={lesson.id} lesson={lesson} />
        ))}
      </ul>
      {list.rows.length > 0 && (
        <MoreRows shown={list.rows.length} hasMore={list.hasMore} isLoading={list.isLoadingMore} onMore={list.more} />
      )}
    </Page>
  );
};
