import { useNavigate } from '@tanstack/react-router';
import { MessageCircleQuestion, Search } from 'lucide-react';
import { useState } from 'react';
import { CommandDialog, useText, type MenuEntry } from '@regiotafel/web-ui';
import { useSession } from '../session/session-context.js';
import { navigationFor } from './navigation.js';

/** Part of a case number: only who reads the pool can look for one. */
const NUMBER = /^(?:RT-?)?\d[\d-]{1,11}$/i;
const READ_POOL = ['COORDINATOR', 'LIAISON'];

/** The screens of this seat, asking an expert, and the pool filtered by a number that was typed. */
export const SearchDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const roles = useSession().session.seat?.roles ?? [];
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
  return (
    <CommandDialog
      title={t('shell.search')}
      label={t('shell.search.field')}
      text={text}
      onText={setText}
      entries={readsPool ? [...screens, ask] : screens}
      forText={readsPool && NUMBER.test(number) ? [find] : []}
      empty={t('shell.search.empty')}
      onClose={onClose}
    />
  );
};
