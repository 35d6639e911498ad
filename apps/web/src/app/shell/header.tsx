import { Link } from '@tanstack/react-router';
import { Bell, Menu as MenuIcon, Search } from 'lucide-react';
import { Badge, useText } from '@regiotafel/web-ui';
import { useMe } from '../me.js';
import { PersonButton } from './person-button.js';
import './header.css';

export type HeaderProps = { readonly isMenuOpen: boolean; readonly onMenu: () => void };

const Notifications = ({ waiting }: { readonly waiting: number }) => {
  const t = useText();
  return (
    <button
      type="button"
      className="rt-header__bell"
      aria-label={t('shell.notifications', { count: waiting })}
      disabled
    >
      <Bell aria-hidden size={20} />
      {waiting > 0 && <Badge count={waiting} look="highlight" />}
    </button>
  );
};

/** The bar above every screen. */
export const Header = ({ isMenuOpen, onMenu }: HeaderProps) => {
  const t = useText();
  const region = useMe()?.region?.name;
  return (
    <header className="rt-header">
      <button
        type="button"
        className="rt-header__menu"
        aria-label={t('shell.menu')}
        aria-expanded={isMenuOpen}
        onClick={onMenu}
      >
        <MenuIcon aria-hidden size={20} />
      </button>
      <Link to="/" className="rt-header__brand">
        <span className="rt-header__mark" aria-hidden>
          R
        </span>
        Regiotafel
      </Link>
      <span className="rt-header__region">{region}</span>
      <button type="button" className="rt-search" disabled>
        <Search aria-hidden size={16} />
        <span className="rt-search__text">{t('shell.search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Notifications waiting={0} />
      <PersonButton />
    </header>
  );
};
