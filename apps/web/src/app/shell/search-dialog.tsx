import { useNavigate } from '@tanstack/react-router';
import {
  FolderOpen,
  Layers,
  Lightbulb,
  MessageCircleQuestion,
  MessageSquareWarning,
  Scale,
  Search,
} from 'lucide-react';
import { useState } from 'react';
import { CommandDialog, useText, type MenuEntry } from '@regiotafel/web-ui';
import { useLocalName } from '../local-name.js';
import { useSession } from '../session/session-context.js';
import { LEARNS } from '../session/work-roles.js';
import { navigationFor } from './navigation.js';
import { useHits, type Hits } from './use-hits.js';

/** Part of a case number: only who reads the pool can look for one. */
const NUMBER = /^(?:(?:RT|OEF)-?)?(?:\d{4}-\d{0,5}|\d{2,5})$/i;
const READ_POOL = ['COORDINATOR', 'LIAISON'];

const PLACE = {
  CARD: { to: '/aangemeld', icon: Layers },
  CASE: { to: '/casussen', icon: FolderOpen },
  WEIGHING: { to: '/weging', icon: Scale },
  SIGNAL: { to: '/signalen', icon: MessageSquareWarning },
} as const;

const LESSON_SHOWN = 80;
const shortened = (lesson: string): string =>
  lesson.length > LESSON_SHOWN ? `${lesson.slice(0, LESSON_SHOWN).trimEnd()}…` : lesson;

/** A line for each thing that was found, which opens the thing, and for each lesson, which leads to the lessons with those words. */
const useHitEntries = ({ hits, lessons }: Hits, words: string): readonly MenuEntry[] => {
  const t = useText();
  const nameOf = useLocalName();
  const navigate = useNavigate();
  const things = hits.map(({ kind, id, number, theme, municipality }) => ({
    id,
    label: [t(`shell.search.kind.${kind}`, { number: number ?? '' }), nameOf(theme), municipality.name].join(' · '),
    icon: PLACE[kind].icon,
    onAction: () => void navigate({ to: `${PLACE[kind].to}/${id}` as string }),
  }));
  const learned = lessons.map(({ id, theme, lesson, learnedIn }) => ({
    id,
    label: t('shell.search.lesson', { lesson: shortened(lesson), theme: nameOf(theme), year: String(learnedIn) }),
    icon: Lightbulb,
    onAction: () => void navigate({ to: '/lessen', state: { lessonWords: words } }),
  }));
  return [...things, ...learned];
};

/** The screens of this seat, what was found by number or among the lessons, asking an expert, and the pool filtered by a number that was typed. */
export const SearchDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const roles = useSession().session.seat?.roles ?? [];
  const learns = LEARNS.some((role) => roles.includes(role));
  const readsPool = READ_POOL.some((role) => roles.includes(role));
  const screens = navigationFor(roles, import.meta.env.DEV).map(({ id, to, icon }): MenuEntry => ({
    id,
    label: t(`nav.${id}`),
    icon,
    onAction: () => void navigate({ to }),
  }));
  const ask: MenuEntry = {
    id: 'ask',
    label: t('nav.ask'),
    icon: MessageCircleQuestion,
    onAction: () => void navigate({ to: '/deskundigen/vragen' }),
  };
  const number = text.trim();
  const find: MenuEntry = {
    id: 'number',
    label: t('shell.search.number', { number }),
    icon: Search,
    onAction: () => void navigate({ to: '/aangemeld', search: { zoek: number } }),
  };
  const found = useHitEntries(useHits(text, learns), number);
  return (
    <CommandDialog
      title={t('shell.search')}
      label={t('shell.search.field')}
      text={text}
      onText={setText}
      entries={readsPool ? [...screens, ask] : screens}
      forText={readsPool && NUMBER.test(number) ? [find, ...found] : found}
      empty={t('shell.search.empty')}
      onClose={onClose}
    />
  );
};
