import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { ToastRegion, useText } from '@regiotafel/web-ui';
import { MeProvider } from '../me.js';
import { ConnectionNotice } from './connection-notice.js';
import { Header } from './header.js';
import { SessionGuard } from './session-guard.js';
import { SideNavigation } from './side-navigation.js';
import { SingleKeyListener } from './single-key-listener.js';
import './shell.css';

/** Header, navigation and the place of the screen. */
export const Shell = () => {
  const t = useText();
  const [isMenuOpen, setMenuOpen] = useState(false);
  return (
    <MeProvider>
      <div className="rt-shell" data-menu={isMenuOpen ? 'open' : 'closed'}>
        <a className="rt-skip" href="#inhoud">
          {t('shell.skip')}
        </a>
        <Header isMenuOpen={isMenuOpen} onMenu={() => setMenuOpen(!isMenuOpen)} />
        <SideNavigation onChosen={() => setMenuOpen(false)} />
        <main id="inhoud" className="rt-main" tabIndex={-1}>
          <ConnectionNotice />
          <Outlet />
        </main>
        <SessionGuard />
        <SingleKeyListener />
        <ToastRegion />
      </div>
    </MeProvider>
  );
};
