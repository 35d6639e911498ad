import '@fontsource/noto-sans/latin-400.css';
import '@fontsource/noto-sans/latin-700.css';
import '@regiotafel/web-ui/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Application } from './app/application.js';
import { language, LanguageProvider } from './app/language.js';
import { applyTheme, readTheme } from './app/preferences.js';
import { readSession } from './app/session/session.js';
import { ServicePage } from './app/shell/service-page.js';

/**
 * React Aria writes a style element for touch into the page unless one with this id is there; the content policy
 * would refuse it. The rule itself stands in the base style sheet.
 */
const markPressableStyle = (): void => {
  const mark = document.createElement('meta');
  mark.id = 'react-aria-pressable-style';
  document.head.append(mark);
};

const start = async (): Promise<void> => {
  markPressableStyle();
  applyTheme(readTheme());
  const holder = document.getElementById('app');
  if (holder === null) throw new Error('The page has no place for the application');
  const root = createRoot(holder);
  const [session] = await Promise.all([readSession().catch(() => null), language.start()]);
  root.render(
    <StrictMode>
      {session === null ? (
        <LanguageProvider>
          <ServicePage onRetry={() => location.reload()} />
        </LanguageProvider>
      ) : (
        <Application first={session} />
      )}
    </StrictMode>,
  );
};

void start();
