import { Bell, Languages, LogOut, Menu as MenuIcon, Monitor, Moon, Search, Sun, UserRound, UsersRound } from 'lucide-react';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Badge, LOCALES, Menu, useText, type MenuGroup, type Text } from '@regiotafel/web-ui';
import { useLanguage } from '../language.js';
import { applyTheme, readTheme, THEMES, type Theme } from '../preferences.js';
import { useSession } from '../session/session-context.js';
import { chooseSeat, signOut, type Seat } from '../session/session.js';

export type HeaderProps = { readonly isMenuOpen: boolean; readonly onMenu: () => void };

const THEME_ICON = { system: Monitor, light: Sun, dark: Moon } as const;

const roleNames = (t: Text, seat: Seat): string => seat.roles.map((role) => t(`role.${role}`)).join(', ');

const seatGroup = (t: Text, seats: readonly Seat[], seat: Seat | null, onSeat: (id: string) => void): MenuGroup => ({
  id: 'seats',
  label: t('shell.seats'),
  selected: seat?.id ?? '',
  entries: seats.map((one) => ({
    id: one.id,
    label: one.tenantName,
    description: roleNames(t, one),
    icon: UserRound,
    onAction: () => onSeat(one.id),
  })),
});

const useSeatSwitch = (): ((id: string) => void) => {
  const { refresh } = useSession();
  const router = useRouter();
  return (id) => void chooseSeat(id).then(refresh).then(() => router.navigate({ to: '/' })).then(() => router.invalidate());
};

const useSignOut = (): (() => void) => {
  const { refresh } = useSession();
  const navigate = useNavigate();
  return () => void signOut().then(refresh).then(() => navigate({ to: '/aanmelden', search: {} }));
};

const PersonMenu = () => {
  const t = useText();
  const { session } = useSession();
  const { locale, choose } = useLanguage();
  const [theme, setTheme] = useState<Theme>(readTheme);
  const onSeat = useSeatSwitch();
  const onSignOut = useSignOut();
  const { seat, seats } = session;
  const show = (next: Theme): void => {
    applyTheme(next);
    setTheme(next);
  };
  const groups: readonly MenuGroup[] = [
    ...(seats.length > 1 ? [seatGroup(t, seats, seat, onSeat)] : []),
    {
      id: 'language',
      label: t('shell.language'),
      selected: locale,
      entries: LOCALES.map((id) => ({ id, label: t(`shell.language.${id}`), icon: Languages, onAction: () => void choose(id) })),
    },
    {
      id: 'theme',
      label: t('shell.theme'),
      selected: theme,
      entries: THEMES.map((id) => ({ id, label: t(`shell.theme.${id}`), icon: THEME_ICON[id], onAction: () => show(id) })),
    },
    { id: 'session', entries: [{ id: 'sign-out', label: t('shell.signOut'), icon: LogOut, onAction: onSignOut }] },
  ];
  return (
    <Menu
      label={t('shell.personMenu')}
      groups={groups}
      trigger={
        <AriaButton className="rt-person">
          <UsersRound aria-hidden size={18} className="rt-person__icon" />
          <span className="rt-person__text">
            <span className="rt-person__name">{seat?.personName || seat?.tenantName}</span>
            <span className="rt-person__role">{seat && roleNames(t, seat)}</span>
          </span>
        </AriaButton>
      }
    />
  );
};

/** The bar above every screen. */
export const Header = ({ isMenuOpen, onMenu }: HeaderProps) => {
  const t = useText();
  const { session } = useSession();
  const waiting = 0;
  return (
    <header className="rt-header">
      <AriaButton className="rt-header__menu" aria-label={t('shell.menu')} aria-expanded={isMenuOpen} onPress={onMenu}>
        <MenuIcon aria-hidden size={20} />
      </AriaButton>
      <a className="rt-header__brand" href="/">
        <span className="rt-header__mark" aria-hidden>
          R
        </span>
        Regiotafel
      </a>
      <span className="rt-header__region">{session.seat?.regionName}</span>
      <AriaButton className="rt-search" aria-label={t('shell.search')} isDisabled>
        <Search aria-hidden size={16} />
        <span className="rt-search__text">{t('shell.search')}</span>
        <kbd aria-hidden>Ctrl K</kbd>
      </AriaButton>
      <AriaButton className="rt-header__bell" aria-label={t('shell.notifications', { count: waiting })} isDisabled>
        <Bell aria-hidden size={20} />
        {waiting > 0 && <Badge count={waiting} look="highlight" />}
      </AriaButton>
      <PersonMenu />
    </header>
  );
};
