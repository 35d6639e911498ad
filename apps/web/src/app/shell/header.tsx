import { Link } from '@tanstack/react-router';
import { Bell, Menu as MenuIcon } from 'lucide-react';
import { Badge, useText } from '@regiotafel/web-ui';
import { useMe } from '../me.js';
import { PersonButton } from './person-button.js';
import { SearchButton } from './search-button.js';
import { useWaiting } from './waiting.js';
import './header.css';

export type HeaderProps = { readonly isMenuOpen: boolean; readonly onMenu: () => void };

const Waiting = () => {
  const t = useText();
  const waiting = useWaiting();
  return (
    <Link to="/" className="rt-header__bell" aria-label={t('shell.waiting', { count: waiting ?? 0 })}>
      <Bell aria-hidden size={20} />
      {waiting !== null && waiting > 0 && <Badge count={waiting} look="highlight" />}
    </Link>
  );
};

/** The bar above every screen. */
export const Header = ({ isMenuOpen, onMenu }: HeaderProps) => {
  const t = useText();
  const me = useMe();
  return (
    <header className="rt-header" aria-busy={me === null}>
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
      <span className="rt-header__region">{me?.region?.name}</span>
      <SearchButton />
      <Waiting />
      <PersonButton />
    </header>
  );
};
